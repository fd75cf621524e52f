import type { Db } from '@switchboard/kit/database/open-database';
import type { ActScope } from '@switchboard/kit/graphql/request-context';
import { newId } from '@switchboard/kit/ids';
import { accept, type Outcome, type Refusal } from '@switchboard/kit/refusal';
import { isText } from '@switchboard/kit/rules';
import { isEmailAddress } from '../addresses/email-address.js';
import { isCampaignKind, KIND_WANTED } from '../campaigns/campaign-kind.js';
import { addSuppression } from './queries.js';

/** Who is not to be written to, and by which way. */
export interface SuppressionWish {
  readonly channel: 'POST' | 'EMAIL';
  readonly customerId?: string | undefined;
  readonly email?: string | undefined;
  readonly kind?: string | undefined;
  readonly reason?: string | undefined;
  readonly source: 'CLERK' | 'UNSUBSCRIBED' | 'BOUNCED';
}

const LONGEST_REASON = 500;

/** Keeps somebody from being written to; what is in force already stays as it is. @returns the suppression's id. */
export async function suppress(
  tx: Db,
  wish: SuppressionWish,
  { now }: Pick<ActScope, 'now'>,
): Promise<Outcome<string>> {
  const refusals = objectionsTo(wish);
  if (refusals.length > 0) return { ok: false, refusals };
  const { channel, source } = wish;
  const row = await addSuppression(tx, {
    ...{ id: newId(now), channel, source, since: now, customerId: wish.customerId ?? null },
    ...{ email: wish.email?.toLowerCase() ?? null, kind: wish.kind ?? null, reason: wish.reason ?? null },
  });
  if (!row) throw new Error('a suppression that is in force was not found');
  return accept(row.id);
}

function objectionsTo({ channel, customerId, email, kind, reason }: SuppressionWish): readonly Refusal[] {
  const objection = (isMet: boolean, code: string, message: string, path: readonly string[]) =>
    isMet ? [] : [{ code, message, path }];
  return [
    ...objection(
      (customerId === undefined) !== (email === undefined),
      'WHO_MISSING',
      'name a customer or an e-mail address',
      [],
    ),
    ...objection(email === undefined || channel === 'EMAIL', 'CHANNEL_INVALID', 'an address gets e-mail alone', [
      'channel',
    ]),
    ...objection(email === undefined || isEmailAddress(email), 'EMAIL_INVALID', 'mail cannot be addressed to it', [
      'email',
    ]),
    ...objection(kind === undefined || isCampaignKind(kind), 'KIND_INVALID', KIND_WANTED, ['kind']),
    ...objection(
      reason === undefined || isText(reason, LONGEST_REASON),
      ...(['REASON_INVALID', `say why in 1 to ${LONGEST_REASON} characters`, ['reason']] as const),
    ),
  ];
}
