import { newId } from '@switchboard/kit/ids';
import { openRuntime, type Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import { serviceViewer, type Viewer } from '@switchboard/kit/viewer';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issueInvoices } from '../src/issuing/issue-invoices.js';
import { billingParts } from '../src/subgraph.js';
import { type BillingAlone, leg, startBillingAlone } from './billing-alone.js';
import { codesOf, doneOf, invoicingOf } from './invoicing.js';

let billing: BillingAlone;
let life: ReturnType<typeof invoicingOf>;
let runtime: Runtime;
beforeAll(async () => {
  billing = await startBillingAlone();
  await billing.loadCatalogue();
  life = invoicingOf(billing);
  const clock = { now: billing.now };
  const parts = billingParts({ sellerCountry: 'DE', paymentTermDays: 14 });
  runtime = await openRuntime(parts, billing.settings, { clock, stopped: new AbortController().signal });
});
afterAll(async () => {
  await runtime.boss.stop({ graceful: false, close: true });
  await runtime.database.close();
  await billing.stop();
});

const specialist: Viewer = { subject: 'ann', kind: 'person', roles: ['billing-specialist'], scopes: [] };
const draftIds = async (count: number) => {
  const accounts = await life.chargedAccounts(count, () => [leg('2026-10-10T10:00:00Z', 600)]);
  const asked = accounts.map(({ accountId }) => ({ accountId, within: '2026-10-15T12:00:00Z' }));
  return (await life.prepare(asked)).map((draft) => doneOf(draft).id);
};
const issue = (ids: readonly string[]) =>
  billing.write((tx) => issueInvoices(tx, ids, { now: billing.now(), publish: runtime.publish }));
const told = () =>
  billing.rows(sql`select data->>'type' as type, data->>'subject' as subject, data->'data'->>'number' as number
    from pgboss.job where name = 'to-mailing' order by id`);

test('mailing is told of each invoice once, with the commit that issues it', async () => {
  const ids = await draftIds(2);
  const dying = billing.write(async (tx) => {
    await issueInvoices(tx, ids, { now: billing.now(), publish: runtime.publish });
    throw new Error('killed before it commits');
  });
  await dying.catch(() => undefined);
  expect(await told()).toEqual([]);

  const issued = (await issue(ids)).map(doneOf);
  const again = await issue(ids);

  expect(codesOf(again)).toEqual(['INVOICE_ALREADY_ISSUED', 'INVOICE_ALREADY_ISSUED']);
  expect(await told()).toEqual(
    issued.map(({ id: subject, number }) => ({ type: 'billing.invoice-issued.v1', subject, number })),
  );
});

test('its files are for the system that delivers them, and for no other', async () => {
  const [id = ''] = await draftIds(1);
  const { number } = doneOf((await issue([id]))[0]);
  const query = 'query ($number: String!) { invoice(number: $number) { number download(format: PDF) { path } } }';

  const [delivers, other] = await Promise.all(
    ['mailing', 'sales'].map((system) => billing.ask(query, { number }, serviceViewer(system))),
  );

  expect(delivers?.data).toMatchObject({ invoice: { number, download: { path: expect.any(String) } } });
  expect(other?.data).toEqual({ invoice: { number, download: null } });
});

test('an account says by which way its invoices go out: by e-mail unless somebody sets it', async () => {
  const { number: accountNumber } = await billing.openAccount();
  const query = `query ($number: String!) { billingAccount(number: $number) { invoiceDelivery invoiceEmail } }`;
  const change = `mutation ($input: ChangeBillingAccountInput!) { changeBillingAccount(input: $input) {
    account { invoiceDelivery invoiceEmail } userErrors { code path } } }`;
  const set = (input: object) =>
    billing.ask<{ readonly changeBillingAccount: unknown }>(
      change,
      { input: { idempotencyKey: newId(), accountNumber, ...input } },
      specialist,
    );
  const first = await billing.ask(query, { number: accountNumber });

  const refused = await set({ invoiceEmail: 'nobody at home' });
  const elsewhere = await set({ invoiceEmail: 'invoices@customer.example' });
  const post = await set({ invoiceDelivery: 'POST', invoiceEmail: null });

  expect(first.data).toEqual({ billingAccount: { invoiceDelivery: 'EMAIL', invoiceEmail: null } });
  expect(refused.data.changeBillingAccount).toEqual({
    ...{ account: null, userErrors: [{ code: 'EMAIL_INVALID', path: ['invoiceEmail'] }] },
  });
  expect(elsewhere.data.changeBillingAccount).toMatchObject({
    account: { invoiceDelivery: 'EMAIL', invoiceEmail: 'invoices@customer.example' },
  });
  expect(post.data.changeBillingAccount).toMatchObject({ account: { invoiceDelivery: 'POST', invoiceEmail: null } });
});
