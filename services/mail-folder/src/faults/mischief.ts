import { createRandom } from '@switchboard/kit/seeded-random';
import type { Faults } from './read-faults.js';

/** The faults that are on, and the chance that they draw from. */
export interface Mischief {
  faults: Faults;
  random: () => number;
}

type Share = { [Name in keyof Faults]: Name extends `${string}Share` ? Name : never }[keyof Faults];

export function createMischief(faults: Faults): Mischief {
  return { faults, random: createRandom(faults.seed) };
}

/** Replaces all faults; those left out are off. */
export function setFaults(mischief: Mischief, faults: Faults): void {
  mischief.faults = faults;
  mischief.random = createRandom(faults.seed);
}

export function strikes({ faults, random }: Mischief, what: Share): boolean {
  // Nothing is drawn for what is off, so that one fault does not change where another strikes.
  return faults[what] > 0 && random() < faults[what];
}
