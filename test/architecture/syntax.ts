import { parseSync } from '@swc/core';
import type { SourceFile } from './tree.js';

/** A node of the syntax tree, as far as these checks look at it. */
export interface Node {
  readonly type: string;
  readonly span?: { readonly start: number; readonly end: number };
  readonly [key: string]: unknown;
}

export interface FunctionSize {
  readonly path: string;
  readonly line: number;
  readonly lineCount: number;
}

const FUNCTIONS = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassMethod',
  'PrivateMethod',
  'MethodProperty',
  'Constructor',
]);

const parsed = new WeakMap<SourceFile, readonly Node[]>();

/** The statements of a module. */
export function statementsOf(file: SourceFile): readonly Node[] {
  const known = parsed.get(file);
  if (known) return known;
  const options = /\.[cm]?js$/.test(file.path)
    ? ({ syntax: 'ecmascript' } as const)
    : ({ syntax: 'typescript', tsx: file.path.endsWith('x') } as const);
  const statements = parseSync(file.text, { ...options, target: 'es2022' }).body as unknown as readonly Node[];
  parsed.set(file, statements);
  return statements;
}

/** Every node of the file for which `matches` holds. */
export function findNodes(file: SourceFile, matches: (node: Node) => boolean): readonly Node[] {
  const found: Node[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isNode(value) && matches(value)) found.push(value);
    for (const child of Object.values(value)) visit(child);
  };
  visit(statementsOf(file));
  return found;
}

/**
 * Size of every function that has a body of statements. An arrow that only returns an expression is part of the
 * function around it, and what `describe` is given is a chapter of tests and no function.
 */
export function functionSizes(file: SourceFile): readonly FunctionSize[] {
  const chapters = new Set(findNodes(file, isChapter).flatMap(({ arguments: given }) => expressionsOf(given)));
  return findNodes(file, (node) => isFunction(node) && !chapters.has(node)).map((node) => {
    const line = lineAt(file, node.span?.start ?? 0);
    return { path: file.path, line, lineCount: lineAt(file, (node.span?.end ?? 0) - 1) - line + 1 };
  });
}

export function lineOf(file: SourceFile, node: Node): number {
  return lineAt(file, node.span?.start ?? 0);
}

function isNode(value: unknown): value is Node {
  return typeof (value as Node | null | undefined)?.type === 'string';
}

function isFunction({ type, body, function: inner }: Node): boolean {
  if (!FUNCTIONS.has(type)) return false;
  const statements = body ?? (isNode(inner) ? inner.body : undefined);
  return isNode(statements) && (statements.type === 'FunctionBody' || statements.type === 'BlockStatement');
}

function isChapter({ type, callee }: Node): boolean {
  if (type !== 'CallExpression') return false;
  return isNode(callee) && JSON.stringify(callee).includes('"value":"describe"');
}

function expressionsOf(given: unknown): readonly Node[] {
  return (given as readonly { readonly expression: Node }[]).map(({ expression }) => expression);
}

/** Spans count the bytes of the file from 1. */
function lineAt(file: SourceFile, position: number): number {
  const before = Buffer.from(file.text).subarray(0, Math.max(position - 1, 0));
  return before.reduce((count, byte) => (byte === 10 ? count + 1 : count), 1);
}
