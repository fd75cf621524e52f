import type { Problem, ToldLeg } from './call-data.js';
import type { Fate } from './fates.js';

/** What became of one line of a file. */
export interface ReportLine {
  readonly line: number;
  readonly kind: 'taken' | 'corrected' | 'known' | 'passed over' | 'parked' | 'refused';
  readonly text: string;
}

/** The lines that are no legs, broken or not. */
export function describeProblems({
  problems,
  passedOver,
}: {
  readonly problems: readonly Problem[];
  readonly passedOver: readonly Problem[];
}): readonly ReportLine[] {
  const describe = (kind: 'refused' | 'passed over', lines: readonly Problem[]): readonly ReportLine[] =>
    lines.map(({ line, code, message }) => ({ line, kind, text: `${kind}: ${code}: ${message}` }));
  return [...describe('refused', problems), ...describe('passed over', passedOver)];
}

export function describeFates(legs: readonly ToldLeg[], fates: readonly Fate[]): readonly ReportLine[] {
  return legs.flatMap((leg, index) => {
    const fate = fates[index];
    return fate ? [{ line: leg.line, ...describeFate(leg, fate) }] : [];
  });
}

function describeFate(leg: ToldLeg, fate: Fate): Omit<ReportLine, 'line'> {
  switch (fate.fate) {
    case 'taken':
      return { kind: 'taken', text: `taken: ${describeLeg(leg)}` };
    case 'late':
      return { kind: 'taken', text: `taken after the conference's end: ${describeLeg(leg)}` };
    case 'corrected':
      return { kind: 'corrected', text: `corrected: ${describeLeg(leg)}` };
    case 'known':
      return { kind: 'known', text: `known: ${describeLeg(leg)}` };
    case 'parked':
      return { kind: 'parked', text: `parked: ${fate.reason}: ${fate.message}` };
    case 'refused':
      return {
        kind: 'refused',
        text: `refused: ${fate.refusals.map(({ code, message }) => `${code}: ${message}`).join('; ')}`,
      };
    default:
      return fate satisfies never;
  }
}

function describeLeg({
  reservationNumber,
  caller,
  accessTypeCode,
  countryCode,
  joinedAt,
  leftAt,
  leaveAssumed,
}: ToldLeg): string {
  const end = leaveAssumed ? `${leftAt.toISOString()} (the room's end)` : leftAt.toISOString();
  return `${reservationNumber}: ${caller}, ${accessTypeCode} ${countryCode}, ${joinedAt.toISOString()} to ${end}`;
}

const KINDS = ['taken', 'corrected', 'known', 'passed over', 'parked', 'refused'] as const;

/** How many lines of each kind there were. */
export function summaryOf(lines: readonly ReportLine[]): string {
  return KINDS.map((wanted) => `${lines.filter(({ kind }) => kind === wanted).length} ${wanted}`).join(', ');
}
