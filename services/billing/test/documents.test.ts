import { openDatabase } from '@switchboard/kit/database/open-database';
import { newId } from '@switchboard/kit/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeBillingAccount } from '../src/accounts/change-billing-account.js';
import { loadCatalogue } from '../src/catalogue/load-catalogue.js';
import { grantCoupon } from '../src/coupons/grant-coupon.js';
import { loadInvoiceDocuments } from '../src/documents/load-invoice-documents.js';
import { voidInvoice } from '../src/invoices/void-invoice.js';
import { type BillingAlone, type CallRecord, leg, listRate, startBillingAlone } from './billing-alone.js';
import { breaches, documentedOf } from './documented.js';
import { codesOf, doneOf, invoicingOf } from './invoicing.js';

let billing: BillingAlone;
let documented: ReturnType<typeof documentedOf>;
beforeAll(async () => {
  billing = await startBillingAlone();
  await billing.loadCatalogue([listRate(), listRate({ serviceCode: 'recording' })]);
  documented = documentedOf(billing);
});
beforeEach(() => billing.moveTo('2026-11-24T12:00:00Z'));
afterAll(() => billing.stop());

const call = (seconds: number, over: Partial<CallRecord> = {}) => leg('2026-10-10T10:00:00Z', seconds, over);
const nothingKnown = async () => ({ conferences: new Map(), callers: new Map() });

describe('an issued invoice as a document', () => {
  test('tells its parties, lines and sums as they were issued', async () => {
    const issued = await documented.issue(await documented.charged([call(61), call(600, { accessTypeCode: 'toll' })]));

    const document = await documented.documentOf(issued.id);

    expect(document).toMatchObject({
      ...{ kind: 'INVOICE', number: issued.number, issuedOn: '2026-11-24', dueOn: '2026-12-08', currency: 'EUR' },
      ...{ language: 'de', timeZone: 'Europe/Berlin', period: { from: '2026-10-01', to: '2026-11-01' }, details: [] },
      seller: { name: 'Konferenzen GmbH', legalRegistration: 'HRB 1', iban: 'DE02120300000000202051' },
      buyer: { name: 'SIA Ziemeļi', number: 'K-100', addressLines: ['Lāčplēša iela 7'], postalCode: 'LV-1011' },
      taxes: [{ category: 'S', percent: '19', baseMinor: 67n, taxMinor: 13n, reason: null }],
      totals: { lineNetMinor: 67n, netMinor: 67n, taxMinor: 13n, totalMinor: 80n, prepaidMinor: 0n, payableMinor: 80n },
    });
    expect(document.lines).toMatchObject([
      { position: 1, description: 'Audio conference', accessTypeName: 'Local number', quantity: '10', netMinor: 60n },
      { position: 2, accessTypeName: 'Toll-free', quantity: '1.1', unitCode: 'MIN', unitPrice: '0.06', netMinor: 7n },
    ]);
    expect(breaches(document)).toEqual([]);
  });

  test('details each call under what its conference is called by, as far as that is known', async () => {
    const conferenceId = newId();
    const calls = [call(61), leg('2026-10-10T10:01:00Z', 600)];
    const issued = await documented.issue(await documented.charged(calls, {}, conferenceId));
    const facts = { number: 'R-7', references: ['PO-1', 'KST'] as const };

    const bare = await documented.documentOf(issued.id, { usageFactsOf: nothingKnown });
    const named = await documented.documentOf(issued.id, {
      usageFactsOf: async ({ conferenceIds, callRecordIds }) => ({
        conferences: new Map(conferenceIds.map((id) => [id, facts])),
        callers: new Map(callRecordIds.map((id) => [id, '+37167000000'])),
      }),
    });

    const row = { caller: null, references: [null, null], rate: '0.06', conferenceNumber: conferenceId };
    expect(bare.details).toMatchObject([
      { ...row, leg: '1', minutes: '1.1', amount: '0.066' },
      { ...row, leg: '2', minutes: '10', amount: '0.6', startedAt: new Date('2026-10-10T10:01:00Z') },
    ]);
    const told = { caller: '+37167000000', conferenceNumber: 'R-7', references: ['PO-1', 'KST'] };
    expect(named.details).toMatchObject([told, told]);
  });

  test('says what a minute came to where its price is not all of it', async () => {
    const charged = await documented.charged([call(600)], { setUpFee: '0.30' });

    const { lines } = await documented.documentOf((await documented.issue(charged)).id);

    expect(lines).toMatchObject([{ quantity: '10', unitPrice: '0.09', isAverage: true, netMinor: 90n }]);
  });

  test('counts packages where minutes are sold by them', async () => {
    const packages = { priceModel: 'PACKAGE', packageSize: '100', unitPrice: '4' } as const;
    const charged = await documented.charged([call(60 * 150)], packages);

    const document = await documented.documentOf((await documented.issue(charged)).id);

    const sold = { quantity: '2', unitCode: 'C62', unitPrice: '4', netMinor: 800n };
    expect(document.lines).toMatchObject([{ ...sold, description: 'Audio conference, Minutenpakete' }]);
    expect(breaches(document)).toEqual([]);
  });

  test('takes as many statements for twenty as for one', async () => {
    const { chargedAccounts } = invoicingOf(billing);
    const accounts = await chargedAccounts(20, () => [call(60), call(120)]);
    const ids: string[] = [];
    for (const account of accounts) ids.push((await documented.issue({ ...account, number: '' })).id);
    let count = 0;
    const database = openDatabase(billing.settings.databaseUrl, { max: 1, onStatement: () => (count += 1) });
    // Opening the connection is a statement, too.
    await database.ping();
    const statements = async (some: readonly string[]) => {
      const before = count;
      const documents = await loadInvoiceDocuments(database.pool, some, { usageFactsOf: nothingKnown });
      expect(documents.map(({ ok }) => ok)).toEqual(some.map(() => true));
      return count - before;
    };

    const [one, twenty] = [await statements(ids.slice(0, 1)), await statements(ids)];
    await database.close();

    expect(one).toBeGreaterThan(0);
    expect(twenty).toBe(one);
  });
});

