import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../../test/world/wait-for.js';
import { suppress } from '../src/suppressions/suppress.js';
import { DOUBT_MS, type InvoicesOut, invoiceOf, KilledError, PDF_SHA, startInvoicesOut } from './invoices-out.js';
import { type MailingAlone, now, startMailingAlone } from './mailing-system.js';

let alone: MailingAlone;
let out: InvoicesOut;
let at = now;
beforeAll(async () => {
  alone = await startMailingAlone({ withoutWorkers: true, clock: { now: () => at } });
  out = await startInvoicesOut(alone);
});
afterEach(async () => {
  Object.assign(out.graph, { isDown: false, cannotMake: '' });
  await Promise.all([out.paper.fault({}), out.mail.fault({})]);
});
afterAll(async () => {
  await out.stop();
  await alone.stop();
});

/** Time only goes on: several tests share one mailing. */
const pass = (seconds: number) => {
  at = new Date(at.getTime() + seconds * 1_000);
  return at;
};
let count = 0;
/** An invoice that billing has told of. */
async function issued(change: Parameters<typeof invoiceOf>[1] = {}) {
  count += 1;
  const invoice = invoiceOf(`T-${String(count).padStart(3, '0')}`, change);
  await out.tell(pass(1), invoice);
  return invoice;
}
const event = (type: string, subject: string, data: object) => ({
  ...{ specversion: '1.0', id: randomUUID(), source: '/systems/billing', type, subject, sequence: 1 },
  ...{ time: at.toISOString(), datacontenttype: 'application/json', correlationid: 'test', data },
});
const untilState = (number: string, state: string) =>
  waitFor(`${number} to be ${state}`, async () => (await out.rowOf(number))?.state === state);
const untilPrinted = (number: string) =>
  waitFor(`${number} on paper`, async () => {
    await out.send(pass(20));
    await out.follow(pass(20));
    return (await out.rowOf(number))?.state === 'PRINTED';
  });
const toPost = { account: { invoiceDelivery: 'POST' } };
const STORY = `query ($id: ID!) { _entities(representations: [{ __typename: "Invoice", id: $id }]) { ... on Invoice {
  delivery { state channel email printJobName sentAt reason attemptCount files { fileName byteCount sha256 }
    timeline { owner event detail } } } } }`;
async function shown(id: string) {
  const { data } = await alone.ask<{ _entities: readonly [{ readonly delivery: object | null }] }>(STORY, { id });
  return data._entities[0].delivery;
}

