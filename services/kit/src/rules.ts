import type { Refusal } from './refusal.js';

/** What must hold of a thing that is given to an act. */
export interface Rule<Subject> {
  readonly code: string;
  /** What to do when it does not hold. */
  readonly message: string;
  /** The part of the subject that the caller must mend. */
  readonly field: string & keyof Subject;
  readonly holds: (subject: Subject) => boolean;
}

/**
 * A refusal for each rule that does not hold.
 * @param path of the subject in the act's input.
 */
export function objectionsTo<Subject>(
  subject: Subject,
  rules: readonly Rule<Subject>[],
  path: readonly string[],
): readonly Refusal[] {
  return rules
    .filter(({ holds }) => !holds(subject))
    .map(({ code, message, field }) => ({ code, message, path: [...path, field] }));
}

/** A text of 1 to `most` characters that is not blank and holds no NUL, which PostgreSQL cannot keep. */
export function isText(text: string, most: number): boolean {
  return text.trim() !== '' && text.length <= most && !text.includes('\0');
}
