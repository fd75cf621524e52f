import type { Problem } from './call-data.js';

/** One event of a file, not yet understood. */
export interface Entry {
  /** The line, or the place in the list where the file is one document. */
  readonly line: number;
  readonly value: object;
}

export interface Entries {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/** The events of a JSON document, or of a file with one on each line, posted forms too; lists, also under `events`, are taken apart. */
export function readJsonEntries(text: string): Entries {
  const whole = parse(text);
  if (whole !== undefined) {
    const values = itemsOf(whole);
    return collect(values.map((value, index) => ({ line: index + 1, value })));
  }
  const lines = text.split('\n').map((line, index) => ({ line: index + 1, text: line.trim() }));
  return collect(
    lines.flatMap(({ line, text: json }) => {
      if (json === '') return [];
      const value = parse(json) ?? parse(postedEvent(json));
      return (value === undefined ? [undefined] : itemsOf(value)).map((item) => ({ line, value: item }));
    }),
  );
}

function collect(found: readonly { readonly line: number; readonly value: unknown }[]): Entries {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  for (const { line, value } of found) {
    if (!isObject(value)) {
      problems.push({ line, code: 'ENTRY_MALFORMED', message: 'this is no JSON object; the line may be cut' });
    } else if (!isKeepable(value, DEEPEST)) {
      const message = `it is nested more than ${DEEPEST} deep, or has a character that no database keeps`;
      problems.push({ line, code: 'ENTRY_UNKEEPABLE', message });
    } else entries.push({ line, value });
  }
  return { entries, problems };
}

// Events are six deep; PostgreSQL and whoever shows the record later have limits of their own.
const DEEPEST = 50;

/** Whether PostgreSQL takes it as `jsonb`: no NUL, no half of a character, and not nested without end. */
function isKeepable(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return !/[\0\p{Surrogate}]/u.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return (
    depth > 0 && Object.entries(value).every(([name, inner]) => isKeepable(name, 0) && isKeepable(inner, depth - 1))
  );
}

function itemsOf(value: unknown): readonly unknown[] {
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((item) => {
    const events = at(item, 'events');
    return Array.isArray(events) ? events : [item];
  });
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Whether the text begins with a posted form, as BigBlueButton's webhooks send their events. */
export function isPostedForm(text: string): boolean {
  return /^\s*(event|timestamp|domain)=/.test(text);
}

/** The event of a posted form, such as `event=%5B…%5D&timestamp=…`; empty where there is none. */
function postedEvent(text: string): string {
  return isPostedForm(text) ? (new URLSearchParams(text).get('event') ?? '') : '';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at the path, if anything. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) =>
      isObject(inner) && Object.hasOwn(inner, name) ? (inner as Record<string, unknown>)[name] : undefined,
    value,
  );
}

/** A text, or a number as one; ids come as either. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** A number, or one in digits; 64-bit ones come as text. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,17}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
