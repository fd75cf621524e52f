import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { checkDigits } from './vat-check-digits.js';

/** What follows the prefix, by prefix: the formats that the Commission publishes for VIES. */
const FORMATS: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^[1-9]\d{8}$/,
  DK: /^[1-9]\d{7}$/,
  EE: /^10\d{7}$/,
  EL: /^\d{9}$/,
  ES: /^([A-Z]\d{7}[A-Z0-9]|\d{8}[A-Z])$/,
  FI: /^\d{8}$/,
  FR: /^[A-HJ-NP-Z0-9]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^(\d{7}[A-W][A-IW]?|\d[A-Z+*]\d{5}[A-W])$/,
  IT: /^\d{11}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^[1-9]\d{7}$/,
  NL: /^[A-Z0-9+*]{10}\d\d$/,
  PL: /^\d{10}$/,
  PT: /^[1-9]\d{8}$/,
  RO: /^[1-9]\d{1,9}$/,
  SE: /^\d{10}01$/,
  SI: /^[1-9]\d{7}$/,
  SK: /^\d{10}$/,
};

/**
 * A VAT id of a member state as it is written on invoices: capitals, without spaces, dots and hyphens.
 * @returns a refusal `VAT_ID_INVALID` of what cannot be an id; whether one has been given out only VIES knows.
 */
export function readVatId(text: string, path: readonly string[] = []): Outcome<string> {
  const vatId = compact(text);
  const country = vatId.slice(0, 2);
  const rest = vatId.slice(2);
  if (!FORMATS[country]) return invalid(`${country} is not the prefix of a member state of the EU`, path);
  if (!FORMATS[country].test(rest)) return invalid(`${vatId} has not the form of a VAT id of ${country}`, path);
  if (!(checkDigits[country]?.(rest) ?? true)) return invalid(`the check digits of ${vatId} are wrong`, path);
  return accept(vatId);
}

/** The member state (ISO 3166-1) that gives out such an id, if it can be one. */
export function euMemberOf(vatId: string): string | undefined {
  const read = readVatId(vatId);
  if (!read.ok) return undefined;
  const prefix = read.value.slice(0, 2);
  // Greece writes its own prefix, unlike its country code.
  return prefix === 'EL' ? 'GR' : prefix;
}

function compact(text: string): string {
  const compacted = text.toUpperCase().replaceAll(/[\s.\-/]/g, '');
  return compacted.startsWith('GR') ? `EL${compacted.slice(2)}` : compacted;
}

function invalid(message: string, path: readonly string[]): Outcome<never> {
  return refuse('VAT_ID_INVALID', message, path);
}
