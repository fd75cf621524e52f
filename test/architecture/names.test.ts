import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findMarks, findShapeBreaches } from './marks.js';
import { lineCount } from './measures.js';
import { listFiles, listWorkspaces, projectRoot, readSources } from './tree.js';

const planted = (text: string, path = 'services/red/src/planted.ts') => ({ path, text });
const TEXT = /\.(ts|mjs|cjs|js|json|md|ya?ml|graphql|sql|html|css|sh)$|\/(run|LICENSE)$|\/\.[a-z]+$/;

describe('texts', () => {
  const texts = listFiles(projectRoot)
    .filter((path) => TEXT.test(path))
    .map((path) => ({ path: relative(projectRoot, path), text: readFileSync(path, 'utf8') }));

  test('name no machine and no registry, leave nothing undone and no test out', () => {
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.flatMap(findMarks)).toEqual([]);
  });

  test.each([
    `readFileSync('/${'home'}/somebody/file')`,
    `https://${'registry'}.npm${'js'}.org/vite`,
    `// ${'TO'}DO: nicer`,
    `test.${'skip'}('sends', () => {});`,
    `describe.${'only'}('sends', () => {});`,
    `// @ts-${'ignore'}`,
  ])('a mark is found in %j', (text) => {
    expect(findMarks(planted(text))).toHaveLength(1);
  });

  test.each([`// ${'TO'}DO: drop when Node 20 ends`, "test.skipIf(!printer)('prints', () => {});", "'/workers/one'"])(
    'none is found in %j',
    (text) => {
      expect(findMarks(planted(text))).toEqual([]);
    },
  );
});

describe('sources', () => {
  test('are named and export as agreed', () => {
    expect(readSources(projectRoot).flatMap(findShapeBreaches)).toEqual([]);
  });

  test.each([
    planted('export default 1;'),
    planted("export * from './a.js';\nexport { b } from './b.js';"),
    planted('export class Thing {}'),
    planted('export const port = process.env.PORT;'),
    planted('export const a = 1;', 'services/red/src/index.ts'),
    planted('export const a = 1;', 'services/red/src/placeOther.ts'),
    planted('call();\n'.repeat(41), 'services/red/src/main.ts'),
  ])('a breach is found in $path: $text', (file) => {
    expect(findShapeBreaches(file)).toHaveLength(1);
  });
});

describe.each(listWorkspaces(projectRoot).filter(({ folder }) => folder.startsWith('services/')))(
  "$folder's README",
  ({ folder }) => {
    const path = join(projectRoot, folder, 'README.md');

    test('exists, with 60 lines at most', () => {
      expect(existsSync(path)).toBe(true);
      expect(lineCount({ path, text: readFileSync(path, 'utf8') })).toBeLessThanOrEqual(60);
    });

    test('tells the decisions', () => {
      expect(readFileSync(path, 'utf8')).toMatch(/^#+ .*decisions/im);
    });
  },
);
