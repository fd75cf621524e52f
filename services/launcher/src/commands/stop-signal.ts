import { LaunchError } from '../launch-error.js';

const ORPHAN_CHECK_MS = 200;

/**
 * Aborted when the person at the terminal, or who started this, wants it to end. Further signals change nothing: Ctrl-C
 * under npm arrives twice, and the stop is bounded anyway.
 * @param meaning what the signal cut short, and what to do about it
 */
export function stopSignal(meaning: string): AbortSignal {
  const controller = new AbortController();
  const stop = (why: string) => controller.abort(new LaunchError('STOPPED', `${why} ${meaning}`));
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stop(`${name} came`));
  if (process.env.npm_lifecycle_event) onOrphaned(() => stop('npm ended'));
  return controller.signal;
}

/** npm passes SIGTERM to its shell, which dies of it without passing it on: all that shows is another parent. */
function onOrphaned(then: () => void): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && then(), ORPHAN_CHECK_MS).unref();
}
