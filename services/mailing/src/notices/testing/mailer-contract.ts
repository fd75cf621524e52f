import { randomUUID } from 'node:crypto';
import { clockAt } from '@switchboard/kit/clock';
import { createLog } from '@switchboard/kit/log';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeliveryEvent } from '../delivery-statuses/delivery-status.js';
import { type StatusReceiver, startStatusReceiver } from '../delivery-statuses/start-status-receiver.js';
import type { OutgoingMail } from '../mailer-port.js';
import { openMailer, type SmtpMailer } from '../smtp/open-mailer.js';
import type { SmtpSettings } from '../smtp/read-smtp.js';
import { messageIdOf, type ReturnPaths, returnPathOf } from '../verp.js';
import { type CutWay, cutSmtp } from './cut-smtp.js';

/** What a server does with a message. */
export type Fate = 'arrives' | 'deferred' | 'refused' | 'bounces';

/** A mail server that runs, tells what becomes of messages, and does with one what it is asked to. */
export interface MailServerUnderTest {
  readonly smtpPort: number;
  /** Lets the next message meet this fate; answers the address to send it to. */
  readonly addressFor: (fate: Fate) => Promise<string>;
  /** The sources of all messages that arrived in a mailbox. */
  readonly arrived: () => Promise<readonly string[]>;
  readonly remove: () => Promise<void>;
}

export const returnPaths: ReturnPaths = {
  domain: 'returns.example',
  keys: [{ keyId: 'test', secret: 'the-secret-of-return-paths' }],
};

/** To a port of this machine. */
export function smtpSettings(port: number, change: Partial<SmtpSettings> = {}): SmtpSettings {
  return {
    server: { host: '127.0.0.1', port, secure: false, requireTLS: false },
    ...{ login: undefined, connections: 3, rate: 1_000, dkim: undefined, answerWithinMs: 3_000 },
    from: { name: 'Acme Ltd', address: 'letters@acme.example' },
    ...{ returnPathDomain: returnPaths.domain, statuses: undefined },
    ...change,
  };
}

/** A message of its own, with its key. */
export function mailTo(address: string, change: Partial<OutgoingMail> = {}): OutgoingMail & { readonly key: string } {
  const key = randomUUID();
  return {
    ...{ key, messageId: messageIdOf(key, returnPaths), returnPath: returnPathOf(key, returnPaths), envelopeId: key },
    to: { name: 'Zoë Bērziņa', address },
    from: { name: 'Acme Ltd', address: 'letters@acme.example' },
    ...{ subject: 'Eine Nachricht für Zoë', text: 'Ein Brief ist unterwegs.\n.\nEnde', html: '<p>Ein Brief</p>' },
    ...{ attachments: [], listUnsubscribeUrl: 'https://acme.example/links/unsubscribe/token' },
    ...change,
  };
}

interface Parts {
  readonly server: MailServerUnderTest;
  readonly mailer: SmtpMailer;
  /** The same server, over a way that can be cut. */
  readonly cutMailer: SmtpMailer;
  readonly way: CutWay;
  readonly arrivals: (mail: OutgoingMail) => Promise<readonly string[]>;
  /** Waits for what is told of a message. */
  readonly told: (key: string) => Promise<DeliveryEvent>;
}

/** What every mailer must do at a server that is really there. */
export function describeMailer(name: string, start: (statusesPort: number) => Promise<MailServerUnderTest>): void {
  describe(name, () => {
    let parts: Parts;
    let receiver: StatusReceiver;
    const events: DeliveryEvent[] = [];
    beforeAll(async () => {
      receiver = await startStatusReceiver({
        ...{ host: '127.0.0.1', port: 0, returnPaths, clock: clockAt(new Date('2030-01-01T00:00:00Z')) },
        log: createLog('mailing', 'fatal'),
        take: async (told) => void events.push(...told),
      });
      const server = await start(receiver.port);
      const way = await cutSmtp(server.smtpPort);
      parts = {
        ...{ server, way, mailer: openMailer(smtpSettings(server.smtpPort)) },
        cutMailer: openMailer(smtpSettings(way.port)),
        arrivals: async ({ messageId }) =>
          (await server.arrived()).filter((source) => source.includes(`<${messageId}>`)),
        told: (key) =>
          expect
            .poll(() => events.find(({ verpKey }) => verpKey === key), { timeout: 15_000 })
            .toBeDefined()
            .then(() => events.find(({ verpKey }) => verpKey === key) as DeliveryEvent),
      };
    });
    afterAll(async () => {
      parts.mailer.close();
      parts.cutMailer.close();
      await parts.way.stop();
      await parts.server.remove();
      await receiver.stop();
    });
    describeArrivals(() => parts);
    describeRefusals(() => parts);
    describeDoubts(() => parts);
    describeInjections(() => parts);
  });
}

