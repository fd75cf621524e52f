/** Why an act was not done, for the caller to mend: data, not a fault. */
export interface Refusal {
  /** Stable and machine-readable, in capitals. */
  readonly code: string;
  /** What is wrong and what to do. */
  readonly message: string;
  /** Where in the act's input, outermost first; empty for the whole. */
  readonly path: readonly string[];
}

export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export function accept<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

export function refuse(code: string, message: string, path: readonly string[] = []): Outcome<never> {
  return { ok: false, refusals: [{ code, message, path }] };
}

/** The `userErrors` of a payload: empty when the act was done. */
export function userErrorsOf(outcome: Outcome<unknown>): { code: string; message: string; path: string[] }[] {
  return outcome.ok ? [] : outcome.refusals.map(({ code, message, path }) => ({ code, message, path: [...path] }));
}
