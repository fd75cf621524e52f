import { rateCalls } from '@switchboard/billing/calls/rate-calls';
import { createGraphClient } from '@switchboard/kit/graph-client';
import { parseSigningKeys } from '@switchboard/kit/signing';
import { openDatabase } from '@switchboard/kit/database/open-database';
import { readFileSync } from 'node:fs';
import { addWaitingLegs, withBilling } from './billing-database.mjs';
const n = Number(process.argv[2]);
await withBilling('/tmp/bd', async ({ sql, billing }) => {
  await addWaitingLegs(sql, n, async () => {});
  const keys = parseSigningKeys(JSON.parse(readFileSync('/tmp/bd/secrets.json','utf8')).signingKeys);
  const askGraph = createGraphClient('billing', { target: 'gateway', url: 'http://127.0.0.1:4477/graphql', keys });
  let t = performance.now(); const cpu = process.cpuUsage();
  const s = await rateCalls({ database: billing.database, askGraph, now: new Date() });
  const ms = performance.now() - t; const c = process.cpuUsage(cpu);
  console.log(s, 'in', Math.round(ms), 'ms', Math.round(s / ms * 1000), '/s; node cpu', Math.round((c.user + c.system) / 1000), 'rss', Math.round(process.resourceUsage().maxRSS/1024));
});
