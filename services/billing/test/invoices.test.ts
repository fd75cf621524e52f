import { newId } from '@switchboard/kit/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BillingAlone, leg, startBillingAlone } from './billing-alone.js';
import { codesOf, doneOf, invoicingOf } from './invoicing.js';

let billing: BillingAlone;
let invoicing: ReturnType<typeof invoicingOf>;
beforeAll(async () => {
  billing = await startBillingAlone();
  await billing.loadCatalogue();
  invoicing = invoicingOf(billing);
});
afterAll(() => billing.stop());

const october = '2026-10-15T12:00:00Z';
const octoberCall = (seconds = 61) => leg('2026-10-10T10:00:00Z', seconds);
const query = `query ($number: String!) { invoice(number: $number) {
  number state issuedOn dueOn periodStartsAt periodEndsAt account { number }
  lines { position service { code } accessType { name } callCount billedMinutes unitPrice { amount currency } net { amount } }
  net { amount } tax { amount } total { amount currency } } }`;

describe('a draft', () => {
  test('gathers what began before the end of its period, late calls of earlier ones as lines of their own', async () => {
    const calls = [octoberCall(), octoberCall(), leg('2026-09-30T10:00:00Z', 600), leg('2026-11-02T10:00:00Z', 60)];
    const { accountId } = await invoicing.chargedAccount(calls);

    const draft = await invoicing.draft(accountId, october);

    expect(draft).toMatchObject({ state: 'DRAFT', number: null, netMinor: 73n, taxMinor: 14n, totalMinor: 87n });
    expect(
      await billing.rows(sql`select position, call_count as calls, billed_seconds::int as seconds, net_minor::int as net
        from invoice_lines where invoice_id = ${draft.id} order by position`),
    ).toEqual([
      { position: 1, calls: 1, seconds: 600, net: 60 },
      { position: 2, calls: 2, seconds: 132, net: 13 },
    ]);
  });

  test('made again gathers what came meanwhile, under the same id', async () => {
    const { accountId, customerId } = await invoicing.chargedAccount([octoberCall(60)]);
    const first = await invoicing.draft(accountId, october);
    const late = octoberCall(120);
    await billing.receive(customerId, [late]);
    await billing.rate([late]);

    const second = await invoicing.draft(accountId, october);

    expect([first.netMinor, second.netMinor]).toEqual([6n, 18n]);
    expect(second.id).toBe(first.id);
    expect(await billing.rows(sql`select id from invoices where account_id = ${accountId}`)).toHaveLength(1);
  });

  test('is refused, with a code, to an account that is unknown, asked for twice or has nothing to invoice', async () => {
    const { accountId } = await invoicing.chargedAccount([octoberCall()]);
    const empty = await invoicing.chargedAccount([]);
    const asked = [newId(), 'no-id', accountId, accountId, empty.accountId];

    const outcomes = await invoicing.prepare(asked.map((each) => ({ accountId: each, within: october })));

    expect(codesOf(outcomes)).toEqual([
      'ACCOUNT_UNKNOWN',
      'ACCOUNT_UNKNOWN',
      'done',
      'PERIOD_ASKED_TWICE',
      'NOTHING_TO_INVOICE',
    ]);
  });
});

