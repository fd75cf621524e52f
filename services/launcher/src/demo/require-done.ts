import type { Outcome, Refusal } from '@switchboard/kit/refusal';
import { LaunchError } from '../launch-error.js';

/**
 * Demo data that an act refuses is a mistake in its plan.
 * @param known codes that only say that an earlier, interrupted load got as far.
 * @throws LaunchError `DEMO_DATA_REFUSED` with the act's reason
 */
export function requireDone(outcomes: readonly Outcome<unknown>[], known: readonly string[] = []): void {
  for (const outcome of outcomes) {
    const refusal = outcome.ok ? undefined : outcome.refusals.find(({ code }) => !known.includes(code));
    if (refusal) throw refused(refusal);
  }
}

/**
 * What the act came to.
 * @throws LaunchError `DEMO_DATA_REFUSED` with the act's reason
 */
export function requireValue<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw refused(outcome.refusals[0]);
}

function refused(refusal: Refusal | undefined): LaunchError {
  const { code = 'UNKNOWN', message = 'no reason was given', path = [] } = refusal ?? {};
  return new LaunchError('DEMO_DATA_REFUSED', `${code} at ${path.join('.')}: ${message}; report it`);
}