describe('an invoice by e-mail', () => {
  test('goes once with its PDF and its electronic form, in its language, and is shown as delivered', async () => {
    const invoice = await issued();
    const { id: invoiceId, number } = invoice;
    // Events come at least once, and what was told of once may be told of anew.
    const data = { invoiceId, number, issuedAt: at.toISOString() };
    const told = event('billing.invoice-issued.v1', invoiceId, data);
    await alone.postEvents([told, told, event('billing.invoice-issued.v1', invoiceId, data)]);

    await out.send(pass(1));
    await out.send(pass(1));
    await untilState(number, 'DELIVERED');

    const [mail, ...more] = await out.mailsOf(number);
    expect(more).toEqual([]);
    expect(mail?.source).toContain(`Subject: Rechnung ${number}`);
    expect(mail?.source).toContain(`filename=${number}.pdf`);
    expect(mail?.source).toContain(`filename=${number}.xml`);
    expect(mail?.source).not.toContain('List-Unsubscribe');
    const email = `${number.toLowerCase()}@customer.example`;
    expect(await shown(invoice.id)).toMatchObject({
      ...{ state: 'DELIVERED', channel: 'EMAIL', email, reason: null, attemptCount: 1, printJobName: null },
      files: [
        { fileName: `${number}.pdf`, sha256: PDF_SHA },
        { fileName: `${number}.xml`, byteCount: 10 },
      ],
      timeline: [
        { owner: 'MAILING', event: 'INVOICE_SENT', detail: `${number} to ${email}` },
        { owner: 'MAILING', event: 'INVOICE_DELIVERED', detail: `${number} to ${email}` },
      ],
    });
  });

  test('goes to the account’s own address where it has one', async () => {
    const { number } = await issued({ account: { invoiceEmail: 'books@other.example' } });

    await out.send(pass(1));

    expect(await out.rowOf(number)).toMatchObject({ channel: 'EMAIL', email: 'books@other.example' });
  });

  test('waits while the graph is down, and goes when it is back', async () => {
    const { number } = await issued();
    out.graph.isDown = true;
    await out.send(pass(1));
    expect(await out.rowOf(number)).toMatchObject({ state: 'WAITING', reason: expect.stringContaining('UNREACHABLE') });

    out.graph.isDown = false;
    await out.send(pass(10));

    await untilState(number, 'DELIVERED');
    expect(await out.mailsOf(number)).toHaveLength(1);
  });

  test('goes without its electronic form where there can be none, and says so', async () => {
    const { number } = await issued();
    out.graph.cannotMake = '.xml';

    await out.send(pass(1));

    const [mail] = await out.mailsOf(number);
    expect(mail?.source).not.toContain(`${number}.xml`);
    expect((await out.rowOf(number))?.reason).toBe('UBL_NOT_ATTACHED: BUYER_MISSING: no');
  });

  test.each([
    ['before the mail server was told', false],
    ['after the mail server was told', true],
  ])('reaches its customer once although a worker dies %s', async (_, isTold) => {
    const { number } = await issued();
    const server = {
      ...out.mailer,
      async send(mail: Parameters<typeof out.mailer.send>[0]) {
        if (isTold) await out.mailer.send(mail);
        throw new KilledError();
      },
    };
    await expect(out.send(pass(1), { server })).rejects.toThrow(KilledError);
    if (isTold) await untilState(number, 'DELIVERED');
    expect(await out.send(pass(600))).toBe(0);

    await out.doubt(pass(DOUBT_MS / 1_000));
    await out.send(pass(1));

    await untilState(number, 'DELIVERED');
    expect(await out.mailsOf(number)).toHaveLength(1);
  });

  test('that may have gone is not sent again where the mail server does not tell, unless somebody decides it', async () => {
    const { number } = await issued();
    const server = {
      ...out.mailer,
      send: async () => ({ kind: 'unknown', reason: 'silence' }) as const,
      tellsDelivery: async () => false,
    };
    await out.send(pass(1), { server });
    await out.doubt(pass(DOUBT_MS / 1_000), { server });
    expect(await out.send(pass(1))).toBe(0);
    expect(await out.rowOf(number)).toMatchObject({ state: 'SENDING', reason: expect.stringContaining('NO_ANSWER') });

    expect(await out.again(number)).toMatchObject({ delivery: { state: 'WAITING', attemptCount: 2 } });
    await out.send(pass(1));

    await untilState(number, 'DELIVERED');
  });

  test('that two workers see is sent by one', async () => {
    const invoices = await Promise.all(Array.from({ length: 6 }, () => issued()));

    await Promise.all([out.send(pass(1)), out.send(at)]);
    await Promise.all([out.send(pass(1)), out.send(at)]);

    const mails = await Promise.all(invoices.map(({ number }) => out.mailsOf(number)));
    expect(mails.map(({ length }) => length)).toEqual(invoices.map(() => 1));
  });

  test('is sent by who takes over from a worker that the graph keeps waiting, and not by that one as well', async () => {
    const { number } = await issued();
    let answer = () => {};
    out.graph.wait = new Promise((resolve) => {
      answer = resolve;
    });
    const slow = out.send(pass(1));
    const claimed = () =>
      alone.sql`select 1 from invoice_deliveries where number = ${number} and next_attempt_at > ${at}`;
    await waitFor('its claim', async () => (await claimed()).length === 1);
    out.graph.wait = Promise.resolve();

    await out.send(pass(121));
    answer();
    await slow;

    await untilState(number, 'DELIVERED');
    expect(await out.mailsOf(number)).toHaveLength(1);
  });

  test('is tried later when it is put off, and fails when it is refused', async () => {
    const { number } = await issued();
    await out.mail.fault({ deferShare: 1 });
    await out.send(pass(1));
    expect(await out.rowOf(number)).toMatchObject({ state: 'WAITING', reason: expect.stringMatching(/^451/) });
    await out.mail.fault({ refuseShare: 1 });
    await out.send(pass(600));

    expect(await out.rowOf(number)).toMatchObject({ state: 'FAILED', reason: expect.stringMatching(/^550/) });
  });

  test('that comes back has failed with the reason, and goes by post when somebody says so', async () => {
    const invoice = await issued();
    const { number } = invoice;
    await out.mail.fault({ bounceShare: 1 });
    await out.send(pass(1));
    await untilState(number, 'FAILED');
    const failed = await alone.ask<{ invoiceDeliveries: { nodes: readonly object[] } }>(
      'query { invoiceDeliveries(state: FAILED, first: 1) { nodes { invoiceNumber reason invoice { id } } } }',
    );
    expect(failed.data.invoiceDeliveries.nodes).toEqual([
      { invoiceNumber: number, reason: expect.stringMatching(/^BOUNCED 5/), invoice: { id: invoice.id } },
    ]);

    expect((await out.again(number, 'POST')).userErrors).toEqual([]);
    await untilPrinted(number);

    expect(await out.printsOf(number)).toHaveLength(1);
    expect(await shown(invoice.id)).toMatchObject({
      ...{ state: 'PRINTED', channel: 'POST', printJobName: `Invoice ${number}.2`, attemptCount: 2 },
      timeline: [
        { event: 'INVOICE_SENT' },
        { event: 'INVOICE_NOT_DELIVERED' },
        { event: 'INVOICE_SENT_AGAIN', detail: `${number} by post` },
        { event: 'INVOICE_PRINTED' },
      ],
    });
    // The address is known to be gone: the next one goes as a letter by itself.
    const next = await issued({ account: { invoiceEmail: `${number}@customer.example` } });
    await out.send(pass(1));
    expect(await out.rowOf(next.number)).toMatchObject({
      channel: 'POST',
      reason: expect.stringContaining('SUPPRESSED'),
    });
  });
});

