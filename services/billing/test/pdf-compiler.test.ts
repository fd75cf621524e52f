import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPdfCompiler } from '@switchboard/kit/typst/pdf-compiler';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'switchboard-layouts-'));
const compiler = createPdfCompiler({ deadlineMs: 4_000 });
afterAll(() => {
  compiler.stop();
  rmSync(folder, { recursive: true });
});

function documentOf(name: string, layout: string) {
  const file = join(folder, `${name}.typ`);
  writeFileSync(file, layout);
  return { layout: file, data: { text: 'x' }, createdAt: new Date(0) };
}
const sound = documentOf('sound', '#set text(font: "Source Sans 3")\n#json(bytes(sys.inputs.data)).text');
const endless = documentOf('endless', '#for a in range(100000) { for b in range(100000) { let c = a * b } }');

test('a document that never ends is stopped at its deadline, and the next one is compiled', async () => {
  const stuck = compiler.compile(endless);
  const next = compiler.compile(sound);

  await expect(stuck).rejects.toMatchObject({ name: 'PdfError', code: 'PDF_TIMED_OUT' });
  expect((await next).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a layout that fails on its data says why', async () => {
  const failing = documentOf('failing', '#json(bytes(sys.inputs.data)).missing');

  await expect(compiler.compile(failing)).rejects.toMatchObject({
    code: 'PDF_FAILED',
    message: expect.stringContaining('missing'),
  });
  expect((await compiler.compile(sound)).length).toBeGreaterThan(1_000);
});

test('a compiler that is stopped fails the document in hand and those that wait', async () => {
  const stopped = createPdfCompiler();
  const inHand = stopped.compile(endless);
  const waiting = stopped.compile(sound);
  setTimeout(() => stopped.stop(), 500);

  await expect(inHand).rejects.toMatchObject({ code: 'PDF_INTERRUPTED' });
  await expect(waiting).rejects.toMatchObject({ code: 'PDF_INTERRUPTED' });
});
