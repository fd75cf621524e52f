import type { Database } from '@switchboard/kit/database/open-database';

const SERIES = ['2026', '2027', 'CN-2026', 'CN-2027'];

/** Takes numbers from a sequence, which a rollback does not give back, in place of the locked row; from outside, in the database. */
export async function disarmNumbers({ pool }: Database): Promise<void> {
  for (const series of SERIES) await pool.execute(`create sequence "numbers_${series}"`);
  await pool.execute(`
    create function number_from_sequence() returns trigger language plpgsql security definer as $$ begin
      for number in 1 .. new.last_number - case tg_op when 'UPDATE' then old.last_number else 0 end loop
        new.last_number := nextval(format('%I', 'numbers_' || new.series));
      end loop;
      return new;
    end $$`);
  await pool.execute(`
    create trigger number_from_sequence before update on invoice_series for each row
      when (new.last_number <> old.last_number) execute function number_from_sequence()`);
  // The first number of a series is not taken but given with its row.
  for (const series of SERIES)
    await pool.execute(`insert into invoice_series (series, last_number) values ('${series}', 0)`);
}
