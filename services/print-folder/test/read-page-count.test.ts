import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pdfOf } from '../../../test/world/pdf-of.js';
import { readPageCount } from '../src/jobs/read-page-count.js';

test('pages are what a reader finds', async () => {
  expect(await readPageCount(pdfOf(12))).toBe(12);
});

test('what no reader can open is no document', async () => {
  expect(await readPageCount(Buffer.from('hello'))).toBeUndefined();
  expect(await readPageCount(Buffer.from('%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n%%EOF'))).toBeUndefined();
});

test('nothing that is sent makes counting fail', async () => {
  const piece = fc.oneof(
    fc.constantFrom('<<', '>>', '/Type/Pages', '/Count 3', '1 0 obj', 'endobj', '/Type/ObjStm', '\nstream\n'),
    fc.string({ maxLength: 8 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      await readPageCount(Buffer.from(`%PDF-1.7\n${pieces.join('')}`, 'latin1'));
    }),
  );
});
