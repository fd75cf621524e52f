import { waitFor } from '../../world/wait-for.js';
import type { World } from '../../world/world.js';

/** What an act answers. */
export interface Payload {
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

/** No refusal, but that another system cannot be asked just now. */
const TRY_AGAIN = 'CUSTOMER_UNAVAILABLE';
/** Longer than any outage of a run. */
const PATIENCE_MS = 180_000;

/**
 * Does an act as an app would: with one key, again and again until it is answered.
 * @throws Error with the code of what was refused.
 */
export async function actPersistently<Answer extends Payload>(
  world: World,
  mutation: string,
  input: object,
): Promise<Answer> {
  const payload = await waitFor(
    JSON.stringify(input),
    async () => {
      const { data } = await world.ask<Readonly<Record<string, Answer | null>> | null>(mutation, { input });
      const [answer] = Object.values(data ?? {});
      return answer?.userErrors.some(({ code }) => code === TRY_AGAIN) ? undefined : (answer ?? undefined);
    },
    PATIENCE_MS,
  );
  const [refusal] = payload.userErrors;
  if (refusal) throw new Error(`${refusal.code}: ${refusal.message} (${JSON.stringify(input)})`);
  return payload;
}
