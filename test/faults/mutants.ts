import type { World } from '../world/world.js';

export type Mutant = 'inbox' | 'keys';

/**
 * Takes a defence away from outside, in the database, to show that the checker would see what it keeps out.
 * `inbox`: billing forgets each event in the instant in which it is told again. `keys`: moreover neither a call record
 * nor its charge need be the only one.
 */
export async function disarm({ sql }: World, mutant: Mutant): Promise<void> {
  await sql.billing.unsafe(FORGET_EVENTS);
  if (mutant === 'keys') await sql.billing.unsafe(ALLOW_DOUBLES);
}

const FORGET_EVENTS = `
  create or replace function forget_event() returns trigger language plpgsql as $$
  begin
    delete from inbox where event_id = new.event_id;
    return new;
  end $$;
  create or replace trigger forget_event before insert on inbox for each row execute function forget_event();`;

const ALLOW_DOUBLES = `
  drop index charges_live;
  alter table call_record_keys drop constraint call_record_keys_pkey;
  alter table received_calls drop constraint received_calls_call_record_id_joined_at_pk;
  alter table waiting_calls drop constraint waiting_calls_pkey;`;
