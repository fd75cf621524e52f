import type { AskGraph } from '@switchboard/kit/graph-client';
import { z } from 'zod';
import { readCustomerPages } from '../customers/read-customer-pages.js';
import { addDays } from '../periods/period.js';
import type { Rate } from './rate-choice.js';

/** A rate that a customer's contract extends, as the graph told it. */
export interface ContractRate extends Rate {
  readonly source: 'contract';
  readonly customerId: string;
  readonly contractId: string;
  readonly contractVersion: number;
}

/** What sales knows of a customer's rates at the instant of reading. */
export interface CustomerRates {
  /** Sales' count of changes to them: what was priced at a lower one may be priced otherwise now. */
  readonly ratesVersion: number;
  readonly rates: readonly ContractRate[];
}

/** Contract rates by customer; a customer that sales does not know is not in it. */
export type ContractRates = ReadonlyMap<string, CustomerRates>;

export interface RateQuestion {
  readonly customerIds: readonly string[];
  /** The instants between which the calls began. */
  readonly earliest: Date;
  readonly latest: Date;
  readonly correlationId: string;
}

// A hundred is the largest page of a list in the graph.
const query = `query ContractRatesOfCustomers($ids: [ID!]!, $during: DateRangeInput!, $after: String) {
  customersByIds(ids: $ids) {
    id contractRatesVersion
    contractRates(during: $during, first: 100, after: $after) {
      nodes {
        id version part service { code } accessType { code } prefix countryCode
        priceModel unit unitPrice { amount currency } tiers { upTo unitPrice { amount } } packageSize percent
        increments { initialSeconds nextSeconds } setUpFee { amount } minimum { amount } maximum { amount }
        discountPercent timeBands { name days from to unitPrice { amount } } holidays
        allowanceMinutes allowanceProration validFrom validTo
        contract { id version timeZone validFrom validTo rounding { point mode } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

const seconds = z.int().min(1);
const decimal = z.string().regex(/^\d+(\.\d+)?$/);
const money = z.object({ amount: decimal });
const code = z.object({ code: z.string() });
// What is missing or unknown here is an answer that nothing may be priced with.
const rateSchema = z.object({
  id: z.uuid(),
  version: z.int(),
  part: z.enum(['BRIDGING', 'TRANSPORT', 'CONFERENCE', 'ADD_ON']),
  service: code,
  accessType: code.nullable(),
  prefix: z.string().nullable(),
  countryCode: z.string().nullable(),
  priceModel: z.enum(['FLAT', 'GRADUATED', 'VOLUME', 'PACKAGE', 'PERCENTAGE']),
  unit: z.enum(['MINUTE', 'CONFERENCE', 'PIECE']),
  unitPrice: z.object({ amount: decimal, currency: z.string() }),
  tiers: z.array(z.object({ upTo: decimal.nullable(), unitPrice: money })),
  packageSize: decimal.nullable(),
  percent: decimal.nullable(),
  increments: z.object({ initialSeconds: seconds, nextSeconds: seconds }),
  setUpFee: money,
  minimum: money,
  maximum: money.nullable(),
  discountPercent: decimal,
  timeBands: z.array(
    z.object({
      name: z.string(),
      days: z.array(z.enum(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY', 'HOLIDAY'])),
      from: z.string(),
      to: z.string(),
      unitPrice: money,
    }),
  ),
  holidays: z.array(z.iso.date()),
  allowanceMinutes: decimal,
  allowanceProration: z.enum(['NONE', 'DAYS', 'FIXED_30']),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  contract: z.object({
    id: z.uuid(),
    version: z.int(),
    timeZone: z.string(),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
    rounding: z.object({ point: z.enum(['PER_LINE', 'PER_CALL']), mode: z.enum(['HALF_UP', 'HALF_EVEN']) }),
  }),
});
const customerSchema = z.object({
  id: z.string(),
  contractRatesVersion: z.int(),
  contractRates: z.object({
    nodes: z.array(rateSchema),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});

/**
 * Asks the graph for every contract rate that may hold for calls of the customers, as it is known now.
 * @throws GraphError when the graph does not answer, or answers what nothing can be priced with.
 */
export async function readContractRates(askGraph: AskGraph, question: RateQuestion): Promise<ContractRates> {
  const { customerIds, earliest, latest, correlationId } = question;
  // A day more at both ends: the days of a rate begin earlier or later in its own time zone.
  const during = {
    from: addDays(earliest.toISOString().slice(0, 10), -1),
    to: addDays(latest.toISOString().slice(0, 10), 2),
  };
  const read = await readCustomerPages(askGraph, {
    ...{ customerIds, query, variables: { during }, page: customerSchema, correlationId },
    pageInfoOf: ({ contractRates }) => contractRates.pageInfo,
  });
  return new Map(
    Array.from(read, ([id, { ratesVersion, pages }]) => {
      const rates = pages.flatMap(({ contractRates }) => contractRates.nodes.map((node) => toRate(id, node)));
      return [id, { ratesVersion, rates }];
    }),
  );
}

function toRate(customerId: string, node: z.infer<typeof rateSchema>): ContractRate {
  const { id, version, part, priceModel, unit, unitPrice, packageSize, percent, increments, contract } = node;
  const { discountPercent, holidays, allowanceMinutes, allowanceProration } = node;
  return {
    source: 'contract',
    ...{ id, version, customerId, contractId: contract.id, contractVersion: contract.version },
    serviceCode: node.service.code,
    accessTypeCode: node.accessType?.code ?? null,
    prefix: node.prefix,
    countryCode: node.countryCode,
    currency: unitPrice.currency,
    timeZone: contract.timeZone,
    terms: {
      ...{ part, unit, priceModel, packageSize, percent, ...increments },
      unitPrice: unitPrice.amount,
      tiers: node.tiers.map((tier) => ({ upTo: tier.upTo, unitPrice: tier.unitPrice.amount })),
      setUpFee: node.setUpFee.amount,
      minimum: node.minimum.amount,
      maximum: node.maximum?.amount ?? null,
      timeBands: node.timeBands.map((band) => ({ ...band, unitPrice: band.unitPrice.amount })),
      ...{ discountPercent, holidays, allowanceMinutes, allowanceProration },
    },
    validFrom: node.validFrom,
    validTo: node.validTo,
    within: { validFrom: contract.validFrom, validTo: contract.validTo },
    rounding: contract.rounding,
  };
}