describe('an issued invoice', () => {
  test('has a number, a day of issue and a last day to pay in the time zone of its account', async () => {
    const { accountId, number: account } = await invoicing.chargedAccount([octoberCall()], { countryCode: 'US' });
    const draft = await invoicing.draft(accountId, october);
    billing.moveTo('2026-11-24T02:00:00Z'); // still the 23rd in New York

    const [outcome] = await invoicing.issue([draft.id]);
    billing.moveTo('2026-11-24T12:00:00Z');

    const { number } = doneOf(outcome);
    expect(number).toMatch(/^2026-\d{6}$/);
    expect(await billing.ask(query, { number })).toEqual({
      data: {
        invoice: {
          number,
          state: 'ISSUED',
          issuedOn: '2026-11-23',
          dueOn: '2026-12-07',
          periodStartsAt: '2026-10-01T04:00:00.000Z',
          periodEndsAt: '2026-11-01T04:00:00.000Z',
          account: { number: account },
          lines: [
            {
              position: 1,
              service: { code: 'audio' },
              accessType: { name: 'Toll-free' },
              callCount: 1,
              billedMinutes: '1.1',
              unitPrice: { amount: '0.06', currency: 'USD' },
              net: { amount: '0.07' },
            },
          ],
          net: { amount: '0.07' },
          tax: { amount: '0.00' },
          total: { amount: '0.07', currency: 'USD' },
        },
      },
    });
  });

  test('gets numbers without a gap, each once, when many issue at the same time and some roll back', async () => {
    const accounts = await invoicing.chargedAccounts(24, () => [octoberCall()]);
    const drafts = await invoicing.prepare(accounts.map(({ accountId }) => ({ accountId, within: october })));
    const ids = drafts.map((draft) => doneOf(draft).id);
    const rollback = () =>
      billing.write(async (tx) => {
        await tx.execute(sql`update invoice_series set last_number = last_number + 1`);
        throw new Error('rolled back');
      });

    const attempts = [0, 1, 2, 3].flatMap((share) => [
      invoicing.issue(ids.slice(share * 6, share * 6 + 6)),
      invoicing.issue(ids.slice(share * 6, share * 6 + 3)),
      rollback().catch(() => []),
    ]);
    const outcomes = (await Promise.all(attempts)).flat();

    expect(codesOf(outcomes).filter((code) => code === 'done')).toHaveLength(24);
    expect(codesOf(outcomes).filter((code) => code === 'INVOICE_ALREADY_ISSUED')).toHaveLength(12);
    const [numbers] = await billing.rows(sql`select count(*)::int as given, count(distinct number)::int as different,
      max(right(number, 6))::int as highest, min(right(number, 6))::int as lowest from invoices where number like '2026-%'`);
    expect(numbers).toMatchObject({ lowest: 1, highest: numbers?.given, different: numbers?.given });
  });

  test('changes no more in the database, nor do its lines and its charges', async () => {
    const { accountId } = await invoicing.chargedAccount([octoberCall()]);
    const { id } = await invoicing.draft(accountId, october);
    await invoicing.issue([id]);
    const before = await billing.rows(sql`select * from invoices where id = ${id}`);

    const refused = [
      sql`update invoices set net_minor = 0, total_minor = tax_minor where id = ${id}`,
      sql`update invoices set state = 'DRAFT', number = null, issued_on = null, due_on = null where id = ${id}`,
      sql`delete from invoices where id = ${id}`,
      sql`update invoice_lines set net_minor = 0 where invoice_id = ${id}`,
      sql`delete from invoice_lines where invoice_id = ${id}`,
      sql`insert into invoice_lines select gen_random_uuid(), invoice_id, 2, period_starts_at, service_code,
        access_type_code, unit_price, 1, 60, 6 from invoice_lines where invoice_id = ${id}`,
      sql`update charges set invoice_line_id = null where account_id = ${accountId}`,
    ].map((statement) =>
      billing.rows(statement).then(
        () => 'done',
        ({ cause }) => cause.message.split(':')[0],
      ),
    );

    expect(new Set(await Promise.all(refused))).toEqual(new Set(['INVOICE_IMMUTABLE']));
    expect(await billing.rows(sql`select * from invoices where id = ${id}`)).toEqual(before);
  });

  test('is not made of the same charges again: a late call goes to the next one, alone', async () => {
    const { accountId, customerId } = await invoicing.chargedAccount([octoberCall(600)]);
    await invoicing.issue([(await invoicing.draft(accountId, october)).id]);
    expect(codesOf(await invoicing.prepare([{ accountId, within: october }]))).toEqual(['NOTHING_TO_INVOICE']);
    const late = octoberCall(60);
    await billing.receive(customerId, [late]);
    await billing.rate([late]);

    const next = await invoicing.draft(accountId, '2026-11-15T12:00:00Z');

    expect(next.netMinor).toBe(6n);
    expect(codesOf(await invoicing.issue([next.id, next.id, newId(), 'no-id']))).toEqual([
      'done',
      'INVOICE_ALREADY_ISSUED',
      'INVOICE_UNKNOWN',
      'INVOICE_UNKNOWN',
    ]);
  });
});

describe('payments', () => {
  const euros = (amount: string) => ({ amount, currency: 'EUR' });

  test('make an invoice paid when nothing is open any more; too much is refused and the rest goes on', async () => {
    const { accountId } = await invoicing.chargedAccount([octoberCall(600)]); // 0.60 and 0.11 VAT
    const draft = await invoicing.draft(accountId, october);
    const reference = newId();
    const pay = (amount: string, over: object = {}) => ({
      invoiceId: draft.id,
      amount: euros(amount),
      reference: newId(),
      ...over,
    });

    expect(codesOf(await invoicing.pay([pay('0.71')]))).toEqual(['INVOICE_NOT_ISSUED']);
    const { number } = doneOf((await invoicing.issue([draft.id]))[0]);
    const outcomes = await invoicing.pay([
      pay('0.40', { reference }),
      pay('0.32'),
      pay('0.10', { reference }),
      pay('0.10', { invoiceId: newId() }),
    ]);
    const half = await billing.ask(query, { number });
    const rest = await Promise.all([invoicing.pay([pay('0.31')]), invoicing.pay([pay('0.31')])]);

    expect(codesOf(outcomes)).toEqual(['done', 'PAYMENT_OVER_BALANCE', 'PAYMENT_KNOWN', 'INVOICE_UNKNOWN']);
    expect(outcomes[1]).toMatchObject({ refusals: [{ path: ['1', 'amount', 'amount'] }] });
    expect(half.data).toMatchObject({ invoice: { state: 'ISSUED' } });
    expect(codesOf(rest.flat()).toSorted()).toEqual(['PAYMENT_OVER_BALANCE', 'done']);
    expect((await billing.ask(query, { number })).data).toMatchObject({ invoice: { state: 'PAID' } });
  });
});