describe('VAT on a document', () => {
  test.each([
    ['DE', null, { category: 'S', percent: '19', reason: null, reasonCode: null }],
    ['LV', 'LV40003032949', { category: 'AE', percent: '0', reason: 'Nodokļa apgrieztā maksāšana' }],
    ['US', null, { category: 'O', reason: expect.stringContaining('Nav PVN objekts'), reasonCode: 'VATEX-EU-O' }],
  ])('of a buyer in %s with the VAT id %s has its category and the reason in their language', async (...row) => {
    const [countryCode, vatId, tax] = row;
    const charged = await documented.charged([call(600)], { countryCode });
    if (vatId)
      await billing.write((tx) =>
        changeBillingAccount(tx, { accountNumber: charged.number, vatId }, { sellerCountry: 'DE' }),
      );

    const document = await documented.documentOf((await documented.issue(charged, { countryCode, language: 'lv' })).id);

    expect(document.taxes).toMatchObject([{ ...tax, baseMinor: 60n }]);
    expect(document.buyer.vatId).toBe(vatId);
    expect(breaches(document)).toEqual([]);
  });

  test.each([
    ['E', 'EXEMPT', '§ 4 Nr. 21 UStG'],
    ['Z', 'ZERO', null],
  ] as const)('is of category %s for a service that is %s, beside the others of the invoice', async (...row) => {
    const [category, vat, vatReason] = row;
    const service = { code: 'recording', name: 'Recording', vat, vatReason };
    const scope = { now: billing.now(), wakeRating: async () => {} };
    const catalogue = { services: [service], accessTypes: [], listRates: [] };
    doneOf(await billing.write((tx) => loadCatalogue(tx, catalogue, scope)));
    const charged = await documented.charged([call(600), call(600, { serviceCode: 'recording' })]);

    const document = await documented.documentOf((await documented.issue(charged)).id);

    expect(document.taxes).toMatchObject([
      { category: category === 'Z' ? 'Z' : 'S' },
      { category: category === 'Z' ? 'S' : 'E' },
    ]);
    expect(document.taxes.find((tax) => tax.category === category)).toMatchObject({ taxMinor: 0n, reason: vatReason });
    expect(document.totals).toMatchObject({ netMinor: 120n, taxMinor: 11n, payableMinor: 131n });
    expect(breaches(document)).toEqual([]);
  });
});

