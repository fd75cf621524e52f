import { execFile } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { anyFreePort } from '@switchboard/launcher/processes/ports';
import postgres from 'postgres';
import { withBilling } from './billing-database.mjs';
import { startProduct } from './product.mjs';
import { startRealPostfix } from './real-postfix.mjs';

const pool = fileURLToPath(new URL('./mail-pool.mjs', import.meta.url));
const PATIENCE_MS = 540_000;

/** How fast a campaign's notices go out by a real mail server, beside the same pool of connections with no campaign. */
export async function compareNotices(count) {
  const statusesPort = await anyFreePort();
  const postfix = await startRealPostfix(statusesPort);
  if (!postfix) return [['notices by a local Postfix', 'not measured: needs the package postfix, and to be root']];
  const environment = {
    ...{ SMTP_URL: `smtp://127.0.0.1:${postfix.smtpPort}`, SMTP_RATE: '1000000', STATUSES_PORT: String(statusesPort) },
    ...{ MAIL_FROM: 'Bench <letters@bench.example>', RETURN_PATH_DOMAIN: 'returns.example' },
  };
  try {
    // Around it: whatever else the machine does weighs on both.
    const before = await sendByPool(environment, { count, statusesPort });
    const campaign = await sendByProduct(environment, count);
    const after = await sendByPool(environment, { count, statusesPort });
    return rowsOf({ count, campaign, before, after });
  } finally {
    await postfix.remove();
  }
}

async function sendByPool(environment, { count, statusesPort }) {
  const env = { ...process.env, ...environment };
  const { stdout } = await promisify(execFile)(process.execPath, [pool, `${count}`, `${statusesPort}`], { env });
  return JSON.parse(stdout);
}

async function sendByProduct(environment, count) {
  const product = await startProduct({ environment });
  try {
    // Any of the installation's databases: access is to all of them.
    return await withBilling(product.dataDir, async ({ access }) => {
      const sql = postgres(access.databases.mailing.ownerUrl, { max: 2, onnotice: () => {} });
      try {
        await addDueNotices(sql, count);
        return await untilTold(sql, count);
      } finally {
        await sql.end();
      }
    });
  } finally {
    await product.stop();
  }
}

/** A campaign whose letters are printed and whose notices wait. */
async function addDueNotices(sql, count) {
  await sql.begin(async (tx) => {
    const [{ id: templateId }] =
      await tx`insert into letter_templates (id, name, language, version, subject, body, added_at)
      values (uuidv7(), 'Bench', 'lv', 1, 'Cenas', 'Labdien', now()) returning id`;
    const [{ id }] = await tx`insert into campaigns (id, number, name, template_name, default_language, posts_on, state,
      drafted_at, check_id, check_requested_at, checked_at, started_at)
      values (uuidv7(), 'M-BENCH', 'Bench', 'Bench', 'lv', '2026-12-01', 'RUNNING', now(), uuidv7(), now(), now(), now())
      returning id`;
    const [{ id: chunkId }] =
      await tx`insert into letter_chunks (id, campaign_id, ordinal, letter_count, page_count, pdf, merged_at)
      values (uuidv7(), ${id}, 1, ${count}, ${count}, 'none', now()) returning id`;
    await tx`with made as (
      insert into letters (id, campaign_id, customer_id, template_id, state, planned_at, snapshot, chunk_id, merged_at, printed_at)
      select uuidv7(), ${id}, uuidv7(), ${templateId}, 'PRINTED', now(), jsonb_build_object('number', 'BENCH-' || n,
        'name', 'Uzņēmums ' || n, 'language', 'lv', 'addressLines', '[]'::jsonb, 'subject', 'Mūsu cenas nākamajam gadam',
        'body', 'Labdien', 'writtenOn', '2026-11-24'), ${chunkId}, now(), now()
      from generate_series(1, ${count}::int) as n returning id, customer_id)
      insert into notices (id, campaign_id, customer_id, letter_id, state, email, next_attempt_at)
      select uuidv7(), ${id}, customer_id, id, 'DUE', 'notice-' || id || '@customers.example', now() from made`;
  });
  await sql`analyze letters, notices`;
}

/** @returns the seconds until the server had accepted all, and had told of all. */
async function untilTold(sql, count) {
  const began = performance.now();
  let seconds;
  for (;;) {
    const [now] = await sql`select count(*) filter (where state in ('SENT', 'DELIVERED'))::int as sent,
      count(*) filter (where state = 'DELIVERED')::int as told from notices`;
    const elapsed = (performance.now() - began) / 1_000;
    if (now.sent === count) seconds ??= elapsed;
    if (now.told === count) return { seconds, toldSeconds: elapsed };
    if (elapsed * 1_000 > PATIENCE_MS) throw new Error(`after ${elapsed} s ${now.sent} are sent, ${now.told} told`);
    await delay(200);
  }
}

function rowsOf({ count, campaign, before, after }) {
  const rate = ({ seconds }) => count / seconds;
  const told = (run) => `${rate(run).toFixed(0)} a second; all told of after ${run.toldSeconds.toFixed(1)} s`;
  const alone = (rate(before) + rate(after)) / 2;
  return [
    [`${count} notices of a campaign by a local Postfix`, told(campaign)],
    [`${count} messages of the same pool with no campaign, before`, told(before)],
    ['the same after', told(after)],
    ['the campaign against the pool alone', `${((rate(campaign) / alone) * 100).toFixed(0)} %`],
  ];
}
