import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { loadIfEmpty } from '../demo/load-if-empty.js';
import { LaunchError, messageOf } from '../launch-error.js';
import { baseUrl, hasPrintFolder, hasSimulator } from '../processes/environment.js';
import { hasMailFolder } from '../processes/mail-environment.js';
import { labelled } from '../processes/output.js';
import { type RunningAll, type Started, startAll } from '../processes/start-all.js';
import { readSettings } from '../settings.js';
import { MAIL_FOLDER, PRINT_FOLDER, SIMULATOR, systemNames } from '../systems.js';
import { stopSignal } from './stop-signal.js';

/** Starts everything, says where it is, and stops everything when asked to. */
export async function start(args: readonly string[]): Promise<number> {
  const { oneProcess } = readOptions(args);
  const settings = readSettings(process.env);
  const calledOff = stopSignal('before everything was ready; start again');
  const write = (name: string, line: string) => process.stderr.write(`${labelled(name, line)}\n`);
  const running = await startAll(settings, {
    oneProcess,
    write,
    signal: calledOff,
    ...(settings.demo && { afterReady: (started) => loadIfEmpty(started, (text) => write('demo', text)) }),
  });
  // `ready` and the URL are the last line, to the letter: scripts wait for it.
  process.stdout.write(`${tableOf(running)}\nready ${running.graphUrl}\n`);
  await untilAborted(calledOff);
  await stopAll(running, write);
  return 0;
}

async function stopAll(running: RunningAll, write: (name: string, line: string) => void): Promise<void> {
  write('launcher', 'stopping');
  await running.stop();
  write('launcher', 'stopped');
}

function readOptions(args: readonly string[]): { oneProcess: boolean } {
  try {
    const { values } = parseArgs({ args: [...args], options: { 'one-process': { type: 'boolean', default: false } } });
    return { oneProcess: values['one-process'] };
  } catch (error) {
    throw new LaunchError('ARGUMENT_INVALID', `start: ${messageOf(error)}; start takes --one-process and nothing else`);
  }
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  // As long as a timer can wait, over and over: the timer is also what keeps this process alive.
  while (!signal.aborted) await delay(2 ** 31 - 1, undefined, { signal }).catch(() => undefined);
}

function tableOf({ installation, graphUrl, postgres }: Started): string {
  const { ports } = installation;
  const rows = [
    ['graph', graphUrl],
    ['explorer', `${baseUrl(ports.gateway)}/explorer`],
    ...systemNames.map((name) => [name, `${baseUrl(ports[name])}/graphql`]),
    ...(hasSimulator(installation) ? [[SIMULATOR, baseUrl(ports[SIMULATOR])]] : []),
    ...(hasMailFolder(installation) ? [[MAIL_FOLDER, installation.mail.folder]] : []),
    ...(hasPrintFolder(installation) ? [[PRINT_FOLDER, installation.printFolder.folder]] : []),
    ['postgres', postgres],
  ];
  return rows.map(([name = '', url = '']) => `${name.padEnd(18)}${url}`).join('\n');
}
