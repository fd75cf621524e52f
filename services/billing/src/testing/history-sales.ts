import type { Database, Db } from '@switchboard/kit/database/open-database';
import type { AskGraph, Question } from '@switchboard/kit/graph-client';
import { sql } from 'drizzle-orm';
import { flatTerms, type RateTerms } from '../rates/rate-terms.js';

/** What stands in for sales in a history: its count of changes to each customer's rates, which decides their price. */
export const CREATE_SALES = `create table history_sales (
  customer_id uuid primary key, place int not null, rates_version int not null default 1)`;

/** Of a minute: a version's is that at its remainder. */
export const PRICES = ['0.05', '0.04', '0.06', '0.0485'] as const;
const CONTRACTS = [
  { discountPercent: '10', minimumCommitment: null, maximumCommitment: null, invoicing: 'PER_PERIOD' },
  { discountPercent: '0', minimumCommitment: { amount: '5.00' }, maximumCommitment: null, invoicing: 'PER_PERIOD' },
  { discountPercent: '0', minimumCommitment: null, maximumCommitment: { amount: '3.00' }, invoicing: 'PER_PERIOD' },
  { discountPercent: '2.5', minimumCommitment: null, maximumCommitment: null, invoicing: 'PER_PERIOD' },
  { discountPercent: '0', minimumCommitment: null, maximumCommitment: null, invoicing: 'PER_CONFERENCE' },
] as const;
/** How many kinds of contract there are: flat, with free minutes, graduated, volume, and flat with an invoice a conference. */
const PLACES = CONTRACTS.length;

interface SalesRow extends Record<string, unknown> {
  readonly customerId: string;
  readonly place: number;
  readonly version: number;
}

export function findSales(db: Db): Promise<readonly SalesRow[]> {
  return db.execute<SalesRow>(sql`
    select customer_id as "customerId", place, rates_version as version from history_sales order by place, customer_id`);
}

/** A customer's prices change, for all that it ever used; billing is told apart. */
export async function moveSales(tx: Db, customerId: string): Promise<number> {
  const [row] = await tx.execute<{ version: number }>(sql`
    update history_sales set rates_version = rates_version + 1 where customer_id = ${customerId}
    returning rates_version as version`);
  return row?.version ?? 0;
}

/** Names one immutable version of a customer's rate. */
export function rateIdOf(customerId: string, version: number): string {
  return `${customerId.slice(0, 28)}${version.toString(16).padStart(8, '0')}`;
}

/** Answers what the graph would of customers, their contracts and their rates, as they are now. */
export function graphOf({ pool }: Database): AskGraph {
  return async <Data>({ variables }: Question) => {
    const { ids } = variables as { readonly ids: readonly string[] };
    const known = new Map((await findSales(pool)).map((row) => [row.customerId, row]));
    const customersByIds = ids.map((id) => {
      const row = known.get(id);
      return row ? customerOf(row) : null;
    });
    return { customersByIds } as Data;
  };
}

const noMore = { hasNextPage: false, endCursor: null };

function customerOf({ customerId, place, version }: SalesRow) {
  const contract = {
    ...{ id: customerId, version: 1, number: `C-${place}`, currency: 'EUR', timeZone: 'Europe/Berlin' },
    ...{ validFrom: '2026-01-01', validTo: null, rounding: { point: 'PER_LINE', mode: 'HALF_UP' } },
  };
  const rate = { id: rateIdOf(customerId, version), version, ...nodeOf(termsOf(place, version)) };
  const address = {
    kind: 'BILLING',
    lines: ['Road 1'],
    postalCode: '1',
    city: 'Town',
    region: null,
    countryCode: 'DE',
  };
  return {
    ...{ id: customerId, number: customerId, name: `Company ${place}`, language: 'en', contractRatesVersion: version },
    addresses: [address],
    contracts: { nodes: [{ ...contract, state: 'ACTIVE', ...CONTRACTS[place % PLACES] }], pageInfo: noMore },
    contractRates: { nodes: [{ ...rate, contract }], pageInfo: noMore },
  };
}

function termsOf(place: number, version: number): RateTerms {
  const unitPrice = PRICES[version % PRICES.length] ?? PRICES[0];
  const tiers = [
    { upTo: '30', unitPrice },
    { upTo: null, unitPrice: '0.03' },
  ];
  if (place % PLACES === 1) return flatTerms({ unitPrice, nextSeconds: 6, allowanceMinutes: '20' });
  if (place % PLACES === 2) return flatTerms({ unitPrice, priceModel: 'GRADUATED', tiers });
  if (place % PLACES === 3) return flatTerms({ unitPrice, priceModel: 'VOLUME', tiers });
  return flatTerms({ unitPrice, initialSeconds: 1, nextSeconds: 1 });
}

function nodeOf({ unitPrice, tiers, initialSeconds, nextSeconds, setUpFee, minimum, ...terms }: RateTerms) {
  const money = (amount: string) => ({ amount, currency: 'EUR' });
  return {
    ...{ ...terms, unitPrice: money(unitPrice), increments: { initialSeconds, nextSeconds } },
    ...{ setUpFee: money(setUpFee), minimum: money(minimum) },
    tiers: tiers.map((tier) => ({ ...tier, unitPrice: money(tier.unitPrice) })),
    ...{ service: { code: 'audio' }, accessType: null, prefix: null, countryCode: null },
    ...{ validFrom: '2026-01-01', validTo: null },
  };
}

export async function saveCustomer(
  tx: Db,
  { customerId, place, version }: Pick<SalesRow, 'customerId' | 'place' | 'version'>,
) {
  await tx.execute(sql`
    insert into history_sales (customer_id, place, rates_version) values (${customerId}, ${place}, ${version})`);
}
