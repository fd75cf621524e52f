import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { weighProcesses } from './processes.mjs';

const LOOK_MS = 500;

/** Called in a process that made letters, before its children end: what they all cost. */
export function tellCost(made) {
  console.log(
    JSON.stringify({ ...made, cpuSeconds: weigh(process.pid).cpuSeconds, seconds: performance.now() / 1_000 }),
  );
}

/**
 * Runs a script that makes letters, in a process of its own.
 * @returns what it told at last, with `peaks`: the most memory in MB that it and its children held until so many letters.
 */
export async function costOf(script, ...args) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [path, ...args.map(String)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const peaks = new Map();
  let [most, told] = [0, {}];
  const look = () => {
    most = Math.max(most, weigh(child.pid).memoryMb);
  };
  const looking = setInterval(look, LOOK_MS);
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    told = JSON.parse(line);
    look();
    peaks.set(told.letterCount, most);
  }
  clearInterval(looking);
  const [code] = await ended;
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
  return { ...told, peaks, peakMb: most };
}

function weigh(pid) {
  const weights = [...weighProcesses([pid]).values()];
  const sum = (part) => weights.reduce((total, weight) => total + weight[part], 0);
  return { cpuSeconds: sum('cpuSeconds'), memoryMb: sum('memoryMb') };
}