describe('an invoice as a letter', () => {
  test('is the PDF at the printer, once, by a job that is named after it', async () => {
    const { number } = await issued(toPost);

    await untilPrinted(number);

    expect(await out.printsOf(number)).toMatchObject([{ name: `Invoice ${number}`, sha256: PDF_SHA }]);
    expect(await out.mailsOf(number)).toEqual([]);
  });

  test.each([
    ['before the printer was told', false],
    ['after the printer was told', true],
  ])('is printed once although a worker dies %s', async (_, isTold) => {
    const { number } = await issued(toPost);
    const port = {
      ...out.printer,
      async print(order: Parameters<typeof out.printer.print>[0]) {
        if (isTold) await out.printer.print(order);
        throw new KilledError();
      },
    };
    await expect(out.send(pass(1), { port })).rejects.toThrow(KilledError);
    expect(await out.follow(pass(1))).toBe(0);
    pass(60);

    await untilPrinted(number);

    expect(await out.printsOf(number)).toHaveLength(1);
  });

  test.each([
    ['accepts and does not answer', { dropAnswerShare: 1 }],
    ['answers 500', { error500Share: 1 }],
    ['is busy', { refuseShare: 1 }],
    ['stands still', { jamUntil: '2100-01-01T00:00:00Z' }],
  ])('is printed once by a printer that %s for a while', async (_, faults) => {
    const { number } = await issued(toPost);
    await out.paper.fault(faults);
    for (let look = 0; look < 3; look += 1) {
      await out.send(pass(20));
      await out.follow(pass(20));
    }
    await out.paper.fault({});

    await untilPrinted(number);

    expect(await out.printsOf(number)).toHaveLength(1);
  });

  test('that the printer breaks off has failed: a person looks whether it lies there', async () => {
    const { number } = await issued(toPost);
    await out.paper.fault({ jamUntil: '2100-01-01T00:00:00Z' });
    await out.send(pass(1));
    expect((await out.again(number)).userErrors).toEqual([{ code: 'DELIVERY_UNDER_WAY', path: ['invoiceNumber'] }]);
    const status = async () => ({ state: 'ABORTED', reasons: [], pagesCompleted: null }) as const;
    await out.follow(pass(20), { port: { ...out.printer, status } });

    expect(await out.rowOf(number)).toMatchObject({ state: 'FAILED', reason: 'PRINT_BROKEN_OFF: aborted' });
  });

  test('is what an invoice becomes whose customer has no e-mail, and fails where it names no address', async () => {
    const nowhere = { account: { customer: null } };
    const { number } = await issued(nowhere);
    const lost = await issued({ ...nowhere, buyer: { name: 'Nobody', lines: [], city: '' } });
    await out.send(pass(1));

    expect(await out.rowOf(number)).toMatchObject({ channel: 'POST', reason: expect.stringMatching(/^EMAIL_MISSING/) });
    expect(await out.rowOf(lost.number)).toMatchObject({ state: 'FAILED', reason: expect.stringMatching(/^ADDRESS_/) });
  });
});

