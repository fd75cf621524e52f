import type { SourceFile } from './tree.js';

/** The value that a share of the values does not exceed, such as 0.5 for the median. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)] ?? Number.NaN;
}

export function lineCount({ text }: SourceFile): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

const DOCSTRING = /^\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n(?=(export |async |function |class |interface |type |const ))/gm;

/**
 * Lines that are a comment and nothing else. The docstring of a declaration is documentation and does not count;
 * what is said of a field or a step does.
 */
export function commentLineCount({ text }: SourceFile): number {
  const code = text.replaceAll(DOCSTRING, '');
  const blocks = [...code.matchAll(/^[ \t]*\/\*[\s\S]*?\*\//gm)].map(([block]) => block.split('\n').length);
  const single = code.match(/^[ \t]*\/\/.*$/gm)?.length ?? 0;
  return single + blocks.reduce((sum, count) => sum + count, 0);
}
