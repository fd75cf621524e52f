import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCustomers } from '../world/demo-data.js';
import { startWorld, type World } from '../world/world.js';

let world: World;
let numbers: readonly string[];
beforeAll(async () => {
  world = await startWorld();
  numbers = await loadCustomers(world, { customers: 6, seed: 11 });
}, 120_000);
afterAll(() => world.stop());

const FIGURES = `fragment Figures on BillingPeriod {
  startsAt endsAt timeZone asOf ratedThrough unratedCallCount
  usage { service { code } accessType { code } billedMinutes conferenceCount net { ...Sum } }
  unbilled { ...Sum } estimatedTax { ...Sum } projected { ...Sum } projectionMethod
  allowances { service { code } part accessType { code } countryCode includedMinutes usedMinutes leftMinutes }
  lastInvoice { number issuedOn state total { ...Sum } lines { id } } nextInvoiceOn openDisputeCount creditBalance { ...Sum }
}
fragment Sum on Money { amount currency }`;

interface Figures {
  readonly asOf: string;
  readonly ratedThrough: string;
  readonly unbilled: { readonly amount: string };
  readonly projected: { readonly amount: string };
  readonly lastInvoice: { readonly lines: readonly { readonly id: string }[] } | null;
  readonly openDisputeCount: number;
}

interface Seen {
  readonly currentBillingPeriod: Figures;
  readonly billingAccount: { readonly currentBillingPeriod: Figures };
}

/** What the customer's page and the account's page show of each customer, asked for at once. */
async function ask() {
  const views = numbers.map((number, index) => {
    const figures = 'currentBillingPeriod { ...Figures }';
    return `crm${index}: customer(number: "${number}") { ${figures} billingAccount { ${figures} } }
      own${index}: billingAccount(number: "B-${number}") { ${figures} }`;
  });
  const { data, errors } = await world.ask<Record<string, unknown>>(`{ ${views.join('\n')} } ${FIGURES}`);
  expect(errors).toBeUndefined();
  return numbers.map((_, index) => ({
    crm: data[`crm${index}`] as Seen,
    own: (data[`own${index}`] as Seen['billingAccount']).currentBillingPeriod,
  }));
}

/** All but what goes on with the clock, which two readings share only by chance. */
function still({ asOf: _, ratedThrough: __, projected: ___, ...figures }: Figures) {
  return figures;
}

test('a customer’s figures in the CRM are billing’s own, field by field, at the same instant', async () => {
  const views = await ask();

  for (const { crm, own } of views) {
    const { currentBillingPeriod: seen, billingAccount } = crm;
    expect(seen).toEqual(billingAccount.currentBillingPeriod);
    expect(still(seen)).toEqual(still(own));
    if (seen.asOf === own.asOf) expect(seen).toEqual(own);
  }
  expect(views.filter(({ crm }) => Number(crm.currentBillingPeriod.unbilled.amount) > 0).length).toBeGreaterThan(1);
});

test('what billing changes shows in both at once', async () => {
  const [before] = await ask();
  const { data, errors } = await world.ask<{ openDispute: { userErrors: unknown[] } }>(
    'mutation ($input: OpenDisputeInput!) { openDispute(input: $input) { userErrors { code } } }',
    {
      input: {
        idempotencyKey: 'figures-agree',
        invoiceLineId: before?.own.lastInvoice?.lines[0]?.id,
        reason: 'nobody called',
      },
    },
    'billing-specialist',
  );
  expect([errors, data.openDispute.userErrors]).toEqual([undefined, []]);

  const [after] = await ask();

  expect([after?.crm.currentBillingPeriod.openDisputeCount, after?.own.openDisputeCount]).toEqual([1, 1]);
});
