import { domainToASCII } from 'node:url';

export type AddressFault = 'ADDRESS_INVALID' | 'ADDRESS_NEEDS_SMTPUTF8';

/** What stands before the @ without quotes (RFC 5321's Dot-string). Quoted local parts are nobody's, and a way to smuggle. */
const ATOMS = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
/** The same with letters of all scripts (RFC 6531, 3.3). */
const WIDE_ATOMS = /^[\w!#$%&'*+/=?^`{|}~\p{L}\p{M}\p{N}-]+(\.[\w!#$%&'*+/=?^`{|}~\p{L}\p{M}\p{N}-]+)*$/u;
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i;
const ALL_ASCII = /^[\x20-\x7e]*$/;

/** RFC 5321, 4.5.3.1: octets of a local part, and of a path without its angle brackets. */
const LONGEST_LOCAL_PART = 64;
const LONGEST_PATH = 254;

/** Whether it can be an address on the wire (RFC 5321), and what it asks for; undefined when nothing is wrong. */
export function faultOfAddress(address: string): AddressFault | undefined {
  const at = address.lastIndexOf('@');
  const [localPart, domain] = [address.slice(0, at), address.slice(at + 1)];
  if (at < 1 || !isDomain(domain) || Buffer.byteLength(address) > LONGEST_PATH) return 'ADDRESS_INVALID';
  if (Buffer.byteLength(localPart) > LONGEST_LOCAL_PART) return 'ADDRESS_INVALID';
  if (ATOMS.test(localPart)) return undefined;
  return !ALL_ASCII.test(localPart) && WIDE_ATOMS.test(localPart) ? 'ADDRESS_NEEDS_SMTPUTF8' : 'ADDRESS_INVALID';
}

/** A domain in letters of any script; `domainToASCII` maps what looks like a dot or a letter, so it is asked last. */
function isDomain(domain: string): boolean {
  if (!/^[\w.\p{L}\p{M}\p{N}-]+$/u.test(domain)) return false;
  const ascii = ALL_ASCII.test(domain) ? domain : domainToASCII(domain);
  const labels = ascii.split('.');
  return ascii.length <= 253 && labels.every((label) => LABEL.test(label));
}
