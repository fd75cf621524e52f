import type { CellKind, SheetColumn } from '@switchboard/kit/downloads/sheet';
import type { PriceTier, TimeBand } from './rate-terms.js';
import type { ContractRateRow, ContractRow } from './tables.js';

/** A contract rate with what a person needs to place it. */
export interface ExportedRate {
  readonly customer: { readonly number: string; readonly name: string };
  readonly contract: Pick<ContractRow, 'number' | 'timeZone'>;
  readonly rate: ContractRateRow;
}

/** The columns of a file of contract rates, in their order; every form of the file is made from them. */
export const rateColumns: readonly SheetColumn<ExportedRate>[] = [
  column('Customer number', 12, ({ customer }) => customer.number),
  column('Customer name', 30, ({ customer }) => customer.name),
  column('Contract number', 16, ({ contract }) => contract.number),
  column('Rate id', 38, ({ rate }) => rate.id),
  column('Version', 8, ({ rate }) => String(rate.version), 'number'),
  column('Service', 14, ({ rate }) => rate.serviceCode),
  column('Access type', 14, ({ rate }) => rate.accessTypeCode),
  column('Prefix', 10, ({ rate }) => rate.prefix),
  column('Country', 8, ({ rate }) => rate.countryCode),
  column('Part', 12, ({ rate }) => rate.part),
  column('Price model', 12, ({ rate }) => rate.priceModel),
  column('Unit', 12, ({ rate }) => rate.unit),
  column('Unit price', 12, ({ rate }) => rate.unitPrice, 'number'),
  column('Currency', 9, ({ rate }) => rate.currency),
  column('Tiers', 30, ({ rate }) => rate.terms.tiers.map(describeTier).join('; ')),
  column('Package size', 12, ({ rate }) => rate.terms.packageSize, 'number'),
  column('Percent', 9, ({ rate }) => rate.terms.percent, 'number'),
  column('Increments (s)', 13, ({ rate }) => `${rate.initialSeconds}/${rate.nextSeconds}`),
  column('Set-up fee', 11, ({ rate }) => rate.terms.setUpFee, 'number'),
  column('Minimum', 10, ({ rate }) => rate.terms.minimum, 'number'),
  column('Maximum', 10, ({ rate }) => rate.terms.maximum, 'number'),
  column('Discount (%)', 11, ({ rate }) => rate.terms.discountPercent, 'number'),
  column('Time bands', 40, ({ rate }) => rate.terms.timeBands.map(describeBand).join('; ')),
  column('Holidays', 14, ({ rate }) => rate.terms.holidays.join(' ')),
  column('Allowance (minutes)', 18, ({ rate }) => rate.terms.allowanceMinutes, 'number'),
  column('Allowance proration', 18, ({ rate }) => rate.terms.allowanceProration),
  column('Valid from', 11, ({ rate }) => rate.validFrom, 'day'),
  column('Valid to (exclusive)', 18, ({ rate }) => rate.validTo, 'day'),
  column('Known from (UTC)', 23, ({ rate }) => rate.knownFrom.toISOString(), 'instant'),
  column('Extended by', 24, ({ rate }) => rate.extendedBy),
  column('Contract time zone', 20, ({ contract }) => contract.timeZone),
];

function column(
  header: string,
  width: number,
  textOf: SheetColumn<ExportedRate>['textOf'],
  kind: CellKind = 'text',
): SheetColumn<ExportedRate> {
  return { header, width, kind, textOf };
}

function describeTier({ upTo, unitPrice }: PriceTier): string {
  return upTo === null ? `above: ${unitPrice}` : `up to ${upTo}: ${unitPrice}`;
}

function describeBand({ name, days, from, to, unitPrice }: TimeBand): string {
  return `${name} (${days.join(' ')} ${from}-${to}): ${unitPrice}`;
}
