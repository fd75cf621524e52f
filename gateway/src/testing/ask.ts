import { pino } from 'pino';
import type { GivenOptions } from '../options.js';

export interface GraphAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: readonly AnswerError[];
}

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly extensions: Readonly<Record<string, string>>;
}

/** Asks a graph over HTTP as a client does. */
export async function ask(
  url: string,
  query: string,
  { headers = {}, variables = {} }: { headers?: Record<string, string>; variables?: object } = {},
): Promise<GraphAnswer> {
  const body = JSON.stringify({ query, variables });
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await response.text();
  const { data, errors = [] } = JSON.parse(text) as Pick<GraphAnswer, 'data' | 'errors'>;
  return { status: response.status, headers: response.headers, text, data, errors };
}

/** A log that keeps its lines, and options for a gateway on a free port that asks nobody who he is. */
export function plainOptions(): GivenOptions & { readonly logged: string[] } {
  const logged: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => logged.push(line) });
  return { port: 0, tokens: 'off', signingKeys: 'off', log, logged };
}
