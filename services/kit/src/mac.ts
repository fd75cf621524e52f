import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SigningKey } from './signing.js';

/**
 * What vouches for a text of ours (HMAC-SHA256): that of one purpose never stands for another, nor for a request's
 * signature, whose text begins with a method.
 */
export function macOf({ secret }: SigningKey, purpose: string, text: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}\n${text}`).digest();
}

/** Compares texts in a time that tells nothing; of encoded bytes, two that differ in idle bits alone are not the same. */
export function isSameText(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/**
 * The key that signs: the first of them.
 * @throws Error where there is none.
 */
export function signingKeyOf(keys: readonly SigningKey[]): SigningKey {
  const [key] = keys;
  if (!key) throw new Error('no signing key: set SIGNING_KEYS');
  return key;
}

/** A text with what vouches for it, in characters that a path takes as they are; not secret from whoever has it. */
export function sealText(keys: readonly SigningKey[], purpose: string, text: string): string {
  const sealed = Buffer.from(text).toString('base64url');
  return `${sealed}.${macOf(signingKeyOf(keys), purpose, sealed).toString('base64url')}`;
}

/** What one of the keys sealed for this purpose, else undefined. */
export function openText(keys: readonly SigningKey[], purpose: string, token: string): string | undefined {
  const [sealed = '', mac = '', ...more] = token.split('.');
  if (more.length > 0) return undefined;
  const isOurs = keys.some((key) => isSameText(macOf(key, purpose, sealed).toString('base64url'), mac));
  return isOurs ? Buffer.from(sealed, 'base64url').toString() : undefined;
}
