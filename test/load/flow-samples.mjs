import { weighProcesses } from './processes.mjs';

/** Counts what has been done, and weighs those who did it, from now on and again and again until it is stopped. */
export async function takeSamples(stage, { everyMs }) {
  const [began, before] = [performance.now(), await countWork(stage)];
  const now = async () => {
    const work = await countWork(stage);
    return { ...work, charged: work.charged - before.charged, seconds: (performance.now() - began) / 1_000 };
  };
  const weigh = async () => ({ ...(await now()), ...(await weighAll(stage)) });
  const samples = [await weigh()];
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    // One that fails, as in the middle of a restart, is missing from the table and no more.
    looking = looking.then(async () => samples.push(await weigh())).catch((error) => console.error(String(error)));
  }, everyMs);
  return {
    now,
    async stop() {
      clearInterval(timer);
      await looking;
      samples.push(await weigh());
      return samples;
    },
  };
}

async function countWork({ billing, ordering }) {
  const [[{ charged }], [{ untaken }], ...underWay] = await Promise.all([
    // Of the few totals: counting charges themselves would weigh more than making them.
    billing`select coalesce(sum(call_count), 0)::int as charged from period_totals`,
    ordering`select count(*)::int as untaken from bridge_events where taken_at is null`,
    ...[billing, ordering].map(countEvents),
  ]);
  return { charged, untaken, underWay: underWay.reduce((sum, count) => sum + count) };
}

async function countEvents(sql) {
  const [{ count }] = await sql`select count(*)::int as count from pgboss.job
    where (name = 'inbox' or name like 'to-%') and state in ('created', 'retry', 'active')`;
  return count;
}

/** What it has cost so far: processor time and memory of each process, commits and statements. */
async function weighAll({ billing, product, roots }) {
  const [{ commits }] = await billing`select sum(xact_commit)::int as commits from pg_stat_database`;
  const systems = { conferencing: product.conferencingUrl, billing: product.billingUrl };
  const statements = await Promise.all(
    Object.entries(systems).map(async ([name, url]) => [name, await countStatements(new URL(url).origin)]),
  );
  const weights = weighProcesses(roots);
  const { user, system } = process.cpuUsage();
  const own = { cpuSeconds: (user + system) / 1_000_000, memoryMb: process.memoryUsage().rss / 1024 ** 2 };
  return { commits, statements: new Map(statements), weights: new Map([...weights, ['this bench', own]]) };
}

async function countStatements(origin) {
  const text = await fetch(`${origin}/metrics`).then((answer) => answer.text());
  const counts = [...text.matchAll(/^sql_statements_total\{.*\} (\d+)/gm)].map(([, count]) => Number(count));
  return counts.reduce((sum, count) => sum + count, 0);
}
