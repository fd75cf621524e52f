import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfOf } from '../../../test/world/pdf-of.js';
import {
  PRINT_FOLDER_SECRET,
  startPrintFolderProcess,
  type TestPrintFolder,
} from '../../../test/world/print-folder.js';
import { isInstalled } from '../../../test/world/real-part.js';

describe.skipIf(!isInstalled('ipptool'))('ipptool, which is installed,', () => {
  let printer: TestPrintFolder;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'switchboard-ipptool-'));
    await writeFile(join(folder, 'letter.pdf'), pdfOf(3));
    // Slow enough that its jobs wait while it asks for them.
    printer = await startPrintFolderProcess({ PAGES_PER_MINUTE: '100' });
  });
  afterAll(async () => {
    await printer.remove();
    await rm(folder, { recursive: true });
  });

  test('finds nothing that RFC 8011 forbids', { timeout: 60_000 }, async () => {
    const uri = printer.printerUri.replace('ipp://', `ipp://tester:${PRINT_FOLDER_SECRET}@`);

    const report = await run(['-tI', '-f', join(folder, 'letter.pdf'), uri, 'ipp-1.1.test']);

    expect(report.match(/.*\[FAIL\](\n {8}.*)*/g) ?? []).toEqual([]);
    expect(report.match(/\[PASS\]/g)?.length).toBeGreaterThanOrEqual(20);
  });
});

/** Its exit code says no more than its report. */
function run(args: readonly string[]): Promise<string> {
  return new Promise((resolve) => execFile('ipptool', args, (_error, output) => resolve(output)));
}
