/** Who a leg connects, as far as its source tells; what it does not tell is filled in by whoever imports. */
export interface Party {
  /** The telephone number, address or name that the source knows the party by. */
  readonly caller: string;
  /** Code of the way in; null where the source does not tell. */
  readonly accessTypeCode: string | null;
  /** The country dialled in; null where the source does not tell. */
  readonly countryCode: string | null;
}

/** A party's connection from its joining to its leaving, as its source tells it. */
export interface ToldLeg extends Party {
  /** Where in the file, from 1: the line, or the place in a list that is one document. */
  readonly line: number;
  /** Unique within the source, for ever. */
  readonly sourceRecordId: string;
  /** The reservation's number; null where the source does not tell. */
  readonly reservationNumber: string | null;
  readonly joinedAt: Date;
  readonly leftAt: Date;
  /** Whether nobody recorded the leaving: it is the room's end. */
  readonly leaveAssumed: boolean;
  /** The record as it came. */
  readonly payload: object;
}

interface AnyEvent {
  readonly line: number;
  /** The source's own key of what took place in one room at one time. */
  readonly room: string;
  readonly reservationNumber: string | null;
  readonly at: Date;
  readonly payload: object;
}

/** What a source tells as it happens; a leg's key is unique within the source. */
export type RoomEvent =
  | (AnyEvent & { readonly kind: 'joined'; readonly leg: string; readonly party: Party })
  | (AnyEvent & { readonly kind: 'left'; readonly leg: string })
  | (AnyEvent & { readonly kind: 'room-ended' });

/** Why a line was not taken, or need not be. */
export interface Problem {
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

/** What a file says, in the words of none of its formats. */
export interface CallData {
  readonly legs: readonly ToldLeg[];
  readonly events: readonly RoomEvent[];
  /** Lines that are broken. */
  readonly problems: readonly Problem[];
  /** Lines that are sound and tell of no leg, such as a recording's. */
  readonly passedOver: readonly Problem[];
}

/** What one line or entry comes to. */
export type Reading =
  | { readonly kind: 'leg'; readonly leg: ToldLeg }
  | { readonly kind: 'events'; readonly events: readonly RoomEvent[] }
  | ({ readonly kind: 'problem' | 'passed-over' } & Problem);

export function toCallData(readings: readonly Reading[]): CallData {
  const problemsOf = (kind: 'problem' | 'passed-over') =>
    readings.flatMap((reading) =>
      reading.kind === kind ? [{ line: reading.line, code: reading.code, message: reading.message }] : [],
    );
  return {
    legs: readings.flatMap((reading) => (reading.kind === 'leg' ? [reading.leg] : [])),
    events: readings.flatMap((reading) => (reading.kind === 'events' ? reading.events : [])),
    problems: problemsOf('problem'),
    passedOver: problemsOf('passed-over'),
  };
}

export function problem(line: number, code: string, message: string): Reading {
  return { kind: 'problem', line, code, message };
}

export function passedOver(line: number, code: string, message: string): Reading {
  return { kind: 'passed-over', line, code, message };
}
