import { fitsColumn } from '../database/cursor-values.js';
import { type Connection, cursorInvalid, type PageArguments, toConnection, toPage } from '../graphql/connection.js';
import type { RequestContext } from '../graphql/request-context.js';
import { userErrorsOf } from '../refusal.js';
import { type DeadLetter, toDeadLetter } from './dead-letter.js';
import { listDeadLetters } from './queries.js';
import type { ReplayInput } from './replay-dead-letters.js';
import { forbidden, mayOperate, notAllowed } from './who-operates.js';

/**
 * The page of dead letters that is asked for, the newest first.
 * @throws GraphQLError `FORBIDDEN` for all but operators
 */
export async function deadLetterPage(
  args: PageArguments,
  { viewer, read }: Pick<RequestContext<unknown>, 'viewer' | 'read'>,
): Promise<Connection<DeadLetter>> {
  if (!mayOperate(viewer)) throw forbidden();
  const page = toPage(args, 2);
  // Not by a column's type: the queue's table is not declared here.
  const [failedAt, id] = page.after ?? [];
  if (failedAt && id && !(isSortedBy(failedAt) && fitsColumn(id, 'uuid'))) throw cursorInvalid();
  const rows = await read((db) => listDeadLetters(db, page));
  return toConnection(rows.map(toDeadLetter), page, (letter) => [letter.sortedBy, letter.id]);
}

/** Of instants the queue keeps microseconds, too. */
function isSortedBy(text: string): boolean {
  const [, toMilliseconds] = /^(.{23})\d{3}Z$/.exec(text) ?? [];
  return toMilliseconds !== undefined && fitsColumn(`${toMilliseconds}Z`, 'timestamp with time zone');
}

/**
 * Does the act `name`, which replays dead letters, once per idempotency key.
 * @returns the payload of the mutation
 */
export async function replayForOperator(
  name: string,
  input: ReplayInput & { readonly idempotencyKey: string },
  { viewer, act, replay }: RequestContext<unknown>,
) {
  const outcome = mayOperate(viewer) ? await act(name, input, (tx) => replay(tx, input)) : notAllowed;
  // What was refused changed nothing; how much is left is for those who may know it.
  const { replayedCount, leftCount } = outcome.ok ? outcome.value : { replayedCount: 0, leftCount: 0 };
  return { replayedCount, leftCount, userErrors: userErrorsOf(outcome) };
}
