import type { Refusal } from '@switchboard/kit/refusal';
import { checkAmount, when } from './check-numbers.js';
import type { NewRate } from './contract-input.js';
import type { TimeBand } from './rate-terms.js';

const MOST_BANDS = 50;

/** Whether the time bands of a rate are sound, and share no minute of any day. */
export function checkTimeBands({ priceModel, timeBands }: NewRate, path: readonly string[]): readonly Refusal[] {
  const at = [...path, 'timeBands'];
  if (timeBands.length > 0 && priceModel !== 'FLAT') {
    const message = `${priceModel} is not priced by time of day: leave timeBands or the model`;
    return [{ code: 'TIME_BANDS_NOT_OF_MODEL', message, path: at }];
  }
  const wrong = timeBands.flatMap((band, index) => checkBand(band, [...at, String(index)]));
  if (wrong.length > 0) return wrong;
  return timeBands.length > MOST_BANDS
    ? [{ code: 'TIME_BAND_INVALID', message: `at most ${MOST_BANDS} time bands can be kept`, path: at }]
    : overlapping(timeBands, at);
}

function checkBand({ name, days, from, to, unitPrice }: TimeBand, path: readonly string[]): readonly Refusal[] {
  const named = /^[^\p{Cc}\p{Zl}\p{Zp}]{1,40}$/u.test(name) && name.trim() !== '';
  const daily = days.length > 0 && new Set(days).size === days.length;
  // As text: two digits compare as the numbers do. A band over midnight is two.
  const timed = isTime(from) && (isTime(to) || to === '24:00') && from < to;
  return [
    ...when(!named || !daily || !timed, 'TIME_BAND_INVALID', {
      message: 'a time band has a name of 1 to 40 characters, days, once each, and HH:MM from before to, up to 24:00',
      path,
    }),
    ...checkAmount(unitPrice, [...path, 'unitPrice']),
  ];
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

function overlapping(bands: readonly TimeBand[], path: readonly string[]): readonly Refusal[] {
  return bands.flatMap((band, index) => {
    const earlier = bands.slice(0, index).find((other) => shareTime(band, other));
    const message = `${band.name} and ${earlier?.name} have times in common: let one end where the other begins`;
    return when(Boolean(earlier), 'TIME_BANDS_OVERLAP', { message, path: [...path, String(index)] });
  });
}

function shareTime(a: TimeBand, b: TimeBand): boolean {
  return a.days.some((day) => b.days.includes(day)) && a.from < b.to && b.from < a.to;
}
