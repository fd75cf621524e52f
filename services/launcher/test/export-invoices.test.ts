import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPages } from '../../../test/world/read-pdf.js';
import { type BillingAlone, leg, startBillingAlone } from '../../billing/test/billing-alone.js';
import { documentedOf } from '../../billing/test/documented.js';
import { invoicingOf } from '../../billing/test/invoicing.js';
import {
  accepted,
  type ConferencingAlone,
  legOf,
  orderOf,
  startConferencingAlone,
} from '../../conferencing/test/conferencing-system.js';
import { invoices } from '../src/export/invoices.js';

const folder = mkdtempSync(join(tmpdir(), 'export-invoices-'));
let billing: BillingAlone;
let conferencing: ConferencingAlone;
beforeAll(async () => {
  [billing, conferencing] = await Promise.all([startBillingAlone(), startConferencingAlone()]);
  await billing.loadCatalogue();
});
afterAll(async () => {
  await Promise.all([billing.stop(), conferencing.stop()]);
  rmSync(folder, { recursive: true });
});

/** What the command does once it has the databases, and what it says meanwhile. */
async function run(...args: readonly string[]) {
  const log: string[] = [];
  const of = ({ settings, ownerUrl }: Pick<BillingAlone, 'settings' | 'ownerUrl'>) => ({
    appUrl: settings.databaseUrl,
    ownerUrl,
  });
  const urls = of(billing);
  const databases = { billing: urls, conferencing: of(conferencing), sales: urls, mailing: urls };
  const written = await invoices.plan(args)({ databases, signingKeys: '' }, (text) => log.push(text));
  // How far it is, is told when the machine is slow.
  return { ...written, refused: log.filter((text) => text.startsWith('refused ')) };
}

/** The files of a folder with their bytes. */
const contentOf = (to: string) =>
  new Map(readdirSync(to).map((name) => [name, readFileSync(join(to, name)).toString('base64')]));

/** A conference of August that conferencing knows, ended as a leg of 10 minutes. */
async function conferenceOf(customerId: string) {
  const startsAt = new Date('2026-08-05T10:00:00Z');
  const order = orderOf(customerId, { startsAt, customerReference: 'PO-1', secondReference: 'Ķīnītis' });
  const [{ id: reservationId, number }] = accepted(await conferencing.place([order])) as [
    { id: string; number: string },
  ];
  const legs = [
    legOf({ joinedAt: startsAt, leftAt: new Date('2026-08-05T10:10:00Z'), caller: '+37167000001' }),
  ] as const;
  accepted(await conferencing.end([{ reservationId, legs: [...legs] }]));
  const [row] = await conferencing.sql<{ conferenceId: string; id: string }[]>`
    select conference_id as "conferenceId", call_records.id from call_records
    join conferences on conferences.id = conference_id where reservation_id = ${reservationId}`;
  return { number, conferenceId: row?.conferenceId ?? '', callRecordId: row?.id ?? '' };
}

test('a month is written as PDF and UBL by number, with what conferencing knows, and the same again byte for byte', async () => {
  const documented = documentedOf(billing);
  const to = join(folder, 'deep', 'august');
  const known = await conferenceOf('01990000-0000-7000-8000-000000000001');
  const record = leg('2026-08-05T10:00:00Z', 600, { id: known.callRecordId });
  const august = { within: '2026-08-15T12:00:00Z', language: 'lv' };
  const invoice = await documented.issue(await documented.charged([record], {}, known.conferenceId), august);
  // Begins in August in Berlin, and in July in UTC.
  const early = leg('2026-07-31T22:30:00Z', 600);
  const other = await documented.issue(await documented.charged([early]), august);
  await documented.issue(await documented.charged([leg('2026-09-05T10:00:00Z', 60)]), {
    within: '2026-09-15T12:00:00Z',
  });

  const { line, refusedCount, refused } = await run('--period', '2026-08', '--to', to);
  const first = contentOf(to);
  writeFileSync(join(to, `${invoice.number}.pdf`), 'cut off');
  await run('--period', '2026-08', '--to', to);

  expect([line, refusedCount, refused]).toEqual([`${to}: 2 invoices, 0 credit notes, 0 refused`, 0, []]);
  const names = [invoice.number, other.number].flatMap((number) => [`${number}.pdf`, `${number}.xml`]);
  expect([...first.keys()]).toEqual(names.toSorted());
  expect(contentOf(to)).toEqual(first);
  const [page, details] = await readPages(readFileSync(join(to, `${invoice.number}.pdf`)));
  expect(page).toContain('Lāčplēša iela 7');
  for (const told of [known.number, 'PO-1 · Ķīnītis', '+37167000001', '05.08.2026']) expect(details).toContain(told);
  expect(readFileSync(join(to, `${invoice.number}.xml`), 'utf8')).toContain(`<cbc:ID>${invoice.number}</cbc:ID>`);
});

