import type { Refusal } from '@switchboard/kit/refusal';

/** A text of one line, as it is checked. */
export interface Line {
  readonly value: string | null | undefined;
  readonly longest: number;
  /** The code of the refusal. */
  readonly code: string;
  readonly path: readonly string[];
}

/** Refuses line breaks and other control characters, and what is too long; nothing given is nothing wrong. */
export function refusalsOfLine({ value, longest, code, path }: Line): readonly Refusal[] {
  if (value === null || value === undefined) return [];
  // With U+2028 and U+2029, which are line breaks to some programs.
  const broken = /[\p{Cc}\p{Zl}\p{Zp}]/u.test(value);
  if (!broken && value.length <= longest) return [];
  const problem = broken ? 'holds a line break or another control character' : `has ${value.length} characters`;
  return [{ code, message: `${path.join('.')} ${problem}; give one line of at most ${longest} characters`, path }];
}

export function isBlank(value: string | null | undefined): boolean {
  return !value?.trim();
}
