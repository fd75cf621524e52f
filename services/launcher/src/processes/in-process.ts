import { setTimeout as delay } from 'node:timers/promises';
import { LaunchError } from '../launch-error.js';
import { type ProcessName, starterOf } from '../systems.js';
import type { Stopper } from './stop-stack.js';

/** Starts a system, or the gateway, inside this process; its own log goes to stdout as it is. */
export async function startInProcess(name: ProcessName, env: NodeJS.ProcessEnv): Promise<Stopper> {
  const start = await starterOf(name);
  try {
    const running = await start(env);
    // A request that hangs must not keep everything else from ending.
    return (deadline) => Promise.race([running.stop(), delay(deadline - Date.now(), undefined, { ref: false })]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new LaunchError('PROCESS_NOT_STARTED', `${name} did not start: ${reason}`, { cause: error });
  }
}
