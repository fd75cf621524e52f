import type { MergeRecord } from './merge-fields.js';
import type { ReadText } from './read-text.js';
import { createTextEngine } from './text-engine.js';

export type Merged =
  | { readonly kind: 'MERGED'; readonly text: string }
  /** Every field that the text needs and the record lacks. */
  | { readonly kind: 'LACKING'; readonly fields: readonly string[] }
  /** Such as a loop that takes too long. */
  | { readonly kind: 'FAILED'; readonly reason: string };

const engine = createTextEngine();

/** Fills a text with what is known of one customer. */
export function mergeText({ template }: ReadText, record: MergeRecord): Merged {
  try {
    return { kind: 'MERGED', text: engine.renderSync([...template], withGroups(record)) };
  } catch (error) {
    const { errors } = error as { readonly errors?: readonly Error[] };
    const messages = (errors ?? [error as Error]).map(({ message }) => message);
    const lacking = messages.flatMap((message) => /^undefined variable: ([\w.]+)/.exec(message)?.[1] ?? []);
    // One error of another kind, such as a limit, says nothing of what else would be lacking.
    if (lacking.length < messages.length) return { kind: 'FAILED', reason: firstLine(messages) };
    return { kind: 'LACKING', fields: [...new Set(lacking)] };
  }
}

/** With every group of fields, so that what is lacking is told as `contact.name` and not as `contact`. */
function withGroups(record: MergeRecord): object {
  return { contact: {}, address: {}, accountManager: {}, contract: {}, balance: {}, ...record };
}

function firstLine(messages: readonly string[]): string {
  return messages.join('; ').split('\n')[0] ?? '';
}
