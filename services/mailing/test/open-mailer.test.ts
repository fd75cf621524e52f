import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startMailFolderProcess, type TestMailFolder } from '../../../test/world/mail-folder.js';
import { openMailer } from '../src/notices/smtp/open-mailer.js';
import { mailTo, smtpSettings } from '../src/notices/testing/mailer-contract.js';

let folder: TestMailFolder;
beforeAll(async () => {
  folder = await startMailFolderProcess();
});
beforeEach(() => folder.fault({}));
afterAll(() => folder.remove());

async function serve(options: SMTPServerOptions) {
  const server = new SMTPServer({
    disableReverseLookup: true,
    logger: false,
    disabledCommands: ['STARTTLS'],
    ...options,
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const port = (listening.address() as AddressInfo).port;
  return { port, stop: () => new Promise<void>((resolve) => server.close(resolve)) };
}

describe('a mailer', () => {
  test('does not know what became of a message when the server falls silent, or keeps it and goes', async () => {
    const mailer = openMailer(smtpSettings(folder.smtpPort, { answerWithinMs: 500 }));

    for (const faults of [{ silentAfterDataMs: 1_500 }, { cutAfterDataShare: 1 }, { loseAfterDataShare: 1 }]) {
      await folder.fault(faults);
      expect(await mailer.send(mailTo('a@customers.example'))).toMatchObject({ kind: 'unknown' });
    }
    mailer.close();
  });

  test('has sent nothing to a server that does not greet', async () => {
    const mailer = openMailer(smtpSettings(folder.smtpPort, { answerWithinMs: 300 }));
    await folder.fault({ greetLateMs: 1_000 });

    expect(await mailer.send(mailTo('a@customers.example'))).toMatchObject({ kind: 'unsent', code: 'ETIMEDOUT' });
    mailer.close();
  });

  test('never sends a message twice, whatever the server does', async () => {
    const mailer = openMailer(smtpSettings(folder.smtpPort));
    await folder.fault({
      ...{ seed: 5, deferShare: 0.1, refuseShare: 0.1 },
      cutAfterDataShare: 0.2,
      loseAfterDataShare: 0.1,
    });
    const mails = Array.from({ length: 150 }, () => mailTo('a@customers.example'));

    const outcomes = await Promise.all(mails.map((mail) => mailer.send(mail)));

    const arrived = (await folder.messages()).map(({ messageId }) => messageId);
    const times = mails.map(({ messageId }) => arrived.filter((id) => id === `<${messageId}>`).length);
    outcomes.forEach(({ kind }, index) => {
      if (kind === 'accepted') expect(times[index]).toBe(1);
      else expect(times[index]).toBeLessThanOrEqual(kind === 'unknown' ? 1 : 0);
    });
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['accepted', 'deferred', 'refused', 'unknown']));
    mailer.close();
  });

  test('keeps to its rate', async () => {
    const mailer = openMailer(smtpSettings(folder.smtpPort, { rate: 20 }));
    const began = Date.now();

    await Promise.all(Array.from({ length: 50 }, () => mailer.send(mailTo('a@customers.example'))));

    expect(Date.now() - began).toBeGreaterThan(1_900);
    mailer.close();
  });

  test('signs what it sends, also the header by which one click unsubscribes', async () => {
    const { privateKey } = generateKeyPairSync('rsa', {
      ...{ modulusLength: 2_048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } as const },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    const dkim = { domainName: 'acme.example', keySelector: 'test', privateKey };
    const mailer = openMailer(smtpSettings(folder.smtpPort, { dkim }));
    const mail = mailTo('a@customers.example');

    expect(await mailer.send(mail)).toMatchObject({ kind: 'accepted' });

    const sent = (await folder.messages()).find(({ messageId }) => messageId === `<${mail.messageId}>`);
    const signed = /^DKIM-Signature:(?:.|\r\n[ \t])*/m
      .exec(sent?.source ?? '')?.[0]
      .replaceAll(/\s/g, '')
      .toLowerCase();
    expect(signed).toMatch(/;d=acme\.example;.*;s=test;/);
    expect(signed).toMatch(/h=[^;]*:list-unsubscribe:list-unsubscribe-post/);
    mailer.close();
  });

  test('sends to letters of all scripts where the server takes them, and nothing where not', async () => {
    const plain = await serve({ hideSMTPUTF8: true, authOptional: true });
    const [wide, narrow] = [folder.smtpPort, plain.port].map((port) => openMailer(smtpSettings(port)));

    expect(await wide?.send(mailTo('bērziņa@customers.example'))).toMatchObject({ kind: 'accepted' });
    expect(await narrow?.send(mailTo('bērziņa@customers.example'))).toMatchObject({
      ...{ kind: 'refused', code: 'ADDRESS_NEEDS_SMTPUTF8' },
    });

    const addresses = (await folder.messages()).flatMap(({ to }) => to.map(({ address }) => address));
    expect(addresses).toContain('bērziņa@customers.example');
    wide?.close();
    narrow?.close();
    await plain.stop();
  });

  test('has sent nothing when its login is refused, and it is no refusal of the message', async () => {
    const server = await serve({ allowInsecureAuth: true, onAuth: (_auth, _session, done) => done(new Error('no')) });
    const mailer = openMailer(smtpSettings(server.port, { login: { user: 'a', pass: 'b' } }));

    expect(await mailer.send(mailTo('a@customers.example'))).toMatchObject({ kind: 'unsent', code: '535' });
    expect(await mailer.reachable()).toBe(false);
    mailer.close();
    await server.stop();
  });
});
