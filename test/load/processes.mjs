import { readdirSync, readFileSync } from 'node:fs';

/** Linux' unit of processor time, in seconds. */
const TICK = 1 / 100;

/**
 * Processor time and memory of processes and all that descend from them, by what each runs.
 * @param roots process ids.
 * @returns a map of `{cpuSeconds, memoryMb}`; memory that several share is counted once.
 */
export function weighProcesses(roots) {
  const all = listProcesses();
  const known = new Set(roots);
  for (let before = -1; before !== known.size; ) {
    before = known.size;
    for (const { pid, parent } of all) if (known.has(parent)) known.add(pid);
  }
  const weights = new Map();
  for (const each of all.filter(({ pid }) => known.has(pid))) {
    const name = nameOf(each.command);
    const { cpuSeconds, memoryMb } = weights.get(name) ?? { cpuSeconds: 0, memoryMb: 0 };
    weights.set(name, { cpuSeconds: cpuSeconds + each.cpuSeconds, memoryMb: memoryMb + memoryOf(each.pid) });
  }
  return weights;
}

function listProcesses() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      // After the command's closing bracket, which may itself hold blanks.
      const fields = readOf(`/proc/${name}/stat`).split(') ').pop()?.split(' ') ?? [];
      if (fields.length < 15) return [];
      // Own time, and that of children that have ended.
      const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
      const command = readOf(`/proc/${name}/cmdline`).replaceAll('\0', ' ');
      return [{ pid: Number(name), parent: Number(fields[1]), cpuSeconds: ticks * TICK, command }];
    });
}

/** The process that started the process. */
export function parentOf(pid) {
  return listProcesses().find((each) => each.pid === pid)?.parent;
}

function nameOf(command) {
  if (/\bpostgres\b/.test(command)) return 'postgres';
  return /([\w-]+)\/dist\/main\.js/.exec(command)?.[1] ?? 'launcher';
}

function memoryOf(pid) {
  const kilobytes = /^Pss:\s+(\d+)/m.exec(readOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0;
  return Number(kilobytes) / 1024;
}

function readOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It ended meanwhile.
    return '';
  }
}
