import type { Template } from 'liquidjs';
import { isMergeField } from './merge-fields.js';
import { createTextEngine } from './text-engine.js';

/** A text that can be filled. */
export interface ReadText {
  readonly template: readonly Template[];
  /** The merge fields that it uses, each once, in the order of their first use. */
  readonly fields: readonly string[];
}

/** What is wrong with a text, and where. */
export interface TextProblem {
  readonly code: 'TEXT_INVALID' | 'FIELD_UNKNOWN';
  readonly message: string;
}

const engine = createTextEngine();

/** Reads a text in Liquid, or says all that is wrong with it, each with its line and column. */
export function readText(text: string): ReadText | { readonly problems: readonly TextProblem[] } {
  try {
    const template = engine.parse(text);
    // Named whole, as `contact.name`: a text that names a group alone would print an object.
    const used = [...new Set(engine.globalFullVariablesSync(template))];
    const unknown = used.filter((name) => !isMergeField(name));
    if (unknown.length > 0) return { problems: unknown.map((name) => unknownField(text, name)) };
    return { template, fields: used };
  } catch (error) {
    return { problems: problemsOf(error) };
  }
}

function unknownField(text: string, name: string): TextProblem {
  const before = text.slice(0, Math.max(text.indexOf(name), 0)).split('\n');
  const at = `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
  return {
    code: 'FIELD_UNKNOWN',
    message: `there is no merge field ${name} (${at}): see mergeFields for those there are`,
  };
}

/** liquidjs gathers errors of one kind and throws the first of others. */
function problemsOf(error: unknown): readonly TextProblem[] {
  const { errors } = error as { readonly errors?: readonly Error[] };
  return (errors ?? [error as Error]).map(({ message }) => ({ code: 'TEXT_INVALID', message: inWords(message) }));
}

function inWords(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/, line:(\d+), col:(\d+)$/, ' (line $1, column $2)');
}
