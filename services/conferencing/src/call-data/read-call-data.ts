import { isTimeZone } from '@switchboard/kit/formats';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { type CallData, type Problem, type Reading, type ToldLeg, toCallData } from './call-data.js';
import { countryOfZone } from './country-of-zone.js';
import { type Detected, detectFormat, type EventFormat, FORMATS } from './detect-format.js';
import { readAsteriskCsv } from './formats/asterisk-csv.js';
import { readBigbluebutton } from './formats/bigbluebutton.js';
import { readFreeswitchXml } from './formats/freeswitch-xml.js';
import { readJanusAudiobridge } from './formats/janus-audiobridge.js';
import { readLivekit } from './formats/livekit.js';
import { readSimulator } from './formats/simulator.js';
import { readZoomCsv } from './formats/zoom-csv.js';
import type { Entries, Entry } from './json-entries.js';
import { pairLegs } from './pair-legs.js';
import { XmlError } from './read-xml.js';
import { reservationNumberIn } from './reservation-number.js';

/** What a file does not tell, as far as whoever brings it knows. */
export interface CallDataOptions {
  /** The zone of the clocks in formats without one. */
  readonly zone?: string | undefined;
  /** The reservation of records that name none. */
  readonly reservationNumber?: string | undefined;
  /** The country dialled in of legs that tell none; that of the zone unless given. */
  readonly countryCode?: string | undefined;
  /** The way in of telephone legs, which hardly any source tells; a local number unless given. */
  readonly accessTypeCode?: string | undefined;
}

/** Legs with all that is known of them, and what of the file is none. */
export interface ReadCallData {
  readonly format: string;
  readonly legs: readonly ToldLeg[];
  readonly problems: readonly Problem[];
  readonly passedOver: readonly Problem[];
}

/** Reads call data in whichever known format; refused is only what cannot be read as a whole. */
export function readCallData(text: string, options: CallDataOptions): Outcome<ReadCallData> {
  if (options.zone !== undefined && !isTimeZone(options.zone)) {
    return refuse('ZONE_UNKNOWN', `${options.zone} is no time zone; give one such as Europe/Riga`);
  }
  const number = options.reservationNumber === undefined ? null : reservationNumberIn(options.reservationNumber);
  if (options.reservationNumber !== undefined && !number) {
    return refuse('RESERVATION_INVALID', `${options.reservationNumber} is no number of a reservation, such as R-1001`);
  }
  if (text.trim() === '') return refuse('FILE_EMPTY', 'there is nothing in the file');
  const detected = detectFormat(text);
  if (detected instanceof XmlError) {
    return refuse('XML_REFUSED', `line ${detected.line}: ${detected.message}`);
  }
  if (!detected) return refuse('FORMAT_UNKNOWN', `the file is in no known format, which are: ${FORMATS.join('; ')}`);
  const told = readDetected(detected, options.zone);
  if (!told) return refuse('ZONE_MISSING', `${detected.format} tells times without a zone: give it, as in Europe/Riga`);
  return accept(complete(detected.format, told, { ...options, reservationNumber: number ?? undefined }));
}

/** Undefined where a zone is needed and not given. */
function readDetected(detected: Detected, zone: string | undefined): CallData | undefined {
  switch (detected.format) {
    case 'asterisk-master':
    case 'asterisk-custom':
      return zone === undefined ? undefined : readAsteriskCsv(detected.records, detected.format, zone);
    case 'zoom':
      return zone === undefined ? undefined : readZoomCsv(detected.records, zone);
    case 'freeswitch': {
      const told = readFreeswitchXml(detected.cdr);
      if (!detected.error) return told;
      const { line, message } = detected.error;
      return { ...told, problems: [...told.problems, { line, code: 'XML_MALFORMED', message }] };
    }
    default:
      return readEntries(detected.entries, eventReaders[detected.format]);
  }
}

const eventReaders: Readonly<Record<EventFormat, (entry: Entry) => Reading>> = {
  bigbluebutton: readBigbluebutton,
  livekit: readLivekit,
  janus: readJanusAudiobridge,
  simulator: readSimulator,
};

function readEntries({ entries, problems }: Entries, read: (entry: Entry) => Reading): CallData {
  const told = toCallData(entries.map(read));
  return { ...told, problems: [...problems, ...told.problems] };
}

/** Pairs what is told event by event, and fills in what the source does not tell. */
function complete(format: string, told: CallData, options: CallDataOptions): ReadCallData {
  const paired = pairLegs(told.events);
  const zoneCountry = options.zone === undefined ? null : countryOfZone(options.zone);
  const legs = [...told.legs, ...paired.legs].map((leg) => ({
    ...leg,
    reservationNumber: leg.reservationNumber ?? options.reservationNumber ?? null,
    accessTypeCode: leg.accessTypeCode ?? options.accessTypeCode ?? 'local',
    countryCode: leg.countryCode ?? options.countryCode ?? zoneCountry,
  }));
  const byLine = (one: Problem, other: Problem) => one.line - other.line;
  return {
    format,
    legs: legs.toSorted(byLineOfLeg),
    problems: [...told.problems, ...paired.problems].toSorted(byLine),
    passedOver: told.passedOver,
  };
}

function byLineOfLeg(one: ToldLeg, other: ToldLeg): number {
  return one.line - other.line;
}
