import type { Outcome } from '@switchboard/kit/refusal';
import { LaunchError } from '../launch-error.js';

/**
 * Demo data that an act refuses is a mistake in its plan.
 * @param known codes that only say that an earlier, interrupted load got as far.
 * @throws LaunchError `DEMO_DATA_REFUSED` with the act's reason
 */
export function requireDone(outcomes: readonly Outcome<unknown>[], known: readonly string[] = []): void {
  for (const outcome of outcomes) {
    const refusal = outcome.ok ? undefined : outcome.refusals.find(({ code }) => !known.includes(code));
    if (refusal) {
      throw new LaunchError(
        'DEMO_DATA_REFUSED',
        `${refusal.code} at ${refusal.path.join('.')}: ${refusal.message}; report it`,
      );
    }
  }
}
