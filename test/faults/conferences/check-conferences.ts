import type { Entry } from '@switchboard/bridge-simulator/ledger/entries';
import type { RoomOrder } from '@switchboard/bridge-simulator/rooms/room';
import type { World } from '../../world/world.js';
import { checkEvents, checkPeriods, countDeadLetters } from '../check-shared.js';
import { compare, type Finding, textsOf } from '../findings.js';
import { findUninvoiced, findWaiting } from './find-waiting.js';
import type { OrderDone } from './hold-conferences.js';
import { legsOf, readLedger, roomsOf } from './told-by-bridge.js';

/** Compares what was ordered and what took place on the bridge with what the databases hold, without asking the product. */
export async function checkConferences(world: World, orders: readonly OrderDone[]): Promise<readonly Finding[]> {
  const ledger = await readLedger(world);
  const findings = await Promise.all([
    checkReservations(world, orders),
    checkRooms(world, ledger),
    checkCallRecords(world, ledger),
    checkCharges(world),
    checkInvoices(world),
    checkEvents(world),
    checkPeriods(world),
    checkRest(world),
  ]);
  return findings.flat().filter(({ count }) => count > 0);
}

/** Each order is one reservation, and came to its end. */
async function checkReservations({ sql }: World, orders: readonly OrderDone[]): Promise<readonly Finding[]> {
  const rows =
    await sql.conferencing`select number, number || ' ' || state as ended, customer_reference from reservations`;
  const references = textsOf(rows, 'customer_reference');
  return [
    ...compare('reservation', textsOf(orders, 'number'), textsOf(rows, 'number')),
    { kind: 'doubled', what: 'order', count: references.length - new Set(references).size },
    ...compare(
      'end of a reservation',
      orders.map(({ number, end }) => `${number} ${end}`),
      textsOf(rows, 'ended'),
    ),
  ];
}

/** The bridge holds what is not called off, once and in its newest version. */
async function checkRooms({ sql }: World, ledger: readonly Entry[]): Promise<readonly Finding[]> {
  const rows = await sql.conferencing<RoomRow[]>`
    select number as key, version, starts_at, ends_at, expected_port_count as "portCount", room_number as "roomNumber", pin
    from reservations where state <> 'CANCELLED'`;
  const wanted = rows.map(({ starts_at: startsAt, ends_at: endsAt, ...row }) =>
    roomText({ ...row, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }),
  );
  return compare('room', wanted, roomsOf(ledger).map(roomText));
}

type RoomRow = Omit<RoomOrder, 'startsAt' | 'endsAt'> & { readonly starts_at: Date; readonly ends_at: Date };

function roomText({ key, version, startsAt, endsAt, portCount, roomNumber, pin }: RoomOrder): string {
  return [key, version, startsAt, endsAt, portCount, roomNumber, pin].join(' ');
}

/** Each connection on the bridge is one call record that says the same. */
async function checkCallRecords({ sql }: World, ledger: readonly Entry[]): Promise<readonly Finding[]> {
  const wanted = legsOf(ledger).map(({ room, leg, joined, leftAt }) =>
    [room, `${room}/${leg}/${joined.at}`, joined.caller, joined.accessType, joined.country, joined.at, leftAt].join(
      ' ',
    ),
  );
  const rows = await sql.conferencing`
    select reservation.number, source_record_id, caller, access_type_code, country_code, joined_at, left_at
    from call_records record join conferences conference on conference.id = record.conference_id
    join reservations reservation on reservation.id = conference.reservation_id`;
  const found = rows.map(({ joined_at: joinedAt, left_at: leftAt, ...row }) =>
    [...Object.values(row), joinedAt.toISOString(), leftAt.toISOString()].join(' '),
  );
  return compare('call record', wanted, found);
}

/** Each call record has reached billing and, unless it is parked there, is charged once for as long as it took. */
async function checkCharges({ sql }: World): Promise<readonly Finding[]> {
  const records = await sql.conferencing`
    select id, access_type_code, floor(extract(epoch from left_at - joined_at))::int as seconds from call_records`;
  const received = await sql.billing`select call_record_id as id, reason from received_calls where kind = 'LEG'`;
  const charges = await sql.billing`
    select call_record_id || ' ' || raw_seconds as charge, call_record_id as id from charges
    where usage_kind = 'LEG' and kind = 'rate' and not reversed`;
  const parked = received.filter(({ reason }) => reason !== null);
  const unpriceable = records.filter(({ access_type_code: accessType }) => accessType === 'satellite');
  const isPriceable = ({ access_type_code: accessType }: (typeof records)[number]) => accessType !== 'satellite';
  return [
    ...compare('call in billing', textsOf(records, 'id'), textsOf(received, 'id')),
    ...compare('parked call', textsOf(unpriceable, 'id'), textsOf(parked, 'id')),
    ...compare(
      'charge',
      records.filter(isPriceable).map(({ id, seconds }) => `${id} ${seconds}`),
      textsOf(charges, 'charge'),
    ),
  ];
}

/** What is invoiced conference by conference is invoiced, each charge once: late ones on an invoice of their own. */
async function checkInvoices(world: World): Promise<readonly Finding[]> {
  const [demanded] = await world.sql.billing`
    select (select coalesce(sum(line.call_count), 0) from invoice_lines line
        join invoices invoice on invoice.id = line.invoice_id where invoice.state <> 'VOID')::int as lines,
      (select count(*) from charges where kind = 'rate' and invoice_line_id is not null)::int as charges`;
  const lines = await world.sql.billing`
    select line.id from invoice_lines line
    left join charges on charges.invoice_line_id = line.id and charges.kind = 'rate'
    where line.kind = 'USAGE' group by line.id
    having count(charges.id) <> line.call_count or coalesce(sum(charges.amount_sixtieths), 0) <> line.amount_sixtieths`;
  return [
    { kind: 'lost', what: 'charge on an invoice', count: (await findUninvoiced(world)).length },
    { kind: 'doubled', what: 'charge on an invoice', count: Math.max(0, demanded?.lines - demanded?.charges) },
    { kind: 'wrong', what: 'invoice line', count: lines.length },
  ];
}

async function checkRest(world: World): Promise<readonly Finding[]> {
  const waiting = await findWaiting(world);
  return [
    { kind: 'stuck', what: 'dead letter', count: await countDeadLetters(world) },
    ...waiting.map((what) => ({ kind: 'stuck', what, count: 1 }) as const),
  ];
}
