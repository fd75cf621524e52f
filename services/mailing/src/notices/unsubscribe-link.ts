import { createHmac, timingSafeEqual } from 'node:crypto';
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
  const [key] = keys;
  if (!key) throw new Error('no signing key: set SIGNING_KEYS');
  const { campaignId, customerId, address } = wanted;
  const sealed = Buffer.from(JSON.stringify([campaignId, customerId, address])).toString('base64url');
  return `${sealed}.${macOf(key, sealed)}`;
}

/** What a token of ours says, else undefined. */
export function openUnsubscription(keys: readonly SigningKey[], token: string): Unsubscription | undefined {
  const [sealed = '', mac = '', ...more] = token.split('.');
  if (more.length > 0 || !keys.some((key) => isSame(macOf(key, sealed), mac))) return undefined;
  const parts = JSON.parse(Buffer.from(sealed, 'base64url').toString()) as [string, string, string];
  const [campaignId, customerId, address] = parts;
  return { campaignId, customerId, address };
}

function macOf({ secret }: SigningKey, sealed: string): string {
  return createHmac('sha256', secret).update(`unsubscribe\n${sealed}`).digest('base64url');
}

/** Compares the texts: of two that differ in the last character's idle bits, both decode to the same bytes. */
function isSame(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
