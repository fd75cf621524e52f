import { Exact, exponentOf, toMinor } from '@switchboard/kit/money';

/** An amount as a person types it, in minor units; undefined where the currency has no such amount. */
export function readAmount(amount: string, currency: string): bigint | undefined {
  // No currency of ISO 4217 has more than four decimals.
  const exact = /^-?\d{1,15}(\.\d{1,4})?$/.test(amount) ? new Exact(amount) : undefined;
  return exact && exact.decimalPlaces() <= exponentOf(currency) ? toMinor(exact, currency) : undefined;
}