test('credit notes are of the month of their issue, and one form is written alone where it is asked for', async () => {
  const documented = documentedOf(billing);
  const to = join(folder, 'november');
  billing.moveTo('2026-11-24T12:00:00Z');
  const invoice = await documented.issue(await documented.charged([leg('2026-06-05T10:00:00Z', 600)]), {
    within: '2026-06-15T12:00:00Z',
  });
  const note = await documented.credit(invoice.number);

  const { line } = await run('--period', '2026-11', '--to', to, '--format', 'ubl');

  expect(line).toBe(`${to}: 0 invoices, 1 credit notes, 0 refused`);
  expect(readdirSync(to)).toEqual([`${note.number}.xml`]);
});

test('what cannot be written is named and counted, void invoices are left out, and the others are written', async () => {
  const documented = documentedOf(billing);
  const invoicing = invoicingOf(billing);
  const to = join(folder, 'may');
  const may = '2026-05-15T12:00:00Z';
  const call = () => leg('2026-05-05T10:00:00Z', 600);
  const [sound, anonymous] = [await documented.charged([call()]), await documented.charged([call()])];
  const draft = await invoicing.draft(anonymous.accountId, may);
  await invoicing.issue([draft.id]);
  const issued = await documented.issue(sound, { within: may });

  const { line, refusedCount, refused } = await run('--period', '2026-05', '--to', to, '--format', 'ubl');

  expect([line, refusedCount]).toEqual([`${to}: 1 invoices, 0 credit notes, 1 refused`, 1]);
  expect(refused).toEqual([expect.stringMatching(/^refused 2026-\d{6}: BUYER_NOT_KEPT: /)]);
  expect(readdirSync(to)).toEqual([`${issued.number}.xml`]);
});

test('one customer alone is exported by its number, and an unknown one is told', async () => {
  const documented = documentedOf(billing);
  const to = join(folder, 'april');
  const april = { within: '2026-04-15T12:00:00Z' };
  const call = () => leg('2026-04-05T10:00:00Z', 600);
  const [one, other] = [await documented.charged([call()]), await documented.charged([call()])];
  const issued = await documented.issue(one, april);
  await documented.issue(other, april);
  const customer = one.number.slice('B-'.length);

  await run('--period', '2026-04', '--to', to, '--format', 'ubl', '--customer', customer);

  expect(readdirSync(to)).toEqual([`${issued.number}.xml`]);
  const nobody = run('--period', '2026-04', '--to', join(folder, 'none'), '--customer', 'NOBODY');
  await expect(nobody).rejects.toMatchObject({
    code: 'EXPORT_REFUSED',
    message: expect.stringContaining('CUSTOMER_UNKNOWN'),
  });
  expect(existsSync(join(folder, 'none'))).toBe(false);
});

test('a place that is no folder is told, and leaves nothing behind', async () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');

  await expect(run('--period', '2026-08', '--to', join(file, 'below'))).rejects.toMatchObject({
    code: 'FILE_NOT_WRITTEN',
  });
});

test.each([
  [['--period', '2026-13', '--to', 'x'], /--period: give a month/],
  [['--period', '2026-8', '--to', 'x'], /--period: give a month/],
  [['--to', 'x'], /--period: /],
  [['--period', '2026-08'], /--to: /],
  [['--period', '2026-08', '--to', 'x', '--format', 'xlsx'], /--format: /],
  [['--peroid', '2026-08'], /--peroid/],
])('arguments that cannot be used are named in one line: %j', (args, named) => {
  expect(() => invoices.plan(args)).toThrow(named);
  expect(() => invoices.plan(args)).not.toThrow(/\n/);
});
