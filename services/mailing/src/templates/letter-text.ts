import { type ReadText, readText, type TextProblem } from '../merging/read-text.js';

/** A version of a template, ready to be filled. */
export interface LetterText {
  readonly id: string;
  /** ISO 639-1. */
  readonly language: string;
  readonly subject: ReadText;
  readonly body: ReadText;
  /** What is wrong with it: of a text that was added before texts were read. */
  readonly problems: readonly TextProblem[];
}

interface Written {
  readonly id: string;
  readonly language: string;
  readonly subject: string;
  readonly body: string;
}

const NOTHING: ReadText = { template: [], fields: [] };

export function letterTextOf({ id, language, subject, body }: Written): LetterText {
  const [readSubject, readBody] = [readText(subject), readText(body)];
  return {
    ...{ id, language },
    subject: 'problems' in readSubject ? NOTHING : readSubject,
    body: 'problems' in readBody ? NOTHING : readBody,
    problems: [readSubject, readBody].flatMap((read) => ('problems' in read ? read.problems : [])),
  };
}

/** The merge fields of a text, each once, in the order of their first use. */
export function fieldsOf({ subject, body }: Pick<LetterText, 'subject' | 'body'>): readonly string[] {
  return [...new Set([...subject.fields, ...body.fields])];
}
