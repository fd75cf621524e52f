// Ours as we give them to bridges: `R-1001`, `reservation-R1001`, `R1001/leg-1`, and with a domain or profile after it.
const NUMBER = /^(?:reservation-)?R-?(\d{1,18})(?![A-Za-z0-9])/i;

/** The number of the first text that begins with one, such as `R-1001`; null where none does. */
export function reservationNumberIn(...texts: readonly (string | undefined)[]): string | null {
  for (const text of texts) {
    const digits = NUMBER.exec(text?.trim() ?? '')?.[1];
    if (digits) return `R-${digits}`;
  }
  return null;
}
