import type { Database, Db } from '@switchboard/kit/database/open-database';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import { newId } from '@switchboard/kit/ids';
import type { Outcome } from '@switchboard/kit/refusal';
import { serviceViewer } from '@switchboard/kit/viewer';
import { changeBillingAccount } from '../accounts/change-billing-account.js';
import { correctCalls } from '../calls/correct-calls.js';
import { rateCalls } from '../calls/rate-calls.js';
import { receiveCalls } from '../calls/receive-calls.js';
import { rerateCalls } from '../calls/rerate-calls.js';
import { tellVersions } from '../contracts/queries.js';
import { issueCreditNote } from '../credit-notes/issue-credit-note.js';
import { openDispute } from '../disputes/open-dispute.js';
import { settleDispute } from '../disputes/settle-dispute.js';
import { markUncollectible } from '../invoices/mark-uncollectible.js';
import { prepareInvoices } from '../invoices/prepare-invoices.js';
import type { SellerSnapshot } from '../invoices/queries.js';
import { voidInvoice } from '../invoices/void-invoice.js';
import { issueDueInvoices } from '../issuing/issue-due-invoices.js';
import { issueInvoices } from '../issuing/issue-invoices.js';
import { recordPayment } from '../payments/record-payment.js';
import { requestRerating } from '../rates/request-rerating.js';
import { graphOf, moveSales } from './history-sales.js';
import * as targets from './history-targets.js';

/** Where a history takes place, and its time, which runs faster than ours. */
export interface Stage {
  readonly database: Database;
  readonly now: () => Date;
}

/** One act to come: chance says what it is about, and how much. */
export interface HistoryAct {
  readonly kind: ActKind;
  readonly roll: number;
  readonly size: number;
}

type Act = (stage: Stage, act: HistoryAct) => Promise<unknown>;
export type ActKind = keyof typeof acts;

const DAY_MS = 86_400_000;
const viewer = serviceViewer('history');
const subject = 'history';
const wakeRating = async () => {};
/** There was nothing that the act could be about. */
const IDLE = 'idle';
export const seller: SellerSnapshot = {
  ...{ number: null, name: 'Switchboard GmbH', lines: ['Ring 1'], postalCode: '10115', city: 'Berlin', region: null },
  ...{ countryCode: 'DE', vatId: null, email: null, registration: null, iban: null, bic: null },
};

