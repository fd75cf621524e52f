import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LaunchError } from './launch-error.js';

export const projectRoot = resolve(fileURLToPath(new URL('../../..', import.meta.url)));

export const systemNames = ['sales', 'billing', 'conferencing', 'mailing'] as const;
export type SystemName = (typeof systemNames)[number];
export type ProcessName = SystemName | 'gateway';

/** The file that runs a system, or the gateway, as a process of its own. */
export function entryOf(name: ProcessName): string {
  const folder = name === 'gateway' ? ['gateway'] : ['services', name];
  return join(projectRoot, ...folder, 'dist', 'main.js');
}

/** What a system looks like when it runs inside this process (`--one-process`). */
export interface RunningSystem {
  readonly url: string;
  stop(): Promise<void>;
}

export type SystemStarter = (env: NodeJS.ProcessEnv) => Promise<RunningSystem>;

/** Loaded only when asked for: separate processes need none of this code here. */
const starters: Readonly<Partial<Record<ProcessName, () => Promise<SystemStarter>>>> = {};

export async function starterOf(name: ProcessName): Promise<SystemStarter> {
  const load = starters[name];
  if (!load)
    throw new LaunchError('PROCESS_NOT_STARTED', `${name} cannot run in this process; leave out --one-process`);
  return load();
}
