import { openText, sealText } from '@switchboard/kit/mac';
import type { SigningKey } from '@switchboard/kit/signing';

/** Who is taken off what. Whoever has the link can read it. */
export interface Unsubscription {
  readonly campaignId: string;
  readonly customerId: string;
  readonly address: string;
}

/**
 * The token of a link that unsubscribes, in characters that a path takes as they are. It lasts for as long as its key is
 * among ours: people unsubscribe from mail that is months old.
 */
export function sealUnsubscription(keys: readonly SigningKey[], wanted: Unsubscription): string {
  const { campaignId, customerId, address } = wanted;
  return sealText(keys, 'unsubscribe', JSON.stringify([campaignId, customerId, address]));
}

/** What a token of ours says, else undefined. */
export function openUnsubscription(keys: readonly SigningKey[], token: string): Unsubscription | undefined {
  const text = openText(keys, 'unsubscribe', token);
  if (text === undefined) return undefined;
  const [campaignId, customerId, address] = JSON.parse(text) as [string, string, string];
  return { campaignId, customerId, address };
}
