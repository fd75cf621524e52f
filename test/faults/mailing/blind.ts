import type { World } from '../../world/world.js';

/** What is sent without a proper answer is sent again at once, without looking whether it has gone. */
export type BlindMutant = 'look';

/** Takes the looking away from outside, in the database, to show that the checker would see what it keeps out. */
export async function blind({ sql }: World): Promise<void> {
  await sql.mailing.unsafe(BLIND_REPEAT);
}

const BLIND_REPEAT = `
  create function print_again() returns trigger language plpgsql as $$
  begin
    if old.state = 'SENDING' and new.state = 'SENDING' and new.failure_count > old.failure_count then
      new.state := 'READY';
      new.next_attempt_at := now();
    end if;
    return new;
  end $$;
  create trigger print_again before update on print_jobs for each row execute function print_again();
  create function tell_again() returns trigger language plpgsql as $$
  begin
    if new.state = 'SENDING' and new.problem like 'no answer came%' then
      new.state := 'DUE';
      new.next_attempt_at := now();
    end if;
    return new;
  end $$;
  create trigger tell_again before update on notices for each row execute function tell_again();`;