export const acts = {
  async receive(stage, { roll, size }) {
    const customer = await read(stage, (db) => targets.pickCustomer(db, roll));
    if (!customer) return IDLE;
    const conference = conferenceOf(customer.id, { roll, size }, stage.now());
    const receive = () => write(stage, (tx) => receiveCalls(tx, [conference], { now: stage.now(), wakeRating }));
    await receive();
    // Told twice, now and then.
    return size % 5 === 0 ? receive() : undefined;
  },
  rate: (stage) => rateCalls(workOf(stage)),
  rerate: (stage) => rerateCalls(workOf(stage)),
  work: (stage) => issueDueInvoices({ ...workOf(stage), seller, wakeRating, publish: async () => {} }),
  async prepare(stage, { roll, size }) {
    const customer = await read(stage, (db) => targets.pickCustomer(db, roll));
    const within = new Date(stage.now().getTime() - (size % 45) * DAY_MS);
    const asked = customer ? [{ accountId: customer.accountId, within }] : [];
    return write(stage, (tx) => prepareInvoices(tx, asked, { now: stage.now() }));
  },
  async issue(stage, { roll, size }) {
    const ids = await read(stage, (db) => targets.pickDrafts(db, roll, 1 + (size % 3)));
    return write(stage, (tx) => issueInvoices(tx, ids, { now: stage.now() }));
  },
  /** As one who dies before it commits. */
  async issueInVain(stage, { roll }) {
    const ids = await read(stage, (db) => targets.pickDrafts(db, roll, 2));
    const died = new Error('not committed');
    const dying = write(stage, async (tx) => {
      await issueInvoices(tx, ids, { now: stage.now() });
      throw died;
    });
    return dying.catch((error) => {
      if (error !== died) throw error;
    });
  },
  async pay(stage, { roll, size }) {
    const invoice = await read(stage, (db) => targets.pickInvoice(db, roll));
    if (!invoice) return IDLE;
    const open = BigInt(invoice.open);
    const minor = [open, open / 2n, open + 1n][size % 3] ?? open;
    const typed = { invoiceNumber: invoice.number, amount: unitsOf(minor), currency: 'EUR', reference: newId() };
    return write(stage, (tx) => recordPayment(tx, typed, { now: stage.now() }));
  },
  async credit(stage, { roll, size }) {
    const invoice = await read(stage, (db) => targets.pickInvoice(db, roll));
    if (!invoice) return IDLE;
    const amount = size % 3 === 0 ? undefined : unitsOf(BigInt(size));
    const asked = { invoiceNumber: invoice.number, reasonCode: 'GOODWILL' as const, reason: 'Bad line', amount };
    return write(stage, (tx) => issueCreditNote(tx, asked, stage.now()));
  },
  async dispute(stage, { roll, size }) {
    const about = await read(stage, async (db) => {
      if (size % 3 === 0) return { callRecordId: (await targets.pickRecord(db, roll))?.id };
      if (size % 3 === 1) return { chargeId: (await targets.pickCharge(db, roll))?.id };
      return { invoiceLineId: (await targets.pickLine(db, roll))?.id };
    });
    const objection = { ...about, reason: 'We were not there' };
    return write(stage, (tx) => openDispute(tx, objection, { now: stage.now(), subject }));
  },
  async settle(stage, { roll, size }) {
    const dispute = await read(stage, (db) => targets.pickDispute(db, roll));
    const verdict = size % 2 === 0 ? 'UPHELD' : 'REJECTED';
    const given = { disputeId: dispute?.id ?? newId(), verdict, finding: 'As the log shows' } as const;
    return write(stage, (tx) => settleDispute(tx, given, { now: stage.now(), subject }));
  },
  async makeVoid(stage, { roll }) {
    const invoice = await read(stage, (db) => targets.pickInvoice(db, roll));
    const ending = { invoiceNumber: invoice?.number ?? '', reason: 'Wrong company' };
    return write(stage, (tx) => voidInvoice(tx, ending, stage.now()));
  },
  async giveUp(stage, { roll }) {
    const invoice = await read(stage, (db) => targets.pickInvoice(db, roll));
    const ending = { invoiceNumber: invoice?.number ?? '', reason: 'Insolvent' };
    return write(stage, (tx) => markUncollectible(tx, ending, stage.now()));
  },
  async correct(stage, { roll, size }) {
    const record = await read(stage, (db) => targets.pickRecord(db, roll));
    if (!record) return IDLE;
    const joined = new Date(record.joinedAt).getTime() - (size % 4 === 1 ? 31 * DAY_MS : 0);
    const legs = { ...usage, id: record.id, joinedAt: isoOf(joined), leftAt: isoOf(joined + size * 11_000) };
    const callRecords = [{ ...legs, answered: true, revision: Number(record.revision), cancelled: size % 4 === 0 }];
    const correction = { customerId: record.customerId, conferenceId: record.conferenceId, callRecords };
    return write(stage, (tx) => correctCalls(tx, [correction], { now: stage.now(), wakeRating }));
  },
  async moveRates(stage, { roll, size }) {
    const customer = await read(stage, (db) => targets.pickCustomer(db, roll));
    if (!customer) return IDLE;
    const version = await write(stage, (tx) => moveSales(tx, customer.id));
    // Billing hears of it later, sometimes much later.
    return size % 3 === 0 ? undefined : tellRates(stage, customer.id, version);
  },
  async changeTerms(stage, { roll, size }) {
    const customer = await read(stage, (db) => targets.pickCustomer(db, roll));
    const changes = { accountNumber: customer?.number ?? '', graceDays: size % 4 };
    return write(stage, (tx) => changeBillingAccount(tx, changes, { sellerCountry: 'DE' }));
  },
} satisfies Record<string, Act>;

/** Tells billing that a customer's rates have changed, as the event of sales does. */
export function tellRates(stage: Stage, customerId: string, version: number): Promise<void> {
  const request = { customerId, ratesVersion: version, fromDay: '2026-01-01', requestedAt: stage.now() };
  return write(stage, async (tx) => {
    await requestRerating(tx, [request], wakeRating);
    await tellVersions(tx, [{ customerId, version }]);
  });
}

/** Does the act; what it is refused with, or `done`. */
export async function perform(stage: Stage, act: HistoryAct): Promise<string> {
  const done = await (acts[act.kind] as Act)(stage, act);
  if (done === IDLE) return IDLE;
  const outcomes = (Array.isArray(done) ? done : [done]) as readonly Partial<Outcome<unknown>>[];
  const refused = outcomes.find((outcome) => outcome?.ok === false);
  return refused && 'refusals' in refused ? (refused.refusals?.[0]?.code ?? 'refused') : 'done';
}

function read<Value>({ database }: Stage, run: (db: Db) => Promise<Value>): Promise<Value> {
  return withViewer(database, viewer, 'read', run);
}

function write<Value>({ database }: Stage, run: (tx: Db) => Promise<Value>): Promise<Value> {
  return withViewer(database, viewer, 'write', run);
}

function workOf({ database, now }: Stage) {
  return { database, askGraph: graphOf(database), now: now() };
}

const usage = { serviceCode: 'audio', accessTypeCode: 'toll-free', countryCode: 'DE' };

function conferenceOf(customerId: string, { roll, size }: Pick<HistoryAct, 'roll' | 'size'>, now: Date) {
  const began = now.getTime() - (roll % 40) * DAY_MS - 3_600_000 * 2;
  const callRecords = Array.from({ length: 1 + (size % 3) }, (_, index) => ({
    ...{ ...usage, id: newId(now) },
    ...{ joinedAt: isoOf(began + index * 1_000), leftAt: isoOf(began + index * 1_000 + size * 17_000) },
  }));
  return {
    conferenceId: newId(now),
    customerId,
    startedAt: isoOf(began),
    endedAt: isoOf(began + 3_600_000),
    callRecords,
  };
}

function isoOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

function unitsOf(minor: bigint): string {
  return `${minor / 100n}.${String(minor % 100n).padStart(2, '0')}`;
}
