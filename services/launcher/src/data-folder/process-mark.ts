import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { codeOf } from '../launch-error.js';

/** A process, told apart from a later one that was given the same number. */
export interface ProcessMark {
  readonly pid: number;
  /** Clock ticks since boot at which it started; absent where the system does not tell. */
  readonly startedAt: string | undefined;
}

export function thisProcess(): ProcessMark {
  return { pid: process.pid, startedAt: statOf(process.pid)?.startedAt };
}

/** Whether the process that the mark was made of still runs. */
export function isSameProcess({ pid, startedAt }: ProcessMark): boolean {
  return isAlive(pid) && (startedAt === undefined || statOf(pid)?.startedAt === startedAt);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Not allowed to signal it: it lives, under another account.
    if (codeOf(error) !== 'EPERM') return false;
  }
  // An ended process that nobody waited for keeps its number.
  return statOf(pid)?.state !== 'Z';
}

/** The command line of a process, empty when there is none. */
export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  }
}

function statOf(pid: number): { state: string | undefined; startedAt: string | undefined } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // proc(5): the name may hold blanks and brackets, so fields count from its last bracket; 3 is state, 22 starttime.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0], startedAt: fields[22 - 3] };
  } catch {
    return undefined;
  }
}
