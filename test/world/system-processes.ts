import { fileURLToPath } from 'node:url';
import { startBalancer } from './balancer.js';
import { type NodeProcess, nodeProcess } from './node-process.js';

/** A system's processes behind one address: what is done to the system is done to all of them. */
export interface SystemProcesses extends NodeProcess {
  readonly each: readonly NodeProcess[];
}

export interface SystemPorts {
  /** Where the system answers. */
  readonly port: number;
  /** One for each of its processes; the system's own where there is but one. */
  readonly own: readonly number[];
}

/**
 * Nothing runs yet.
 * @param name the folder of the service
 * @param envOf the environment of each process, which counts from 0
 */
export function systemProcesses(
  name: string,
  { port, own }: SystemPorts,
  envOf: (index: number) => Readonly<Record<string, string>>,
): SystemProcesses {
  const script = fileURLToPath(new URL(`../../services/${name}/dist/main.js`, import.meta.url));
  const each = own.map((its, index) => nodeProcess(script, its, envOf(index)));
  const all = async (act: (process: NodeProcess) => Promise<void>) => void (await Promise.all(each.map(act)));
  const onEach = (act: (process: NodeProcess) => void) => {
    for (const process of each) act(process);
  };
  return {
    url: `http://127.0.0.1:${port}`,
    each,
    start: () => all((process) => process.start()),
    stop: () => all((process) => process.stop()),
    kill: () => all((process) => process.kill()),
    hang: () => onEach((process) => process.hang()),
    resume: () => onEach((process) => process.resume()),
    output: () => each.map((process) => process.output()).join(''),
  };
}

/** Puts a balancer before each system that has several processes; answers how to stop them. */
export async function balance(ports: readonly SystemPorts[]): Promise<() => Promise<void>> {
  const shared = ports.filter(({ own }) => own.length > 1);
  const stops = await Promise.all(shared.map(({ port, own }) => startBalancer(port, own)));
  return async () => void (await Promise.all(stops.map((stop) => stop())));
}
