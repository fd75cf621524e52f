import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startMailFolderProcess, type TestMailFolder } from '../../../test/world/mail-folder.js';
import { freePorts } from '../../../test/world/node-process.js';
import { waitFor } from '../../../test/world/wait-for.js';

let folder: TestMailFolder;
let statusesPort: number;
beforeAll(async () => {
  [statusesPort = 0] = await freePorts(1);
  folder = await startMailFolderProcess({ STATUSES_TO: `127.0.0.1:${statusesPort}` });
});
beforeEach(() => folder.fault({}));
afterAll(() => folder.remove());

interface Sending {
  readonly to?: string;
  readonly notify?: readonly string[];
}

async function send(id: string, { to = 'a@b.example', notify }: Sending = {}): Promise<unknown> {
  const transport = nodemailer.createTransport({
    ...{ host: '127.0.0.1', port: folder.smtpPort, ignoreTLS: true, socketTimeout: 2_000 },
  });
  return transport.sendMail({
    ...{ messageId: `<${id}>`, subject: 'Hello', text: '.\n..\n', envelope: { from: 'return@path.example', to: [to] } },
    ...(notify && { dsn: { notify: [...notify], envid: id, orcpt: `rfc822;${to}` } }),
  });
}

const kept = async () => (await folder.messages()).map(({ messageId }) => messageId);

describe('a mail folder', () => {
  test('puts a message into a file, and what its sender asked for into the ledger', async () => {
    await send('m-1', { notify: ['SUCCESS', 'FAILURE'] });

    const message = (await folder.messages()).find(({ messageId }) => messageId === '<m-1>');
    expect(message).toMatchObject({
      ...{ from: 'return@path.example', envelopeId: 'm-1', answered: true },
      to: [{ address: 'a@b.example', notify: ['SUCCESS', 'FAILURE'], originalRecipient: 'rfc822;a@b.example' }],
    });
    expect(message?.source).toContain('\r\n\r\n.\r\n..\r\n');
  });

  test.each([
    ['deferShare', 451],
    ['refuseShare', 550],
  ])('of which %s is asked takes no such recipient', async (fault, responseCode) => {
    await folder.fault({ [fault]: 1 });

    await expect(send(`m-${fault}`)).rejects.toMatchObject({ responseCode });

    expect(await folder.ledger()).toContainEqual(expect.objectContaining({ type: 'refusal', code: responseCode }));
    expect(await kept()).not.toContain(`<m-${fault}>`);
  });

  test('that cuts its answer has kept the message, and one that loses it has not', async () => {
    await folder.fault({ cutAfterDataShare: 1 });
    await expect(send('m-cut')).rejects.toMatchObject({ code: 'ECONNECTION' });
    await folder.fault({ loseAfterDataShare: 1 });
    await expect(send('m-lost')).rejects.toMatchObject({ code: 'ECONNECTION' });

    expect(await kept()).toContain('<m-cut>');
    expect(await kept()).not.toContain('<m-lost>');
    expect(await folder.ledger()).toContainEqual(expect.objectContaining({ type: 'loss', messageId: '<m-lost>' }));
  });

  test('that is silent has kept the message before', async () => {
    await folder.fault({ silentAfterDataMs: 600 });
    const began = Date.now();

    const late = send('m-silent');
    await waitFor('the message', async () => (await kept()).includes('<m-silent>'));
    const keptAfter = Date.now() - began;
    await late;

    expect(keptAfter).toBeLessThan(600);
    expect(Date.now() - began).toBeGreaterThanOrEqual(590);
  });

  test('that greets late is waited for', async () => {
    await folder.fault({ greetLateMs: 300 });
    const began = Date.now();

    await send('m-late');

    expect(Date.now() - began).toBeGreaterThanOrEqual(290);
  });

  test('strikes the same for the same seed', async () => {
    const fates = async () => {
      await folder.fault({ seed: 11, refuseShare: 0.5 });
      const answers: string[] = [];
      for (let index = 0; index < 20; index++) {
        answers.push(
          await send(`s-${index}`).then(
            () => 'taken',
            () => 'refused',
          ),
        );
      }
      return answers;
    };

    const first = await fates();

    expect(await fates()).toEqual(first);
    expect(new Set(first).size).toBe(2);
  });

  test('is for nobody without its secret', async () => {
    for (const path of ['/ledger', '/faults']) expect((await fetch(`${folder.url}${path}`)).status).toBe(401);
    await expect(folder.fault({ refuseShare: 2 })).rejects.toThrow(/refuseShare/);
  });
});

test('nothing that was confirmed is lost by kill -9, half a line is none, and what is owed is told after', async () => {
  await folder.fault({ bounceShare: 0.5, seed: 3 });
  const confirmed: string[] = [];
  const sending = (async () => {
    for (let index = 0; ; index++) {
      const ids = [0, 1, 2].map((lane) => `k-${index}-${lane}`);
      await Promise.all(ids.map((id) => send(id, { notify: ['SUCCESS', 'FAILURE'] }).then(() => confirmed.push(id))));
    }
  })().catch(() => {});
  await waitFor('some messages', async () => confirmed.length >= 30);

  await folder.kill();
  await sending;
  await appendFile(join(folder.folder, 'ledger.jsonl'), '{"type":"message","message":{"id":"half');
  await folder.start();
  const told: string[] = [];
  const receiver = await receive(told);

  const messages = await folder.messages();
  const ids = messages.map(({ messageId }) => messageId);
  expect(confirmed.filter((id) => !ids.includes(`<${id}>`))).toEqual([]);
  expect((await readdir(folder.folder)).filter((name) => name.endsWith('.eml')).length).toBeGreaterThanOrEqual(
    ids.length,
  );
  const actionOf = (bounces: boolean | undefined) => (bounces ? 'failed' : 'delivered');
  for (const id of confirmed) {
    const message = messages.find(({ messageId }) => messageId === `<${id}>`);
    const action = `Action: ${actionOf(message?.to[0]?.bounces)}`;
    const isTold = async () =>
      told.some((report) => report.includes(`Original-Envelope-Id: ${id}\r\n`) && report.includes(action));
    await waitFor(`${action} of ${id}`, isTold);
  }
  await receiver.stop();
});

/** Whoever takes mail to the return path. */
async function receive(told: string[]) {
  const server = new SMTPServer({
    ...{ disableReverseLookup: true, authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], logger: false },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (envelope.mailFrom && envelope.mailFrom.address === '') told.push(Buffer.concat(chunks).toString());
        done();
      });
    },
  });
  await new Promise<void>((resolve) => void server.listen(statusesPort, '127.0.0.1', resolve));
  return { stop: () => new Promise<void>((resolve) => server.close(resolve)) };
}
