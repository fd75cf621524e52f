import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countPages } from './count-pages.js';

const pdf = (...objects: readonly string[]) =>
  Buffer.from(
    `%PDF-1.7\n${objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')}%%EOF`,
    'latin1',
  );

test('pages are what the root of the page tree counts', () => {
  const tree = [
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Resources <</Font <</F 9 0 R>>>> /Kids [3 0 R] /Count 12 /Type /Pages>>',
    '<</Type/Pages/Count 7/Parent 2 0 R>>',
    '<</Type /Page /Parent 3 0 R>>',
  ];

  expect(countPages(pdf(...tree))).toBe(12);
});

test('pages are counted where objects are packed', () => {
  const packed = deflateSync(Buffer.from('2 0 5 40 <</Type/Pages/Kids[5 0 R]/Count 100>><</Type/Page>>'));
  const head = `<</Type/ObjStm/N 2/First 9/Length ${packed.length}/Filter/FlateDecode>>`;

  expect(countPages(pdf(`${head}\nstream\n${packed.toString('latin1')}\nendstream`))).toBe(100);
});

test('what has no page tree is no document', () => {
  expect(countPages(Buffer.from('hello'))).toBeUndefined();
  expect(countPages(pdf('<</Type/Catalog>>'))).toBeUndefined();
});

test('nothing that is sent makes counting fail', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<<',
      '>>',
      '/Type/Pages',
      '/Count 3',
      '1 0 obj',
      'endobj',
      '/Type/ObjStm',
      '\nstream\n',
      'endstream',
    ),
    fc.string({ maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      countPages(Buffer.from(`%PDF-1.7\n${pieces.join('')}`, 'latin1'));
    }),
  );
});
