import { localAt } from './calendar.js';
import type { NaiveInput, NaiveLegRecord, NaiveRate, Part, WaitReason } from './naive-types.js';

/** The rates of a leg's parts, or why it waits. */
export type Chosen = { readonly rates: readonly NaiveRate[] } | { readonly waits: WaitReason };

const usageParts: readonly Part[] = ['BRIDGING', 'TRANSPORT'];

export function partsOf({ services }: NaiveInput, leg: NaiveLegRecord): readonly Part[] {
  if (leg.kind !== 'LEG') return [leg.kind];
  const service = services.find(({ code }) => code === leg.serviceCode);
  return usageParts.filter((part) => service?.parts.includes(part));
}

const covers = (day: string, from: string, to: string | null) => from <= day && (to === null || day < to);

export function holdsOn({ validFrom, validTo, within }: NaiveRate, day: string): boolean {
  return covers(day, validFrom, validTo) && (within === null || covers(day, within.from, within.to));
}

function fits({ key }: NaiveRate, leg: NaiveLegRecord): boolean {
  const digits = (leg.remoteNumber ?? '').replaceAll(/\D/g, '');
  return (
    key.serviceCode === leg.serviceCode &&
    (key.accessTypeCode === null || key.accessTypeCode === leg.accessTypeCode) &&
    (key.prefix === null || digits.startsWith(key.prefix)) &&
    (key.countryCode === null || key.countryCode === leg.countryCode)
  );
}

type Weight = number | string;

const weightOf = ({ source, key, validFrom, version, id }: NaiveRate): readonly Weight[] => [
  source === 'CONTRACT' ? 1 : 0,
  key.accessTypeCode === null ? 0 : 1,
  key.prefix?.length ?? 0,
  key.countryCode === null ? 0 : 1,
  validFrom,
  version,
  id,
];

function outweighs(a: NaiveRate, b: NaiveRate): boolean {
  const others = weightOf(b);
  for (const [index, weight] of weightOf(a).entries()) {
    const other = others[index] ?? 0;
    if (weight !== other) return weight > other;
  }
  return false;
}

function rateOf(input: NaiveInput, leg: NaiveLegRecord, part: Part): NaiveRate | undefined {
  return input.rates
    .filter(({ terms }) => terms.part === part)
    .filter((rate) => fits(rate, leg))
    .filter((rate) => holdsOn(rate, localAt(rate.timeZone, Date.parse(leg.joinedAt)).day))
    .reduce<NaiveRate | undefined>((best, rate) => (best && outweighs(best, rate) ? best : rate), undefined);
}

/** Looks at the parts one by one: the first that cannot be priced says why the leg waits. */
export function choose(input: NaiveInput, leg: NaiveLegRecord): Chosen {
  const rates: NaiveRate[] = [];
  for (const part of partsOf(input, leg)) {
    const rate = rateOf(input, leg, part);
    if (!rate) return { waits: 'RATE_MISSING' };
    if (rate.currency !== input.account.currency) return { waits: 'RATE_CURRENCY_DIFFERS' };
    rates.push(rate);
  }
  return { rates };
}
