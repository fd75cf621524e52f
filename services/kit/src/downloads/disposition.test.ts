import { expect, test } from 'vitest';
import { attachmentOf } from './disposition.js';

test('a file keeps its name, whatever letters it has', () => {
  expect(attachmentOf('rates-1.csv')).toBe(`attachment; filename="rates-1.csv"; filename*=UTF-8''rates-1.csv`);
  expect(attachmentOf("Rīga's (1).csv")).toBe(
    `attachment; filename="R_ga's (1).csv"; filename*=UTF-8''R%C4%ABga%27s%20%281%29.csv`,
  );
});

test('no name gets out of its quotes or onto another line', () => {
  const hostile = attachmentOf('a"; filename="b\\\r\nset-cookie: c\ud800.csv');

  expect(hostile).toMatch(/^attachment; filename="[^"\\\r\n]+"; filename\*=UTF-8''[\w.%-]+$/);
});
