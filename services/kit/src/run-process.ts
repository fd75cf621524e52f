import type { Log } from './log.js';

/** Something that listens and can be stopped. */
export interface Running {
  /** Where it answers. */
  readonly url: string;
  /** Finishes what is under way and lets go of everything. */
  stop(): Promise<void>;
}

/** How long a stopping process may take before it is cut off, in milliseconds. */
const STOP_WITHIN_MS = 10_000;

/**
 * Runs a process until SIGTERM, SIGINT or the end of its parent; exits 0 after a clean stop, 1 with one clear line
 * when it cannot start.
 */
export async function runProcess(log: Log, start: () => Promise<Running>): Promise<void> {
  try {
    const running = await start();
    log.info({ url: running.url }, 'ready');
    stopOnSignal(log, running);
  } catch (error) {
    log.fatal({ err: error }, describeStartFailure(error));
    process.exit(1);
  }
}

function stopOnSignal(log: Log, running: Running): void {
  let stopping = false;
  const stop = (why: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'stopping');
    // A stop that hangs must not keep whoever waits for it, such as a deployment, waiting for ever.
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  stopWithParent(stop);
}

/** A child whose parent was killed, perhaps before it was ready, would otherwise run on unseen and keep its port. */
function stopWithParent(stop: (why: string) => void): void {
  if (process.connected) process.on('disconnect', () => stop('parent ended'));
  else if (process.connected === false) stop('parent ended');
}

/** One line that says what failed, where, and what to do. */
export function describeStartFailure(error: unknown): string {
  const { code, message = String(error), port } = (error ?? {}) as { code?: string; message?: string; port?: number };
  if (code === 'EADDRINUSE')
    return `PORT_IN_USE: port ${port} is taken; stop what listens there or set PORT to another`;
  return message;
}
