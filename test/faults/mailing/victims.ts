import type { Random } from '@switchboard/launcher/demo/random';
import { letTimePass } from '../../world/let-time-pass.js';
import type { NodeProcess } from '../../world/node-process.js';
import type { Mortal } from '../kill.js';
import type { Arena } from './arena.js';
import { drawMailFaults, drawPrintFaults } from './draw-faults.js';

/** More than any wait of mailing. */
const HOURS = 3;

/** What is killed again and again in a run. */
export interface Victims {
  readonly mailing: readonly Mortal[];
  readonly printer: readonly Mortal[];
  readonly mailServer: readonly Mortal[];
  readonly gateway: readonly Mortal[];
  readonly postgres: readonly Mortal[];
}

/** @param random of the faults of the printer and the mail server, which have others each time they start. */
export function victimsOf({ world, server, paper, mail }: Arena, random: Random): Victims {
  const printer: Mortal = {
    kill: paper.kill,
    async start() {
      await paper.start();
      await paper.fault(drawPrintFaults(random, new Date()));
    },
  };
  const mailServer: Mortal = {
    kill: mail.kill,
    async start() {
      await mail.start();
      await mail.fault(drawMailFaults(random));
    },
  };
  return {
    mailing: outlived(world.systems.mailing.each, () => letTimePass(world, HOURS)),
    ...{ printer: [printer], mailServer: [mailServer], gateway: [world.gateway], postgres: [server] },
  };
}

/** Processes of one system: when all were killed at once, time passes before the first of them runs again. */
function outlived(each: readonly NodeProcess[], passTime: () => Promise<void>): readonly Mortal[] {
  const down = new Set<NodeProcess>();
  let passing: Promise<void> | undefined;
  return each.map((process) => ({
    async kill() {
      await process.kill();
      down.add(process);
      passing = undefined;
    },
    async start() {
      // Before the first of them is started, and never beside one that may be at work.
      if (down.size === each.length) passing ??= passTime();
      await passing;
      down.delete(process);
      await process.start();
    },
  }));
}
