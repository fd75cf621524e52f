import { createHash } from 'node:crypto';
import type { Rate } from '../rates/rate-choice.js';

// Drawn once; the keys of all charges rest on it.
const NAMESPACE = Buffer.from('5b0f3c0e7d2a4f6c9a1e6d84c2b7f310', 'hex');

const keys = new WeakMap<Rate, Map<string, string>>();

/** A UUID (version 5, RFC 9562) that tells these rates, each of its part, from all others. */
export function rateKeyOf(rates: readonly Rate[]): string {
  const name = rates.map(({ terms, id }) => `${terms.part}:${id}`).join(',');
  const [first] = rates;
  const known = first && keys.get(first)?.get(name);
  if (known) return known;
  const key = uuidOf(name);
  // A customer's legs have the same few combinations; a hash for every leg would cost as much as its price.
  if (first) keys.set(first, (keys.get(first) ?? new Map<string, string>()).set(name, key));
  return key;
}

function uuidOf(name: string): string {
  const hash = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