test('who wants no mailings gets invoices all the same; who wants no invoices by e-mail gets a letter', async () => {
  const [general, invoices] = [await issued(), await issued()];
  const off = (number: string, kind?: string) =>
    alone.act((tx) =>
      suppress(tx, { channel: 'EMAIL', email: `${number}@customer.example`, kind, source: 'CLERK' }, { now }),
    );
  await off(general.number);
  await off(invoices.number, 'invoices');

  await out.send(pass(1));

  expect(await out.rowOf(general.number)).toMatchObject({ channel: 'EMAIL' });
  expect(await out.rowOf(invoices.number)).toMatchObject({ channel: 'POST' });
});

test('what is void or fetched is left out', async () => {
  const fetched = await issued({ account: { invoiceDelivery: 'NONE' } });
  const gone = await issued({ state: 'VOID', pdf: null, ubl: null });
  await out.send(pass(1));

  expect(await out.rowOf(fetched.number)).toMatchObject({
    state: 'LEFT_OUT',
    reason: expect.stringContaining('NOT_WANTED'),
  });
  expect(await out.rowOf(gone.number)).toMatchObject({
    state: 'LEFT_OUT',
    reason: expect.stringContaining('INVOICE_VOID'),
  });
});

test('operators see how many wait and are on their way', async () => {
  const operator = { subject: 'olga', kind: 'person', roles: ['operator'], scopes: [] } as const;
  const query =
    '{ operations { mailing { queues { name waitingCount activeCount oldestWaitingAt lastCompletedAt } } } }';
  const queue = async () => {
    const { data } = await alone.ask<{ operations: { mailing: { queues: readonly { name: string }[] } } }>(
      ...([query, {}, operator] as const),
    );
    return data.operations.mailing.queues.find(({ name }) => name === 'invoices') as
      | Record<string, unknown>
      | undefined;
  };
  const before = await queue();

  await issued();

  expect(await queue()).toMatchObject({
    ...{ waitingCount: Number(before?.waitingCount) + 1, activeCount: before?.activeCount },
    ...{ oldestWaitingAt: expect.any(String), lastCompletedAt: expect.any(String) },
  });
});

test('only a clerk has one delivered again, and only one that was to be delivered', async () => {
  const { number } = await issued();
  const salesperson = { subject: 'ann', kind: 'person', roles: ['salesperson'], scopes: [] } as const;

  expect((await out.again(number, null, salesperson)).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
  expect((await out.again('T-999')).userErrors).toEqual([{ code: 'DELIVERY_UNKNOWN', path: ['invoiceNumber'] }]);
  expect(await shown(randomUUID())).toBeNull();
});