function describeArrivals(parts: () => Parts): void {
  test('brings a message once, with our id, both texts and a way off the list', async () => {
    const { server, mailer, arrivals } = parts();
    const attachment = { fileName: 'r.xml', contentType: 'application/xml', content: Buffer.from('<r>') };
    const mail = mailTo(await server.addressFor('arrives'), { attachments: [attachment] });

    expect(await mailer.send(mail)).toMatchObject({ kind: 'accepted', tellsDelivery: true });

    await expect.poll(() => arrivals(mail)).toHaveLength(1);
    const [source = ''] = await arrivals(mail);
    expect(source).toMatch(/^List-Unsubscribe: <https:\/\/acme.example\/links\/unsubscribe\/token>\r?$/m);
    expect(source).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
    expect(source).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
    for (const type of ['text/plain', 'text/html', 'application/xml'])
      expect(source).toContain(`Content-Type: ${type}`);
  });

  test('is told of the arrival at the return path, by our own keys', async () => {
    const { server, mailer, told } = parts();
    const mail = mailTo(await server.addressFor('arrives'));

    await mailer.send(mail);

    expect(await told(mail.key)).toMatchObject({
      ...{ action: 'delivered', isPermanent: false, envelopeId: mail.key, recipient: mail.to.address },
      status: expect.stringMatching(/^2\./),
    });
  });

  test('is told of a message that was taken and then came back', async () => {
    const { server, mailer, told } = parts();
    const mail = mailTo(await server.addressFor('bounces'));

    expect(await mailer.send(mail)).toMatchObject({ kind: 'accepted' });

    expect(await told(mail.key)).toMatchObject({ action: 'failed', status: '5.1.1', isPermanent: true });
  });
}

function describeRefusals(parts: () => Parts): void {
  test.each([
    ['deferred', '451'],
    ['refused', '550'],
  ] as const)('says that a recipient was %s, and sends the next message all the same', async (kind, code) => {
    const { server, mailer, arrivals } = parts();
    const mail = mailTo(await server.addressFor(kind));

    expect(await mailer.send(mail)).toMatchObject({ kind, code, status: expect.stringMatching(/^[45]\./) });

    const next = mailTo(await server.addressFor('arrives'));
    expect(await mailer.send(next)).toMatchObject({ kind: 'accepted' });
    expect(await arrivals(mail)).toEqual([]);
  });

  test('sends nothing where nobody is', async () => {
    const nowhere = openMailer(smtpSettings(9));

    expect(await nowhere.send(mailTo('a@customers.example'))).toMatchObject({ kind: 'unsent', code: 'ESOCKET' });
    expect(await nowhere.reachable()).toBe(false);
    expect(await parts().mailer.reachable()).toBe(true);
  });
}

function describeDoubts(parts: () => Parts): void {
  test('sends nothing over a connection that is lost before the message', async () => {
    const { server, cutMailer, way, arrivals } = parts();
    const mail = mailTo(await server.addressFor('arrives'));
    way.cut('envelope');

    expect(await cutMailer.send(mail)).toMatchObject({ kind: 'unsent' });
    way.cut('nowhere');

    expect(await arrivals(mail)).toEqual([]);
    expect(await cutMailer.send(mail)).toMatchObject({ kind: 'accepted' });
    await expect.poll(() => arrivals(mail)).toHaveLength(1);
  });

  test('leaves a doubt when the answer is lost, does not send again, and what is told of it settles it', async () => {
    const { server, cutMailer, way, arrivals, told } = parts();
    const mail = mailTo(await server.addressFor('arrives'));
    way.cut('answer');

    expect(await cutMailer.send(mail)).toMatchObject({ kind: 'unknown' });
    way.cut('nowhere');

    expect(await told(mail.key)).toMatchObject({ action: 'delivered' });
    expect(await arrivals(mail)).toHaveLength(1);
  });
}

function describeInjections(parts: () => Parts): void {
  test.each([
    'a@customers.example\r\nBcc: b@customers.example',
    'a@customers.example>\r\nRCPT TO:<b@customers.example',
    'a@customers.example, b@customers.example',
    '"a@b.example c"@customers.example',
    'a b@customers.example',
    'a..b@customers.example',
    '@customers.example',
    `${'a'.repeat(65)}@customers.example`,
    'a@customers_example.',
    'a@[127.0.0.1]',
    'a@customers.example\u0000',
  ])('sends nothing to what is no address: %j', async (address) => {
    const mail = mailTo(address);

    expect(await parts().mailer.send(mail)).toMatchObject({ kind: 'refused', code: 'ADDRESS_INVALID' });

    expect(await parts().arrivals(mail)).toEqual([]);
  });

  test('keeps a line’s end in a name or a subject out of the headers', async () => {
    const { server, mailer, arrivals } = parts();
    const to = { name: 'Eve\r\nBcc: b@customers.example', address: await server.addressFor('arrives') };
    const mail = mailTo(to.address, { to, subject: 'Hello\r\nX-Evil: 1\r\n\r\nbody' });

    expect(await mailer.send(mail)).toMatchObject({ kind: 'accepted' });

    await expect.poll(() => arrivals(mail)).toHaveLength(1);
    const [source = ''] = await arrivals(mail);
    expect(source).not.toMatch(/^(Bcc|X-Evil):/m);
    expect(source).toMatch(/^Subject: Hello X-Evil: 1 body\r?$/m);
  });
}
