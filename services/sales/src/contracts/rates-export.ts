/** Which contract rates a file is wanted of; what a link to it holds. */
export interface RatesExport {
  readonly customerNumber: string;
  readonly format: 'CSV' | 'XLSX';
  /** The day; null for the one that is today at `at`, in each contract's time zone. */
  readonly on: string | null;
  /** Instant of knowledge, RFC 3339; null for what is known when the file is made. */
  readonly knownAt: string | null;
  /** When it was asked for, RFC 3339. */
  readonly at: string;
}

export interface RatesExportArguments {
  readonly format: 'CSV' | 'XLSX';
  readonly on?: string | null | undefined;
  readonly knownAt?: Date | null | undefined;
}

export function toRatesExport(
  customerNumber: string,
  { format, on, knownAt }: RatesExportArguments,
  now: Date,
): RatesExport {
  return { customerNumber, format, on: on ?? null, knownAt: knownAt?.toISOString() ?? null, at: now.toISOString() };
}

export function ratesFileName({ customerNumber, format, on, at }: RatesExport): string {
  return `contract-rates-${customerNumber}-${on ?? at.slice(0, 10)}.${format.toLowerCase()}`;
}
