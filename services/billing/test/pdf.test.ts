import { createPdfCompiler } from '@switchboard/kit/typst/pdf-compiler';
import { afterAll, describe, expect, test } from 'vitest';
import { readPages } from '../../../test/world/read-pdf.js';
import { invoicePdf } from '../src/documents/pdf/invoice-pdf.js';
import { creditNoteIn, detailRows, invoiceIn } from './pdf-documents.js';

const compiler = createPdfCompiler();
afterAll(() => compiler.stop());

describe('an invoice reads in its own language', () => {
  test.each([
    [
      'en',
      ['Invoice EUR-2026-000123', '5 Nov 2026', '1 Oct 2026 – 31 Oct 2026', '25,461.1', '€1,378.80', 'Page 1 of 2'],
    ],
    ['lv', ['Rēķins EUR-2026-000123', '05.11.2026', 'Āčēģīķļņšūž', '25 461,1', '1378,80 €', '1. lapa no 2']],
    ['de', ['Rechnung EUR-2026-000123', '05.11.2026', 'schöne Grüße', '25.461,1', '1.378,80 €', 'Seite 1 von 2']],
  ] as const)('%s', async (language, words) => {
    const [first, second] = await readPages(await invoicePdf(compiler, invoiceIn(language)));

    for (const word of [...words, 'SIA "Ziemeļu Vējš un Dārznieki"', 'Krišjāņa Barona iela 45', 'PO-2026/778'])
      expect(first).toContain(word);
    expect(first).toContain('DE89 3704 0044 0532 0130 00');
    expect(second).toContain('C-10003');
    expect(second).toContain('Projekts Ķīnītis · KST-4711');
  });
});

test('a credit note says what it corrects and why, and asks for no payment', async () => {
  const [text, ...others] = await readPages(await invoicePdf(compiler, creditNoteIn('de')));

  expect(others).toEqual([]);
  expect(text).toContain('Rechnungskorrektur EUR-2026-000124');
  expect(text).toContain('Korrigiert die Rechnung EUR-2026-000099 vom 05.10.2026.');
  expect(text).toContain('Grund: Zwei Teilnehmer wurden doppelt berechnet.');
  expect(text).not.toContain('Bitte zahlen');
});

test('the same document gives the same bytes', async () => {
  const one = await invoicePdf(compiler, invoiceIn('lv'));

  expect(one.equals(await invoicePdf(compiler, invoiceIn('lv')))).toBe(true);
  expect(one.toString('latin1')).toContain('pdfaid:part>2<');
});

test('calls in detail run over pages, each with the headings and the number of pages', async () => {
  const pages = await readPages(await invoicePdf(compiler, invoiceIn('en', { details: detailRows(300) })));

  expect(pages).toHaveLength(8);
  pages.slice(1).forEach((page, index) => {
    expect(page).toContain('Rate per min (EUR)');
    expect(page).toContain(`Page ${index + 2} of 8`);
  });
  expect(pages.join().match(/\+371 67 \d+/g)).toHaveLength(detailRows(300).filter(({ caller }) => caller).length);
});

test('an address of five lines is written whole', async () => {
  const { buyer } = invoiceIn('de');
  const addressLines = ['Werk 3', 'Tor 7', 'Halle 12', 'Aufgang B', 'Postfach 100'];

  const [text] = await readPages(await invoicePdf(compiler, invoiceIn('de', { buyer: { ...buyer, addressLines } })));

  expect(text?.replaceAll(/\s+/g, ' ')).toContain('Werk 3 Tor 7 Halle 12, Aufgang B, Postfach 100');
});

describe('what people type is text and never markup', () => {
  test.each([
    ['markup', '#panic("x") $x$ *b* _i_ \\ `raw` <l> @ref [a] {b} // /*'],
    ['a long name', 'Ļoti garš nosaukums ar vārdiem '.repeat(10).slice(0, 300)],
    ['a long word', 'W'.repeat(300)],
    ['right to left', 'חברת שיחות בע"מ شركة الاتصالات'],
    ['emoji', 'Party 🎉 👨‍👩‍👧 🇱🇻 ✂️'],
    ['control characters', 'a\u0000b\u0007c\u001b[31m\u202ed\u2028x\ud800y'],
    ['signs that no font has', '漢字 \ue000 \ufdd0'],
  ])('%s', async (_name, words) => {
    const { buyer, lines, seller, details } = invoiceIn('lv');
    const hostile = invoiceIn('lv', {
      notes: [words],
      seller: { ...seller, name: words },
      buyer: { ...buyer, name: words, addressLines: [words, words, words], city: words, reference: words },
      lines: lines.map((line) => ({ ...line, description: words, accessTypeName: words })),
      details: details.map((row) => ({ ...row, caller: words, leg: words, references: [words, null] as const })),
    });

    const text = (await readPages(await invoicePdf(compiler, hostile))).join('\n');

    expect(text).toContain('1378,80 €');
    expect(text).toContain('C-10003');
  });

  test('markup is printed as it was typed', async () => {
    const words = '#panic("x") $x$ *b* _i_ \\ `raw`';

    const [text] = await readPages(await invoicePdf(compiler, invoiceIn('lv', { notes: [words], details: [] })));

    expect(text).toContain(words);
  });
});
