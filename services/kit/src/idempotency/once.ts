import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Db } from '../database/open-database.js';
import { type Outcome, refuse } from '../refusal.js';
import type { Viewer } from '../viewer.js';
import { idempotencyKeys } from './tables.js';

export interface Attempt {
  readonly viewer: Viewer;
  /** The act's name: the same key for another act is refused. */
  readonly act: string;
  /** Chosen by the caller. */
  readonly key: string;
  /** What the act was asked to do; compared by its hash. */
  readonly input: object;
  readonly now: Date;
}

const KEY_LENGTH = { least: 1, most: 200 };

/**
 * Does an act at most once per viewer and key, inside the act's own transaction: a repeat gets the first answer, a
 * refusal included. `Value` must survive JSON (ids and texts, not dates).
 * Refuses `IDEMPOTENCY_KEY_INVALID`, and `IDEMPOTENCY_KEY_REUSED` when the key came with another input.
 */
export async function once<Value>(
  tx: Db,
  { viewer, act, key, input, now }: Attempt,
  run: () => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  if (key.length < KEY_LENGTH.least || key.length > KEY_LENGTH.most || key.includes('\0')) {
    return refuse('IDEMPOTENCY_KEY_INVALID', 'give an idempotencyKey of 1 to 200 characters, none of them NUL', [
      'idempotencyKey',
    ]);
  }
  const inputHash = hashOf({ act, input });
  const row = { subject: viewer.subject, key, act, inputHash, doneAt: now };
  const mine = and(eq(idempotencyKeys.subject, viewer.subject), eq(idempotencyKeys.key, key));
  // Waits for another transaction that does the same; when it is through, its answer is there to be read.
  const [first] = await tx.insert(idempotencyKeys).values(row).onConflictDoNothing().returning();
  if (!first) {
    const [earlier] = await tx.select().from(idempotencyKeys).where(mine);
    if (earlier?.inputHash === inputHash) return earlier.outcome as Outcome<Value>;
    return refuse('IDEMPOTENCY_KEY_REUSED', 'this idempotencyKey came with another input: choose a new one', [
      'idempotencyKey',
    ]);
  }
  const outcome = await run();
  await tx.update(idempotencyKeys).set({ outcome }).where(mine);
  return outcome;
}

/** Equal for inputs that differ only in the order of their fields. */
function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value, sortKeys)).digest('base64url');
}

function sortKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
