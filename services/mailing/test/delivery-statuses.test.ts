import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { clockAt } from '@switchboard/kit/clock';
import { createLog } from '@switchboard/kit/log';
import nodemailer from 'nodemailer';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DeliveryEvent } from '../src/notices/delivery-statuses/delivery-status.js';
import { readReport } from '../src/notices/delivery-statuses/read-report.js';
import { type StatusReceiver, startStatusReceiver } from '../src/notices/delivery-statuses/start-status-receiver.js';
import { returnPaths } from '../src/notices/testing/mailer-contract.js';
import { returnPathOf } from '../src/notices/verp.js';

const now = new Date('2026-11-24T12:00:00Z');
const fileOf = (name: string) => readFileSync(new URL(`./statuses/${name}.eml`, import.meta.url));
const read = (name: string) => readReport(fileOf(name), now);

describe('a delivery status', () => {
  test('of Postfix tells of each recipient, in the order of its groups', async () => {
    const report = await read('postfix');

    expect(report).toEqual({
      ...{ kind: 'statuses', envelopeId: '0193a5b2-7c1e-7d3a-8f00-1234567890ab' },
      statuses: [
        {
          ...{ recipient: 'nobody@customers.example', action: 'failed', status: '5.1.1', isPermanent: true, at: now },
          diagnostic:
            '550 5.1.1 <nobody@customers.example>: Recipient address rejected: User unknown in virtual mailbox table',
        },
        {
          ...{ recipient: 'slow@customers.example', action: 'delayed', status: '4.4.1', isPermanent: false },
          ...{ at: new Date('2026-11-24T09:30:00Z') },
          diagnostic: 'connect to mx.customers.example: Connection timed out',
        },
        {
          ...{ recipient: 'fine@customers.example', action: 'relayed', status: '2.0.0', isPermanent: false, at: now },
          diagnostic: null,
        },
      ],
    });
  });

  test.each([
    ['exchange', { recipient: 'voll@customers.example', action: 'failed', status: '5.2.2', isPermanent: true }],
    ['google', { recipient: 'gone@mail.example', status: '5.1.1', at: new Date('2026-11-24T10:00:00Z') }],
    ['success', { recipient: 'fine@customers.example', action: 'delivered', status: '2.1.5', isPermanent: false }],
    ['careless', { recipient: 'gone@old.example', action: 'failed', status: '5.7.1', diagnostic: '550 5.7.1 blocked' }],
  ])('in the form of %s is read', async (name, status) => {
    expect(await read(name)).toMatchObject({ kind: 'statuses', statuses: [status] });
  });

  test.each([
    ['vacation', 'AUTO_REPLY'],
    ['forwarded-bounce', 'NO_REPORT'],
    ['read-receipt', 'OTHER_REPORT'],
  ])('is not what %s is', async (name, reason) => {
    expect(await read(name)).toEqual({ kind: 'ignored', reason });
  });

  test('is never found in what is cut off or garbled, and reading it does not fail', async () => {
    const whole = fileOf('postfix');
    for (let end = 0; end < whole.length; end += 97) {
      expect(['statuses', 'ignored']).toContain((await readReport(whole.subarray(0, end), now)).kind);
    }
    expect(await readReport(Buffer.from([0, 255, 10, 13]), now)).toMatchObject({ kind: 'ignored' });
  });
});

describe('what takes mail to the return paths', () => {
  let receiver: StatusReceiver;
  let isDown = false;
  const taken: DeliveryEvent[] = [];
  beforeAll(async () => {
    receiver = await startStatusReceiver({
      ...{ host: '127.0.0.1', port: 0, returnPaths, clock: clockAt(now), log: createLog('mailing', 'silent') },
      async take(events) {
        if (isDown) throw new Error('the database is down');
        taken.push(...events);
      },
    });
  });
  beforeEach(() => {
    isDown = false;
    taken.length = 0;
  });
  afterAll(() => receiver.stop());
  const send = (to: string, raw: Buffer) =>
    nodemailer
      .createTransport({ host: '127.0.0.1', port: receiver.port, ignoreTLS: true })
      .sendMail({ raw, envelope: { from: false, to: [to] } });

  test('tells of the notice whose return path it is', async () => {
    const key = randomUUID();

    await send(returnPathOf(key, returnPaths), fileOf('exchange'));

    expect(taken).toMatchObject([{ verpKey: key, action: 'failed', status: '5.2.2' }]);
  });

  test('takes mail for nobody else, and passes none on', async () => {
    const forged = `n-${'0'.repeat(32)}-${'0'.repeat(16)}@${returnPaths.domain}`;

    for (const stranger of [forged, `letters@${returnPaths.domain}`, 'victim@customers.example'])
      await expect(send(stranger, fileOf('exchange'))).rejects.toMatchObject({ responseCode: 550 });
    expect(taken).toEqual([]);
  });

  test('takes what is no status and lets it be', async () => {
    await send(returnPathOf(randomUUID(), returnPaths), fileOf('vacation'));

    expect(taken).toEqual([]);
  });

  test('asks for it again when it cannot be kept', async () => {
    isDown = true;
    const path = returnPathOf(randomUUID(), returnPaths);

    await expect(send(path, fileOf('google'))).rejects.toMatchObject({ responseCode: 451 });
    isDown = false;
    await send(path, fileOf('google'));

    expect(taken).toHaveLength(1);
  });

  test('refuses what is too large to be one', async () => {
    const large = Buffer.concat([fileOf('google'), Buffer.alloc(1_100_000, 'a\r\n')]);

    await expect(send(returnPathOf(randomUUID(), returnPaths), large)).rejects.toThrow(/larger|exceeds|552/i);
    expect(taken).toEqual([]);
  });
});
