import type { Db } from '@switchboard/kit/database/open-database';
import { type SQL, sql } from 'drizzle-orm';
import { PRICES } from './history-sales.js';

/** A rule that must hold whatever happened, and in how many places it does not. */
export interface Broken {
  readonly what: string;
  readonly count: number;
}

/** Notes each invoice as it was issued, from outside and in the transaction that issued it; run by the owner. */
export const NOTE_ISSUED = [
  'create table history_issued (id uuid primary key, invoice jsonb not null, parts jsonb not null, disputed int not null)',
  `create function history_parts(given uuid) returns jsonb language sql as $$
    select jsonb_build_array(
      (select jsonb_agg(to_jsonb(line) order by position) from invoice_lines line where invoice_id = given),
      (select jsonb_agg(to_jsonb(tax) order by category, percent) from invoice_taxes tax where invoice_id = given),
      (select jsonb_agg(to_jsonb(allowance) order by position) from invoice_allowances allowance where invoice_id = given)) $$`,
  `create function history_note_issued() returns trigger language plpgsql security definer as $$ begin
    insert into history_issued select new.id, to_jsonb(new) - array['state', 'end_reason', 'ended_on'], history_parts(new.id),
      (select count(*) from charges join invoice_lines line on line.id = charges.invoice_line_id
        join disputes dispute on dispute.state = 'OPEN' and
          (dispute.charge_id = charges.id or dispute.call_record_id = charges.call_record_id)
        where line.invoice_id = new.id and charges.kind = 'rate' and not charges.reversed);
    return new;
  end $$`,
  `create trigger history_note_issued after update on invoices for each row
    when (old.state = 'DRAFT' and new.state <> 'DRAFT') execute function history_note_issued()`,
];

const live = sql`charges.kind = 'rate' and not charges.reversed`;
const demands = sql`invoice.state not in ('DRAFT', 'VOID')`;
const disputed = sql`exists (select 1 from disputes dispute where dispute.state = 'OPEN'
  and (dispute.charge_id = charges.id or dispute.call_record_id = charges.call_record_id))`;
const totalKey = sql.raw('account_id, period_starts_at, service_code, access_type_code, country_code, rate_key');
const gross = sql`coalesce((select sum(credit.gross_minor) from credit_note_lines credit where credit.invoice_line_id = line.id), 0)`;
const net = sql`coalesce((select sum(credit.net_minor) from credit_note_lines credit where credit.invoice_line_id = line.id), 0)`;
const settled = sql`(coalesce((select sum(amount_minor) from payments where invoice_id = invoice.id), 0)
  + coalesce((select sum(amount_minor) from applied_credits where invoice_id = invoice.id), 0))`;

