import { readEnv } from '@switchboard/kit/env';
import { describe, expect, test } from 'vitest';
import {
  isCupsInstalled,
  isIppeveprinterInstalled,
  startCups,
  startIppeveprinter,
  type TestPrinter,
} from '../../../test/world/ipp-printer.js';
import { pdfOf } from '../../../test/world/pdf-of.js';
import { PRINT_FOLDER_SECRET, startPrintFolderProcess } from '../../../test/world/print-folder.js';
import { openIppPrinter } from '../src/printing/ipp/open-ipp-printer.js';
import { printersShape } from '../src/printing/read-printers.js';
import { describePrinter, type PrinterUnderTest } from '../src/printing/testing/printer-contract.js';

/** Long for an answer, short for a test that waits for none. */
const patience = { answerWithinMs: 2_000, printWithinMs: 2_000 };
const pdf = pdfOf(3);

function open(url: string, more: { readonly secret?: string; readonly ca?: string } = {}) {
  const [settings] = readEnv(printersShape, {
    PRINTERS: JSON.stringify([{ name: 'letters', url, ...more, ...patience }]),
  });
  if (!settings) throw new Error('no printer');
  return openIppPrinter(settings);
}

async function underTest(starting: Promise<TestPrinter>): Promise<PrinterUnderTest> {
  const printer = await starting;
  return { ...printer, open: (url = printer.url) => open(url) };
}

describePrinter('the print folder', {
  ...{ pdf, pagesCompleted: 3, canHold: true, canQueue: true },
  async start() {
    const folder = await startPrintFolderProcess();
    return {
      ...folder,
      url: folder.printerUri,
      open: (url = folder.printerUri) => open(url, { secret: PRINT_FOLDER_SECRET }),
      jam: () => folder.fault({ jamUntil: '2100-01-01T00:00:00Z' }),
      clear: () => folder.fault({}),
    };
  },
});

test('a printer that does not know our secret was told nothing', async () => {
  const folder = await startPrintFolderProcess();
  const stranger = open(folder.printerUri, { secret: 'a-secret-of-nobody' });

  expect(await stranger.print({ jobName: 'M-2026-001/1', pdf })).toEqual({ kind: 'unreachable', reason: 'HTTP 401' });
  expect(await stranger.find('M-2026-001/1')).toBe('unknown');
  expect(await folder.ledger()).toEqual([]);
  await folder.remove();
});

describe.skipIf(!isIppeveprinterInstalled())('ippeveprinter, which is installed,', () => {
  describePrinter('as a printer', {
    ...{ pdf, pagesCompleted: null, canHold: false, canQueue: false },
    start: () => underTest(startIppeveprinter()),
  });

  test('is told nothing over TLS before its certificate is trusted', async () => {
    const printer = await startIppeveprinter();
    const order = { jobName: 'M-2026-001/1', pdf };

    expect(await open(printer.secureUrl).print(order)).toMatchObject({ kind: 'unreachable' });
    const trusting = open(printer.secureUrl, { ca: await printer.certificate() });
    expect(await trusting.find(order.jobName)).toBe('none');
    expect(await trusting.print(order)).toMatchObject({ kind: 'accepted' });
    expect(await trusting.find(order.jobName)).toMatchObject({ jobId: 1 });
    await printer.remove();
  });
});

describe.skipIf(!isCupsInstalled())('CUPS, which is installed,', () => {
  describePrinter('as a print server', {
    // A queue without a filter counts a document as a page.
    ...{ pdf, pagesCompleted: 1, canHold: true, canQueue: true },
    start: () => underTest(startCups()),
  });
});
