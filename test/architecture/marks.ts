import { lineCount } from './measures.js';
import { findNodes, lineOf, type Node, statementsOf } from './syntax.js';
import { isTest, isToolConfig, type SourceFile } from './tree.js';

// Put together here, so that this file does not find itself.
const pattern = (...parts: readonly string[]) => new RegExp(parts.join(''));

const MARKS = [
  {
    what: 'a path of one machine',
    found: pattern('(^|[^\\w.}/-])/', '(home|Users|root|work|workspace|builds)/', '[a-z]'),
  },
  {
    what: 'a registry host',
    found: pattern('registry', '\\.[a-z-]+\\.[a-z]|npm', 'js\\.org|artif', 'actory|verd', 'accio'),
  },
  { what: 'a mark of unfinished work', found: pattern('\\b(FIX', 'ME|XX', 'X)\\b') },
  {
    what: 'something left to do, without what settles it',
    found: pattern('\\bTO', 'DO\\b(?!.*\\b(when|once|until|after|as soon as|settled by)\\b)'),
  },
  { what: 'a test left out or alone', found: pattern('\\b(it|test|describe)(\\.\\w+)*\\.', '(only|skip|todo)\\b') },
  { what: 'a silenced compiler', found: pattern('@ts-', '(ignore|nocheck|expect-error)') },
] as const;

/** What a line of any text of ours must not hold, as `file:line: what`. */
export function findMarks({ path, text }: SourceFile): readonly string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      MARKS.filter(({ found }) => found.test(line)).map(({ what }) => `${path}:${index + 1}: ${what}`),
    );
}

/** How a source file is named and what it exports, against the small print of the style. */
export function findShapeBreaches(file: SourceFile): readonly string[] {
  const { path } = file;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const statements = statementsOf(file);
  return [
    ...complain(!/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(name), `${path}: not kebab-case`),
    ...complain(/^index\.|^utils?\.|^helpers?\./.test(name), `${path}: a file named by nothing it does`),
    ...complain(statements.length > 0 && statements.every(isReexport), `${path}: a barrel`),
    ...complain(name === 'main.ts' && lineCount(file) > 40, `${path}: more than 40 lines`),
    ...complain(!isToolConfig(path) && statements.some(isDefaultExport), `${path}: a default export`),
    ...findNodes(file, isPlainClass).map((node) => `${path}:${lineOf(file, node)}: a class`),
    ...complain(readsEnvironment(file), `${path}: reads process.env beside main.ts and env.ts`),
  ];
}

function complain(wrong: boolean, complaint: string): readonly string[] {
  return wrong ? [complaint] : [];
}

function isReexport({ type, source }: Node): boolean {
  return type === 'ExportAllDeclaration' || (type === 'ExportNamedDeclaration' && source !== null);
}

function isDefaultExport({ type }: Node): boolean {
  return type === 'ExportDefaultExpression' || type === 'ExportDefaultDeclaration';
}

/** Errors, and what a library asks for, extend something. */
function isPlainClass({ type, superClass }: Node): boolean {
  return (type === 'ClassDeclaration' || type === 'ClassExpression') && superClass === null;
}

function readsEnvironment({ path, text }: SourceFile): boolean {
  const mayRead = isTest(path) || isToolConfig(path) || /\.mjs$|^services\/launcher\/|\/(main|env)\.ts$/.test(path);
  return !mayRead && /\bprocess\.env\b(?!\.\w+ = )/.test(text);
}
