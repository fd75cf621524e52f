import { isLanguage } from '@switchboard/kit/iso-codes';
import type { Refusal } from '@switchboard/kit/refusal';
import { isText, objectionsTo, type Rule } from '@switchboard/kit/rules';
import { readText } from '../merging/read-text.js';

/** A letter's text in one language, as it is given. */
export interface TemplateText {
  /** What people call the template; its texts in all languages have the same name. */
  readonly name: string;
  /** ISO 639-1. */
  readonly language: string;
  /** One line; with merge fields in double braces. */
  readonly subject: string;
  /** With merge fields in double braces. */
  readonly body: string;
}

export const LONGEST_NAME = 100;
// The e-mail that announces a letter has the same subject; a body this long is some forty pages.
const LONGEST = { subject: 200, body: 100_000 } as const;

/** What a text must be to become a version of a letter template. */
const textRules: readonly Rule<TemplateText>[] = [
  {
    code: 'NAME_MISSING',
    message: `name the template in 1 to ${LONGEST_NAME} characters`,
    field: 'name',
    holds: ({ name }) => isText(name, LONGEST_NAME),
  },
  {
    code: 'LANGUAGE_INVALID',
    message: 'give the language as an ISO 639-1 code, such as de',
    field: 'language',
    holds: ({ language }) => isLanguage(language),
  },
  {
    code: 'SUBJECT_MISSING',
    message: `give a subject of one line, 1 to ${LONGEST.subject} characters`,
    field: 'subject',
    holds: ({ subject }) => isText(subject, LONGEST.subject) && !/[\r\n]/.test(subject),
  },
  {
    code: 'BODY_MISSING',
    message: `give a body of 1 to ${LONGEST.body} characters`,
    field: 'body',
    holds: ({ body }) => isText(body, LONGEST.body),
  },
];

/** What stands against a text: also each place in it that cannot be filled. */
export function objectionsToText(text: TemplateText, path: readonly string[]): readonly Refusal[] {
  const unread = (['subject', 'body'] as const).flatMap((field) => {
    const read = readText(text[field]);
    return 'problems' in read ? read.problems.map((problem) => ({ ...problem, path: [...path, field] })) : [];
  });
  return [...objectionsTo(text, textRules, path), ...unread];
}

/** The same for texts that are versions of one another. */
export function textKey({ name, language }: Pick<TemplateText, 'name' | 'language'>): string {
  return JSON.stringify([name, language]);
}
