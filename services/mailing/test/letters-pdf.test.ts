import { createPdfCompiler, type PdfCompiler, PdfError } from '@switchboard/kit/typst/pdf-compiler';
import { afterAll, expect, test } from 'vitest';
import { readPages } from '../../../test/world/read-pdf.js';
import { letterPicture, lettersPdf } from '../src/letter-pdf/letters-pdf.js';
import { printLetters } from '../src/letter-pdf/print-letters.js';
import type { LetterSnapshot } from '../src/letters/snapshot.js';

const compiler = createPdfCompiler();
afterAll(() => compiler.stop());

const sender = {
  ...{ name: 'SIA Zvans', lines: ['Brīvības iela 1'], postalCode: 'LV-1010', city: 'Rīga', countryCode: 'LV' },
  email: 'birojs@zvans.example',
};
const frame = { title: 'M-2026-001/1', createdAt: new Date('2026-11-24T08:30:00.000Z'), sender };
const letterOf = (change: Partial<LetterSnapshot> = {}): LetterSnapshot => ({
  ...{
    number: 'ALFKI',
    name: 'Alfreds Futterkiste',
    language: 'de',
    subject: 'Unsere Preise',
    writtenOn: '2026-11-24',
    sender,
  },
  addressLines: ['Alfreds Futterkiste', 'Obere Str. 57', '12209 Berlin', 'GERMANY'],
  body: 'Guten Tag,\n\nim Folgenden finden Sie die Preise.\nMit Gruß',
  ...change,
});
const long = Array.from({ length: 80 }, (_, index) => `Absatz ${index}`).join('\n\n');

test('letters of a chunk stand one after the other, and each counts its own pages', async () => {
  const letters = [
    letterOf(),
    letterOf({ body: long }),
    letterOf({ language: 'lv', subject: 'Mūsu cenas āčēģīķļņšūž' }),
  ];

  const { pdf, pageCount, places } = await lettersPdf(compiler, letters, frame);

  expect(places).toEqual([
    { firstPage: 1, pageCount: 1 },
    { firstPage: 2, pageCount: 3 },
    { firstPage: 5, pageCount: 1 },
  ]);
  const pages = await readPages(pdf);
  expect(pages).toHaveLength(pageCount);
  expect(pages[0]).toContain('Seite 1 von 1');
  expect(pages[3]).toContain('Seite 3 von 3');
  expect(pages[4]).toContain('1. lapa no 1');
  expect(pages[4]).toContain('Mūsu cenas āčēģīķļņšūž');
  expect(pages[4]).toContain('2026. gada 24. novembris');
});

test('the same letters make the same bytes, of the archive kind', async () => {
  const one = await lettersPdf(compiler, [letterOf()], frame);

  expect(one.pdf.equals((await lettersPdf(compiler, [letterOf()], frame)).pdf)).toBe(true);
  expect(one.pdf.toString('latin1')).toContain('pdfaid:part>2<');
});

test('what a customer is called is never markup, however odd', async () => {
  const odd = ['#set page(width: 1mm)', '$x$ *bold* _it_ <label> @ref', 'شركة المثال', '😀 GmbH', 'X'.repeat(300)];

  const { pageCount, places } = await lettersPdf(
    compiler,
    [letterOf({ addressLines: odd, subject: odd.join(' ') })],
    frame,
  );

  expect([pageCount, places.length]).toEqual([1, 1]);
});

test('a letter can be looked at as a picture', async () => {
  expect(await letterPicture(compiler, letterOf(), frame)).toMatch(/^<svg[^>]+viewBox/);
});

/** Letters of which one has this subject. */
const nineWith = (subject: string) =>
  Array.from({ length: 9 }, (_, index) => ({
    key: String(index),
    snapshot: letterOf({ subject: index === 6 ? subject : `Subject ${index}` }),
  }));

/** The real one, but for what befalls it. */
const compilerThat = (befalls: (data: string) => void): PdfCompiler => ({
  ...compiler,
  async compileMarked(document) {
    befalls(JSON.stringify(document.data));
    return compiler.compileMarked(document);
  },
});

test('a letter that cannot be set fails alone', async () => {
  const failing = compilerThat((data) => {
    if (data.includes('BROKEN')) throw new PdfError('PDF_FAILED', 'the layout fails');
  });

  const { pdf, printed, failed } = await printLetters(failing, nineWith('BROKEN'), frame);

  expect([...failed]).toEqual([['6', 'PDF_FAILED: the layout fails']]);
  expect(printed.map(({ key }) => key)).toEqual(['0', '1', '2', '3', '4', '5', '7', '8']);
  expect(pdf?.places).toHaveLength(8);
});

test('a letter of which the compiling process dies fails once it alone has killed it again and again', async () => {
  let deaths = 0;
  const dying = compilerThat((data) => {
    if (!data.includes('DEADLY')) return;
    deaths += 1;
    throw new PdfError('PDF_INTERRUPTED', 'the compiling process ended (SIGKILL)');
  });

  const { printed, failed } = await printLetters(dying, nineWith('DEADLY'), frame);

  expect([...failed]).toEqual([['6', 'PDF_INTERRUPTED: the compiling process ended (SIGKILL)']]);
  expect([printed.length, deaths]).toEqual([8, 1 + 3 + 3]);
});

test.each([1, 2, 4])(
  'a compiling process that is killed %d times, whatever it does, is no letter’s fault',
  async (kills) => {
    let left = kills;
    const killed = compilerThat(() => {
      if (left-- > 0) throw new PdfError('PDF_INTERRUPTED', 'the compiling process ended (SIGKILL)');
    });

    const once = await printLetters(killed, nineWith('Hello'), frame).catch((error: PdfError) => error);

    if (once instanceof PdfError) expect(once.code).toBe('PDF_INTERRUPTED');
    else expect([once.failed.size, once.printed.length]).toEqual([0, 9]);
  },
);
