import { Exact } from '@switchboard/kit/money';

/** VAT categories in use (UNCL5305): standard, zero-rated, exempt, reverse charge, not subject to VAT. */
export type VatCategory = 'S' | 'Z' | 'E' | 'AE' | 'O';

/** How something sold is taxed. */
export interface Vat {
  readonly category: VatCategory;
  /** Such as `25.5`; `0` unless the category is `S`. */
  readonly percent: string;
  /** Why there is no VAT, for people, and its VATEX code; both null for `S` and `Z`. */
  readonly reason: string | null;
  readonly reasonCode: string | null;
}

/** What an invoice demands of one VAT category and percent, in minor units. */
export interface TaxLine extends Vat {
  /** Lines and charges less allowances of the category. */
  readonly baseMinor: bigint;
  /** The base's VAT, rounded once. */
  readonly taxMinor: bigint;
}

/** Something taxed: a line's net, an allowance as a negative amount, a charge. */
export interface Taxed {
  readonly vat: Vat;
  /** In minor units. */
  readonly amountMinor: bigint;
}

const ORDER: readonly VatCategory[] = ['S', 'Z', 'E', 'AE', 'O'];

/** One line per VAT category and percent, the standard rates first: VAT is taken once on the sum (EN 16931 BR-CO-17). */
export function taxesOf(taxed: readonly Taxed[]): readonly TaxLine[] {
  return [...groupByVat(taxed).values()].map((group) => {
    const vat = commonVatOf(group.map((each) => each.vat));
    const baseMinor = sumOf(group.map(({ amountMinor }) => amountMinor));
    return { ...vat, baseMinor, taxMinor: taxOn(baseMinor, vat.percent) };
  });
}

/** VAT on a net in minor units, ties away from zero. */
export function taxOn(netMinor: bigint, vatPercent: string): bigint {
  return BigInt(new Exact(netMinor.toString()).times(vatPercent).div(100).toFixed(0));
}

/** What of an invoice is taxed alike, in the order of `taxesOf`. */
export function groupByVat<Item extends { readonly vat: Pick<Vat, 'category' | 'percent'> }>(
  items: readonly Item[],
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, readonly Item[]>();
  for (const item of items.toSorted((one, other) => compareVat(one.vat, other.vat))) {
    const key = vatKey(item.vat);
    groups.set(key, (groups.get(key) ?? []).concat(item));
  }
  return groups;
}

/** What is taxed alike has the same key: `21` and `21.00` percent are one. */
export function vatKey({ category, percent }: Pick<Vat, 'category' | 'percent'>): string {
  return `${category} ${new Exact(percent).toFixed()}`;
}

export function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}

function compareVat(one: Pick<Vat, 'category' | 'percent'>, other: Pick<Vat, 'category' | 'percent'>): number {
  return (
    ORDER.indexOf(one.category) - ORDER.indexOf(other.category) || new Exact(other.percent).comparedTo(one.percent)
  );
}

function commonVatOf(vats: readonly Vat[]): Vat {
  const { category, percent } = vats[0] ?? { category: 'O', percent: '0' };
  const reasons = distinct(vats.flatMap(({ reason }) => reason ?? []));
  const codes = distinct(vats.map(({ reasonCode }) => reasonCode));
  return {
    category,
    percent,
    // A category is told once however many reasons its lines have (BR-E-01), and has one code at most.
    reason: reasons.length > 0 ? reasons.join('; ') : null,
    reasonCode: codes.length === 1 ? (codes[0] ?? null) : null,
  };
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}
