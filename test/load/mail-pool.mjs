// `node mail-pool.mjs COUNT STATUSES_PORT`: sends messages as notices are, over the product's own pool of connections and by
// the same environment, but with no campaign; takes what the server tells of them and keeps none of it; says what it took.
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { readEnv } from '@switchboard/kit/env';
import { createLog } from '@switchboard/kit/log';
import { startStatusReceiver } from '@switchboard/mailing/notices/delivery-statuses/start-status-receiver';
import { noticeTextOf } from '@switchboard/mailing/notices/notice-text';
import { openMailer } from '@switchboard/mailing/notices/smtp/open-mailer';
import { smtpShape } from '@switchboard/mailing/notices/smtp/read-smtp';
import { messageIdOf, returnPathOf } from '@switchboard/mailing/notices/verp';

const AT_ONCE = 50;
const [count, port] = process.argv.slice(2).map(Number);
const settings = readEnv(smtpShape, process.env);
const returnPaths = { domain: settings.returnPathDomain, keys: [{ keyId: 'bench', secret: 'the-secret-of-a-bench' }] };
let told = 0;
const clock = { now: () => new Date() };
const receiver = await startStatusReceiver({
  ...{ host: '127.0.0.1', port, returnPaths, clock, log: createLog('mailing', 'error') },
  take: async (events) => {
    told += events.length;
  },
});
const mailer = openMailer(settings);
const began = performance.now();
let next = 0;
await Promise.all(Array.from({ length: AT_ONCE }, sendInTurn));
const seconds = (performance.now() - began) / 1_000;
while (told < count) await delay(50);
console.log(JSON.stringify({ seconds, toldSeconds: (performance.now() - began) / 1_000 }));
mailer.close();
await receiver.stop();

async function sendInTurn() {
  while (next < count) {
    const outcome = await mailer.send(messageOf(next++));
    if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
  }
}

function messageOf(index) {
  const key = randomUUID();
  const unsubscribeUrl = `https://bench.example/links/unsubscribe/${key.repeat(5)}`;
  const words = { language: 'lv', customerName: `Uzņēmums ${index}`, campaignSubject: 'Mūsu cenas nākamajam gadam' };
  return {
    ...{ messageId: messageIdOf(key, returnPaths), returnPath: returnPathOf(key, returnPaths), envelopeId: key },
    ...{ from: settings.from, to: { name: `Uzņēmums ${index}`, address: `pool-${index}@customers.example` } },
    ...noticeTextOf({ ...words, postsOn: '2026-12-01', sellerName: 'Bench', unsubscribeUrl }),
    ...{ attachments: [], listUnsubscribeUrl: unsubscribeUrl },
  };
}
