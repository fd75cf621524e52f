import { Decimal } from 'decimal.js';

/** Exact decimals: 40 digits, ties away from zero unless a rule says otherwise. */
export const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });
export type Exact = Decimal;

/** Currencies whose minor unit is not a hundredth (ISO 4217, exponent by code). */
const EXPONENTS: Readonly<Record<string, number>> = {
  BHD: 3,
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  PYG: 0,
  RWF: 0,
  TND: 3,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
};

/** How many decimals the currency's amounts have (ISO 4217). */
export function exponentOf(currency: string): number {
  return EXPONENTS[currency] ?? 2;
}

/** An amount as the graph gives it: decimal digits as text. */
export interface MoneyValue {
  readonly amount: string;
  readonly currency: string;
}

/** From minor units, such as cents, to the graph's money: 1234n EUR is "12.34". */
export function toMoney(minor: bigint, currency: string): MoneyValue {
  const exponent = exponentOf(currency);
  return { amount: new Exact(minor.toString()).div(new Exact(10).pow(exponent)).toFixed(exponent), currency };
}

/** From an exact amount to minor units, rounded once, ties away from zero. */
export function toMinor(amount: Exact, currency: string): bigint {
  return BigInt(amount.times(new Exact(10).pow(exponentOf(currency))).toFixed(0, Decimal.ROUND_HALF_UP));
}
