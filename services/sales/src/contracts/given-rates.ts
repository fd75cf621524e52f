import type { NewRate } from './contract-input.js';
import { type GivenRates, readRateSheet } from './rate-sheet.js';

/** Rates for a contract, as a list or as the text of a sheet. */
export interface GivenExtension {
  readonly contractNumber: string;
  readonly rates?: readonly NewRate[] | undefined;
  readonly rateSheet?: string | undefined;
}

/** What a request to the graph has time for, and what a workbook of rates holds: what was taken out can be brought back. */
export const MOST_RATES = { request: 2_000, file: 10_000 } as const;

/** The rates that are given, whichever way, and where each stands. */
export function givenRates({ rates, rateSheet }: GivenExtension, most: number): GivenRates {
  if ((rates === undefined) === (rateSheet === undefined)) return refused('give either rates or rateSheet');
  const given = rateSheet === undefined ? listed(rates ?? []) : readRateSheet(rateSheet);
  if (given.placed.length > most) {
    return refused(`more than ${most} rates at once: give them in parts`, 'RATES_TOO_MANY');
  }
  return given.placed.length + given.refusals.length === 0 ? refused('there is no rate to be extended') : given;
}

function listed(rates: readonly NewRate[]): GivenRates {
  const placed = rates.map((rate, position) => ({ rate, path: ['rates', String(position)], position }));
  return { placed, refusals: [] };
}

function refused(message: string, code = 'RATES_MISSING'): GivenRates {
  return { placed: [], refusals: [{ code, message, path: [] }] };
}