describe('what is taken off or asked for beside calls', () => {
  test.each([
    ['de', 'Rabatt', 'Gutschein WELCOME'],
    ['lv', 'Atlaide', 'Kupons WELCOME'],
    ['fr', 'Discount', 'Coupon WELCOME'],
  ])('is said in the language %s, or in English', async (language, discount, coupon) => {
    const charged = await documented.charged([call(6_000)]);
    const grant = { accountNumber: charged.number, code: 'WELCOME', amount: '1.00', currency: 'EUR' };
    doneOf(await billing.write((tx) => grantCoupon(tx, grant, { now: billing.now(), subject: 'Paula' })));

    const issued = await documented.issue(charged, { language, terms: { discountPercent: '10' } });
    const document = await documented.documentOf(issued.id);

    expect(document.contractNumber).toBe('V-2020-1');
    expect(document.allowances).toMatchObject([
      { reason: discount, percent: '10', baseMinor: 600n, amountMinor: 60n, vat: { category: 'S', percent: '19' } },
      { reason: coupon, percent: null, baseMinor: null, amountMinor: 100n },
    ]);
    expect(document.totals).toMatchObject({ lineNetMinor: 600n, allowanceMinor: 160n, netMinor: 440n, taxMinor: 84n });
    expect(breaches(document)).toEqual([]);
  });

  test.each([
    ['de', 'Differenz zum vereinbarten Mindestbetrag'],
    ['lv', 'Starpība līdz noteiktajam minimumam'],
    ['en', 'Shortfall to the agreed minimum'],
  ])('a shortfall to a minimum is a piece, named in %s', async (language, named) => {
    const charged = await documented.charged([call(600)]);

    const issued = await documented.issue(charged, { language, terms: { minimumCommitment: '50' } });
    const document = await documented.documentOf(issued.id);

    const piece = { quantity: '1', unitCode: 'C62', unitPrice: '49.40', netMinor: 4_940n, callCount: 0 };
    expect(document.lines[1]).toMatchObject({ ...piece, description: named, accessTypeName: null, countryCode: null });
    expect(breaches(document)).toEqual([]);
  });
});

describe('no document', () => {
  test('is made of a draft, of what was issued without a buyer, and of a void invoice; the others are', async () => {
    const invoicing = invoicingOf(billing);
    const [draft, anonymous, ended] = [
      await documented.charged([call(60)]),
      await documented.charged([call(60)]),
      await documented.charged([call(60)]),
    ];
    const { id: draftId } = await invoicing.draft(draft.accountId, '2026-10-15T12:00:00Z');
    const { id: anonymousId } = await invoicing.draft(anonymous.accountId, '2026-10-15T12:00:00Z');
    await invoicing.issue([anonymousId]);
    const { id: voidId, number } = await documented.issue(ended);
    doneOf(
      await billing.write((tx) => voidInvoice(tx, { invoiceNumber: number, reason: 'Issued twice' }, billing.now())),
    );
    const sound = await documented.issue(await documented.charged([call(60)]));

    const outcomes = await documented.documents([draftId, anonymousId, voidId, sound.id, newId()]);

    expect(codesOf(outcomes)).toEqual(['INVOICE_NOT_ISSUED', 'BUYER_NOT_KEPT', 'INVOICE_VOID', 'done']);
  });
});
