import { type Outcome, refuse } from '@switchboard/kit/refusal';
import { dayAt } from './contract-state.js';
import type { ContractRow } from './tables.js';

export function contractUnknown(number: string): Outcome<never> {
  return refuse('CONTRACT_UNKNOWN', `there is no contract ${JSON.stringify(number)}`, ['contractNumber']);
}

/** Whether its last day is past in its own time zone, signed or not. */
export function isOver({ validTo, timeZone }: Pick<ContractRow, 'validTo' | 'timeZone'>, now: Date): boolean {
  return validTo !== null && validTo <= dayAt(now, timeZone);
}

export function contractEnded({ number, validTo }: Pick<ContractRow, 'number' | 'validTo'>): Outcome<never> {
  const message = `${number} ended on ${validTo}: draft another contract`;
  return refuse('CONTRACT_ENDED', message, ['contractNumber']);
}
