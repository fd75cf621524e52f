import { newId } from '@switchboard/kit/ids';
import type { PricedUsage } from '../rating/price-usage.js';
import type { UsageCharge } from '../rating/usage.js';
import type { LiveCharge } from './queries.js';
import type { ChargeRow } from './tables.js';

export interface ChargeScope {
  readonly accountId: string;
  readonly conferenceId: string;
  readonly accessTypeCode: string;
  readonly countryCode: string;
  /** Sales' count of changes to the customer's rates. */
  readonly rateSetVersion: number;
  readonly now: Date;
}

/** The row of a charge that was just made. */
export function chargeOf({ usage, rates, period }: PricedUsage, charge: UsageCharge, scope: ChargeScope): ChargeRow {
  const [first] = rates;
  const { now, ...place } = scope;
  return {
    id: newId(now),
    kind: 'rate',
    corrects: null,
    reversed: false,
    ...place,
    callRecordId: usage.callRecordId,
    usageKind: usage.kind,
    serviceCode: usage.serviceCode,
    beganAt: usage.joinedAt,
    periodStartsAt: period.startsAt,
    rawSeconds: charge.rawSeconds,
    billedSeconds: charge.billedSeconds,
    quantity: charge.quantity,
    unitPrice: charge.unitPrice,
    currency: charge.currency,
    amountSixtieths: charge.amountSixtieths,
    roundingPoint: charge.rounding.point,
    roundingMode: charge.rounding.mode,
    parts: charge.parts,
    rateKey: charge.rateKey,
    contractRateId: first?.source === 'contract' ? first.id : null,
    listRateId: first?.source === 'list' ? first.id : null,
    chargedAt: now,
    invoiceLineId: null,
    creditLineId: null,
  };
}

/** Whether a live charge need not be replaced: it says the same, or an issued invoice demands the same amount. */
export function isSameCharge(live: LiveCharge, next: ChargeRow): boolean {
  // As numbers: the database may write more zeros.
  if (Number(live.amountSixtieths) !== Number(next.amountSixtieths)) return false;
  if (live.invoiced) return true;
  return live.rateKey === next.rateKey && partsText(live) === partsText(next);
}

function partsText({ parts }: Pick<ChargeRow, 'parts'>): string {
  // The database keeps an object's fields in an order of its own.
  return JSON.stringify(
    parts.map((part) => [
      part.part,
      part.rateId,
      part.billedSeconds,
      part.freeSeconds,
      part.amount,
      part.segments.map((each) => [each.label, each.seconds, each.unitPrice]),
    ]),
  );
}
