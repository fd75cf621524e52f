import type { Db } from '@switchboard/kit/database/open-database';
import type { ActScope } from '@switchboard/kit/graphql/request-context';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { findSuppressions, liftSuppressions } from './queries.js';

/** Takes a suppression back; one that was taken back stays so. @returns its id. */
export async function liftSuppression(
  tx: Db,
  { suppressionId }: { readonly suppressionId: string },
  { now }: Pick<ActScope, 'now'>,
): Promise<Outcome<string>> {
  const [suppression] = await findSuppressions(tx, [suppressionId]);
  if (!suppression) return refuse('SUPPRESSION_UNKNOWN', 'there is no such suppression', ['suppressionId']);
  await liftSuppressions(tx, suppression.id, now);
  return accept(suppression.id);
}