/** What holds at every instant; each selects the rows of which it does not. */
const ALWAYS: Readonly<Record<string, SQL>> = {
  'lines, allowances and tax make the total': sql`
    select 1 from invoices invoice
    left join lateral (select coalesce(sum(net_minor), 0) as net, coalesce(sum(allowance_minor), 0) as off
      from invoice_lines where invoice_id = invoice.id) line on true
    left join lateral (select coalesce(sum(base_minor), 0) as base, coalesce(sum(tax_minor), 0) as tax,
      bool_and(tax_minor = round(base_minor * percent / 100)) as is_due from invoice_taxes where invoice_id = invoice.id) tax on true
    left join lateral (select coalesce(sum(amount_minor), 0) as off from invoice_allowances where invoice_id = invoice.id) part on true
    where (line.net, line.off, part.off, tax.base, tax.tax, net_minor + tax_minor) is distinct from
      (line_net_minor, allowance_minor, allowance_minor, net_minor, tax_minor, total_minor) or not tax.is_due`,
  'a line is the sum of its charges, rounded once': sql`
    select 1 from invoice_lines line join invoices invoice on invoice.id = line.invoice_id
    left join lateral (select sum(amount_sixtieths) as amount, count(*) as calls from charges
      where invoice_line_id = line.id and kind = 'rate') charged on true
    where line.kind = 'USAGE' and (${demands} or (invoice.state = 'DRAFT' and not invoice.stale))
      and (charged.amount, charged.calls, round(charged.amount * 5 / 3)) is distinct from
        (line.amount_sixtieths, line.call_count::bigint, line.net_minor::numeric)`,
  'numbers have no gap': sql`
    select 1 from (select number from invoices where number is not null union all select number from credit_notes) given
    full join invoice_series series on series.series = regexp_replace(given.number, '-\\d+$', '')
    group by series.series having count(distinct given.number) <> series.last_number or count(given.number) <> series.last_number
      or coalesce(max(substring(given.number from '\\d+$')::int), 0) <> series.last_number`,
  'what is issued stays as it was': sql`
    select 1 from invoices issued full join history_issued noted on noted.id = issued.id
    where issued.state is distinct from 'DRAFT'
      and (to_jsonb(issued) - array['state', 'end_reason', 'ended_on'] is distinct from noted.invoice
        or history_parts(issued.id) is distinct from noted.parts)`,
  'a record is charged once': sql`
    select 1 from charges where ${live} group by call_record_id having count(*) > 1`,
  'a charge is on a line of its own account that is there': sql`
    select 1 from charges left join invoice_lines line on line.id = charges.invoice_line_id
    left join invoices invoice on invoice.id = line.invoice_id
    where charges.invoice_line_id is not null
      and (invoice.account_id is distinct from charges.account_id or (invoice.state = 'VOID' and ${live}))`,
  'totals of periods are the sums of their charges': sql`
    select 1 from (
      select ${totalKey}, sum(billed_seconds) as seconds, count(*) as calls, sum(amount_sixtieths) as amount,
        count(*) filter (where invoiced) as invoiced_calls, coalesce(sum(amount_sixtieths) filter (where invoiced), 0) as invoiced_amount
      from (select charges.*, exists (select 1 from invoice_lines line join invoices invoice on invoice.id = line.invoice_id
        where line.id = charges.invoice_line_id and ${demands}) as invoiced from charges where ${live}) charged group by ${totalKey}
    ) summed full join period_totals kept using (${totalKey})
    where (coalesce(seconds, 0), coalesce(calls, 0), coalesce(amount, 0), coalesce(invoiced_calls, 0), coalesce(invoiced_amount, 0))
      is distinct from (kept.billed_seconds, kept.call_count, kept.amount_sixtieths, kept.invoiced_call_count, kept.invoiced_sixtieths)`,
  'counters are the sums of what they counted': sql`
    select 1 from (select account_id, period_starts_at, counter_key, sum(billed_seconds) as billed, sum(charged_seconds) as charged
      from counted_usage group by 1, 2, 3) summed
    full join period_counters kept using (account_id, period_starts_at, counter_key)
    where (coalesce(billed, 0), coalesce(charged, 0)) is distinct from (kept.billed_seconds, kept.charged_seconds)`,
  'what counts is charged': sql`
    select 1 from counted_usage counted where not exists (
      select 1 from charges where ${live} and charges.call_record_id = counted.call_record_id
        and charges.account_id = counted.account_id and charges.period_starts_at = counted.period_starts_at)`,
  'nobody pays more than an invoice demands, and who has paid it is done': sql`
    select 1 from invoices invoice
    where case invoice.state when 'PAID' then ${settled} <> total_minor when 'ISSUED' then ${settled} not between 0 and total_minor - 1
      when 'UNCOLLECTIBLE' then ${settled} > total_minor else ${settled} <> 0 end`,
  'a credit note adds up and is used once': sql`
    select 1 from credit_notes note
    where net_minor + tax_minor <> total_minor
      or net_minor <> (select sum(net_minor) from credit_note_lines where credit_note_id = note.id)
      or net_minor <> (select sum(base_minor) from credit_note_taxes where credit_note_id = note.id)
      or tax_minor <> (select sum(tax_minor) from credit_note_taxes where credit_note_id = note.id)
      or total_minor < coalesce((select sum(amount_minor) from applied_credits where credit_note_id = note.id), 0)`,
  'no more is given back than was invoiced': sql`
    select 1 from invoice_lines line where ${gross} > line.net_minor
    union all select 1 from invoices invoice where total_minor < (select sum(total_minor) from credit_notes where invoice_id = invoice.id)`,
  'what is disputed is not invoiced': sql`select 1 from history_issued where disputed > 0`,
};

/** What holds once all has come to rest. */
const AT_REST: Readonly<Record<string, SQL>> = {
  'nothing waits': sql`
    select 1 from waiting_calls union all select 1 from rerate_requests
    union all select 1 from invoices where state = 'DRAFT' and stale
    union all select 1 from charges where kind = 'reversal' and invoice_line_id is not null and credit_line_id is null`,
  'all that was used is invoiced, but what is disputed': sql`
    select 1 from charges left join invoice_lines line on line.id = charges.invoice_line_id
    left join invoices invoice on invoice.id = line.invoice_id
    where ${live} and not coalesce(${demands}, false) and not ${disputed}`,
  // Of flat prices: what allowances and tiers count depends on what was invoiced before they changed.
  'all is priced by the rates that hold': sql`
    select 1 from charges join billing_accounts account on account.id = charges.account_id
    join history_sales sales on sales.customer_id = account.customer_id
    where ${live} and charges.usage_kind = 'LEG' and sales.place % 5 in (0, 4) and charges.amount_sixtieths <> charges.billed_seconds
      * (${sql.param([...PRICES])}::text[])[sales.rates_version % 4 + 1]::numeric`,
  // After allowances: of a cent that the line's allowance takes whole nothing is due, until it is more with others.
  'what was taken back is given back': sql`
    select 1 from invoice_lines line join invoices invoice on invoice.id = line.invoice_id
    cross join lateral (select line.net_minor - round(coalesce(sum(amount_sixtieths), 0) * 5 / 3) as minor
      from charges where invoice_line_id = line.id and ${live}) due
    where line.kind = 'USAGE' and ${demands}
      and ${net} < due.minor - round(due.minor * line.allowance_minor / nullif(line.net_minor, 0))`,
  'each counted charge is counted': sql`
    select 1 from charges where ${live} and parts::text like '%"counterKey": "%' and not exists (
      select 1 from counted_usage counted where counted.call_record_id = charges.call_record_id)`,
};

/** Looks at the database alone, without asking the product; of what comes to rest only with `atRest`. */
export async function findBroken(db: Db, { atRest }: { readonly atRest: boolean }): Promise<readonly Broken[]> {
  const rules = Object.entries(atRest ? { ...ALWAYS, ...AT_REST } : ALWAYS);
  const broken: Broken[] = [];
  for (const [what, rows] of rules) {
    const [found] = await db.execute<{ count: number }>(sql`select count(*)::int as count from (${rows}) as broken`);
    if (found && found.count > 0) broken.push({ what, count: found.count });
  }
  return broken;
}
