import type { World } from './world.js';

/**
 * Lets hours pass for mailing while none of its processes runs: whatever it waits for is a column that holds an instant,
 * so that a wait is over sooner when that is earlier. Nobody is at work, so that no claim ends under whoever holds it.
 */
export async function letTimePass({ sql }: Pick<World, 'sql'>, hours: number): Promise<void> {
  await sql.mailing.begin(async (tx) => {
    const earlier = tx`${hours} * interval '1 hour'`;
    await tx`update campaigns set claimed_until = claimed_until - ${earlier} where claimed_until is not null`;
    await tx`update print_jobs set next_attempt_at = next_attempt_at - ${earlier}
      where state in ('READY', 'SENDING', 'AT_PRINTER')`;
    await tx`update invoice_deliveries set next_attempt_at = next_attempt_at - ${earlier}`;
    await tx`update notices set next_attempt_at = next_attempt_at - ${earlier} where state in ('DUE', 'SENDING')`;
  });
}
