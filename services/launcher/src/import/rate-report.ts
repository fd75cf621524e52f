import type { Refusal } from '@switchboard/kit/refusal';
import type { RateChange } from '@switchboard/sales/contracts/plan-extension';
import { type ContractChanges, toDifference } from '@switchboard/sales/contracts/rate-difference';

/** The report of a sheet that was taken, or would be: what each row does, by line, and how much in all. */
export function describeChanges({ currency, changes }: ContractChanges, preview: boolean): readonly string[] {
  const { added, changed, ended, unchanged } = toDifference({ currency, changes });
  const counts = [
    `${added.length} added, ${changed.length} changed, ${ended.length} ended, ${unchanged.length} unchanged`,
    '0 refused',
  ].join(', ');
  return [
    ...changes.map((change) => `line ${change.position}: ${describeChange(change, currency)}`),
    preview ? `${counts}; this is a preview: nothing took effect` : counts,
  ];
}

function describeChange(change: RateChange, currency: string): string {
  const { serviceCode, accessTypeCode, prefix, countryCode, part, validFrom, validTo } = change;
  const narrower = [accessTypeCode, prefix && `prefix ${prefix}`, countryCode].filter(Boolean);
  const usage = [part, serviceCode, ...narrower].join(' ');
  const days = validTo === null ? `from ${validFrom}` : `from ${validFrom} to before ${validTo}`;
  return `${change.fate.toLowerCase()}: ${usage} ${days}: ${pricesOf(change, currency)}`;
}

function pricesOf({ fate, oldPrice, newPrice, differing }: RateChange, currency: string): string {
  if (fate === 'ENDED') return `${oldPrice} ${currency} holds no more`;
  if (fate !== 'CHANGED') return `${newPrice} ${currency}`;
  const others = differing.filter((name) => name !== 'unitPrice');
  return `${oldPrice} -> ${newPrice} ${currency}${others.length > 0 ? `, other ${others.join(', ')}` : ''}`;
}

/**
 * The report of a sheet of which nothing was taken: why each refused row was, and which were sound.
 * @param lines of the rows that could be read.
 */
export function describeRefusals(refusals: readonly Refusal[], lines: readonly number[]): readonly string[] {
  const refused = new Map<number, Refusal[]>();
  for (const refusal of refusals) {
    const line = lineOf(refusal);
    refused.set(line, (refused.get(line) ?? []).concat(refusal));
  }
  // Line 0 is the whole sheet, which comes first.
  const all = [...new Set([...refused.keys(), ...lines])].sort((a, b) => a - b);
  const rows = all.flatMap((line) => describeRow(line, refused.get(line) ?? []));
  const count = [...refused.keys()].filter((line) => line > 0).length;
  return [...rows, `${count} refused; nothing took effect`];
}

function describeRow(line: number, refusals: readonly Refusal[]): readonly string[] {
  if (refusals.length === 0) return [`line ${line}: not taken, since others were refused`];
  const where = line === 0 ? '' : `line ${line}: `;
  return refusals.map(({ code, message }) => `${where}refused: ${code}: ${message}`);
}

function lineOf({ path: [start, line] }: Refusal): number {
  return start === 'rateSheet' && line !== undefined ? Number(line) : 0;
}
