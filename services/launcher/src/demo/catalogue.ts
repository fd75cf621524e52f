/** What the demo company sells, and its list prices per minute. */
export const services = [
  { code: 'audio-conference', name: 'Audio conference' },
  { code: 'operator-conference', name: 'Conference with operator' },
] as const;

export const accessTypes = [
  { code: 'local', name: 'Local number' },
  { code: 'toll-free', name: 'Freephone number' },
  { code: 'web', name: 'Web browser' },
] as const;

const PRICES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'audio-conference': { local: '0.0590', 'toll-free': '0.1290', web: '0.0350' },
  'operator-conference': { local: '0.1190', 'toll-free': '0.1890', web: '0.0950' },
};

/** Prices are the same number in each currency: a list card per currency, not a conversion. */
export const listCurrencies = ['EUR', 'GBP', 'USD'] as const;

export interface ListPrice {
  readonly serviceCode: string;
  readonly accessTypeCode: string;
  readonly currency: string;
  readonly unitPrice: string;
  readonly initialSeconds: number;
  readonly nextSeconds: number;
}

/** The list rate card: every service by every access type, in whole minutes. */
export function listPrices(): readonly ListPrice[] {
  return Object.entries(PRICES).flatMap(([serviceCode, byAccess]) =>
    Object.entries(byAccess).flatMap(([accessTypeCode, unitPrice]) =>
      listCurrencies.map((currency) => ({
        serviceCode,
        accessTypeCode,
        currency,
        unitPrice,
        initialSeconds: 60,
        nextSeconds: 60,
      })),
    ),
  );
}
