import { flagOf, groupsOf, numbersOf, textsOf } from '@switchboard/kit/ipp/attributes';
import { operations, printerStates } from '@switchboard/kit/ipp/codes';
import { groupTags, type IppMessage } from '@switchboard/kit/ipp/message';
import type { PrinterDescription } from '../printer-port.js';

/** How a printer lets jobs be held; not at all where it knows neither way. */
export type HoldWay = 'operations' | 'attribute' | undefined;

/** What we ask of a printer. */
export const printerAttributes = [
  ...['printer-is-accepting-jobs', 'printer-state', 'printer-state-reasons', 'document-format-supported'],
  ...['operations-supported', 'job-hold-until-supported'],
];

const states: ReadonlyMap<number, PrinterDescription['state']> = new Map([
  [printerStates.idle, 'IDLE'],
  [printerStates.processing, 'PROCESSING'],
  [printerStates.stopped, 'STOPPED'],
]);

/** A printer as it tells itself; undefined where it leaves out its state. */
export function readDescription(message: IppMessage): PrinterDescription | undefined {
  const [printer] = groupsOf(message, groupTags.printer);
  const state = states.get(numbersOf(printer, 'printer-state')[0] ?? 0);
  if (!state) return undefined;
  return {
    state,
    accepting: flagOf(printer, 'printer-is-accepting-jobs') ?? false,
    reasons: textsOf(printer, 'printer-state-reasons').filter((reason) => reason !== 'none'),
    formats: textsOf(printer, 'document-format-supported'),
    canHold: readHoldWay(message) !== undefined,
  };
}

/** Hold-Job where there is one, else `job-hold-until` where it can be set. */
export function readHoldWay(message: IppMessage): HoldWay {
  const [printer] = groupsOf(message, groupTags.printer);
  const done = new Set(numbersOf(printer, 'operations-supported'));
  if (done.has(operations['Hold-Job']) && done.has(operations['Release-Job'])) return 'operations';
  const holds = textsOf(printer, 'job-hold-until-supported');
  return done.has(operations['Set-Job-Attributes']) && holds.includes('indefinite') ? 'attribute' : undefined;
}
