// What is before 2000 or after 2100 is a clock that was never set, or told in another unit than it should be.
const [EARLIEST, LATEST] = [Date.parse('2000-01-01T00:00:00Z'), Date.parse('2100-01-01T00:00:00Z')];

/** The instant of milliseconds since 1970; undefined when it is none that could have been. */
export function instantOf(milliseconds: number | undefined): Date | undefined {
  if (milliseconds === undefined || !(milliseconds >= EARLIEST && milliseconds < LATEST)) return undefined;
  return new Date(Math.floor(milliseconds));
}
