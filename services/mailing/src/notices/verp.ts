import { isSameText, macOf, signingKeyOf } from '@switchboard/kit/mac';
import type { SigningKey } from '@switchboard/kit/signing';

/** Where return paths are: a domain whose mail comes to us. */
export interface ReturnPaths {
  readonly domain: string;
  /** The first signs, all verify. */
  readonly keys: readonly SigningKey[];
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** 51 octets of the 64 that a local part may have (RFC 5321, 4.5.3.1.1); 64 bits vouch for the 128 of the key. */
const LOCAL_PART = /^n-([0-9a-f]{32})-([0-9a-f]{16})$/;

/**
 * The return path by which a bounce says which notice it is about (VERP), which nobody can make up.
 * @param key the notice's id, a UUID
 */
export function returnPathOf(key: string, { domain, keys }: ReturnPaths): string {
  if (!UUID.test(key)) throw new Error(`${key} is no UUID`);
  return `n-${key.replaceAll('-', '')}-${vouchFor(key, signingKeyOf(keys))}@${domain}`;
}

/** The key of a return path that is ours, else undefined. Machines on the way may have changed its letters' case. */
export function keyOfReturnPath(address: string, { domain, keys }: ReturnPaths): string | undefined {
  const [localPart = '', host, ...more] = address.toLowerCase().split('@');
  const [, digits, mac] = LOCAL_PART.exec(localPart) ?? [];
  if (!digits || !mac || host !== domain.toLowerCase() || more.length > 0) return undefined;
  const key = digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return keys.some((candidate) => isSameText(vouchFor(key, candidate), mac)) ? key : undefined;
}

/** Our own Message-ID of a notice, without angle brackets: the same whenever it is sent. */
export function messageIdOf(key: string, { domain }: Pick<ReturnPaths, 'domain'>): string {
  return `${key}@${domain}`;
}

function vouchFor(key: string, signing: SigningKey): string {
  return macOf(signing, 'return path', key).toString('hex').slice(0, 16);
}
