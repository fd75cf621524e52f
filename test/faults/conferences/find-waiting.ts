import type { World } from '../../world/world.js';
import { findUnsettled } from '../ledger.js';
import { countUntold, readLedger } from './told-by-bridge.js';

/** What has not come to its end, on the bridge, on its way to it and back, in the queues, or on the way to an invoice. */
export async function findWaiting(world: World): Promise<readonly string[]> {
  const untold = countUntold(await readLedger(world));
  const [conferencing] = await world.sql.conferencing`
    select (select count(*) from bridge_commands where state in ('WAITING', 'SENT'))::int as commands,
      (select count(*) from bridge_events where taken_at is null)::int as events`;
  const [billing] = await world.sql.billing`
    select (select count(*) from rerate_requests)::int as requests, (select count(*) from invoices where stale)::int as stale`;
  const uninvoiced = await findUninvoiced(world);
  const counts = {
    'events that the bridge keeps': untold,
    'orders that no bridge has confirmed': conferencing?.commands,
    'events of the bridge that nothing was made of': conferencing?.events,
    'requests to rate again': billing?.requests,
    'drafts to be made anew': billing?.stale,
    'charges of conferences that are invoiced by themselves': uninvoiced.length,
  };
  const waiting = Object.entries(counts).flatMap(([what, count]) => (count ? [`${count} ${what}`] : []));
  return [...(await findUnsettled(world)), ...waiting];
}

/** Charges of those who have each conference invoiced by itself, and on no invoice of that conference. */
export function findUninvoiced({ sql }: World) {
  return sql.billing`
    select charges.id from charges join billing_accounts account on account.id = charges.account_id
    left join invoice_lines line on line.id = charges.invoice_line_id
    left join invoices invoice on invoice.id = line.invoice_id
    where account.number like 'B-%-P' and charges.kind = 'rate' and not charges.reversed
      and invoice.conference_id is distinct from charges.conference_id`;
}
