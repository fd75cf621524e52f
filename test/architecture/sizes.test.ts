import { describe, expect, test } from 'vitest';
import { commentLineCount, lineCount, percentile } from './measures.js';
import { findNodes, functionSizes, lineOf } from './syntax.js';
import { isTest, projectRoot, readSources, type SourceFile } from './tree.js';

const files = readSources(projectRoot);
const sources = files.filter(({ path }) => !isTest(path));
const tests = files.filter(({ path }) => isTest(path));

const longerThan = (limit: number) => (file: SourceFile) =>
  lineCount(file) > limit ? [`${file.path}: ${lineCount(file)} lines`] : [];

describe('files', () => {
  test('are found', () => {
    expect(sources.length).toBeGreaterThan(0);
    expect(tests.length).toBeGreaterThan(0);
  });

  test('none has more than 250 lines, and none of the tests more than 400', () => {
    const tooLong = [...sources.flatMap(longerThan(250)), ...tests.flatMap(longerThan(400))];

    expect(tooLong).toEqual([]);
  });

  test('half of them have at most 60 lines, nine of ten at most 150', () => {
    const counts = sources.map(lineCount);

    expect(percentile(counts, 0.5)).toBeLessThanOrEqual(60);
    expect(percentile(counts, 0.9)).toBeLessThanOrEqual(150);
  });

  test('4 to 10 % of all lines are comments that say why', () => {
    const share = sum(sources.map(commentLineCount)) / sum(sources.map(lineCount));

    expect(share).toBeGreaterThanOrEqual(0.04);
    expect(share).toBeLessThanOrEqual(0.1);
  });
});

describe('functions', () => {
  const sizes = files.flatMap(functionSizes);

  test('none has more than 50 lines', () => {
    const tooLong = sizes.filter(({ lineCount }) => lineCount > 50);

    expect(tooLong.map(({ path, line, lineCount }) => `${path}:${line}: ${lineCount} lines`)).toEqual([]);
  });

  test('half of them have at most 12 lines, nine of ten at most 30', () => {
    const counts = sizes.map(({ lineCount }) => lineCount);

    expect(percentile(counts, 0.5)).toBeLessThanOrEqual(12);
    expect(percentile(counts, 0.9)).toBeLessThanOrEqual(30);
  });

  test('a function that is too long is found', () => {
    const file = { path: 'planted.ts', text: `export function planted() {\n${'  call();\n'.repeat(50)}}\n` };

    expect(functionSizes(file)).toEqual([{ path: 'planted.ts', line: 1, lineCount: 52 }]);
  });
});

describe('types', () => {
  const findAny = (file: SourceFile) =>
    findNodes(file, ({ type, kind }) => type === 'TsKeywordType' && kind === 'any').map(
      (node) => `${file.path}:${lineOf(file, node)}`,
    );

  test('none is any', () => {
    expect(files.flatMap(findAny)).toEqual([]);
  });

  test('an any is found', () => {
    expect(findAny({ path: 'planted.ts', text: '// é\nexport const planted = (value: any) => value;\n' })).toEqual([
      'planted.ts:2',
    ]);
  });
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
