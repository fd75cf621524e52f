import { type CsvRecord, readCsv } from '@switchboard/kit/csv-records';
import { type AsteriskLayout, asteriskLayoutOf } from './formats/asterisk-csv.js';
import { isBigbluebutton } from './formats/bigbluebutton.js';
import { isFreeswitchCdr } from './formats/freeswitch-xml.js';
import { isJanus } from './formats/janus-audiobridge.js';
import { isLivekit } from './formats/livekit.js';
import { isSimulator } from './formats/simulator.js';
import { zoomHeaderOf } from './formats/zoom-csv.js';
import { type Entries, isPostedForm, readJsonEntries } from './json-entries.js';
import { readXml, type XmlElement, type XmlError } from './read-xml.js';

export type EventFormat = 'bigbluebutton' | 'livekit' | 'janus' | 'simulator';

/** A file taken apart as far as its format's parser needs it. */
export type Detected =
  | { readonly format: AsteriskLayout | 'zoom'; readonly records: readonly CsvRecord[] }
  | { readonly format: 'freeswitch'; readonly cdr: XmlElement; readonly error: XmlError | undefined }
  | { readonly format: EventFormat; readonly entries: Entries };

export const FORMATS = [
  'Asterisk CDR CSV (Master.csv or cdr_custom)',
  'FreeSWITCH conference XML',
  'webhooks of BigBlueButton, LiveKit or the bridge simulator as JSON',
  'Zoom participants CSV',
  'Janus AudioBridge events as JSON',
] as const;

/** How far into a file is looked for something known: its first lines may be broken. */
const LOOKED_AT = 50;

const EVENT_FORMATS: readonly (readonly [EventFormat, (value: object) => boolean])[] = [
  ['simulator', isSimulator],
  ['bigbluebutton', isBigbluebutton],
  ['janus', isJanus],
  ['livekit', isLivekit],
];

/**
 * The format of a file by what it holds, never by its name; undefined when it is none that is known.
 * @returns an XmlError for XML that is not even begun to be read.
 */
export function detectFormat(text: string): Detected | XmlError | undefined {
  const start = /[^\s\uFEFF]/.exec(text)?.[0];
  if (start === '<') return detectXml(text.replace(/^\uFEFF/, ''));
  if (start === '{' || start === '[' || isPostedForm(text)) return detectJson(text.replace(/^\uFEFF/, ''));
  return detectCsv(text);
}

function detectXml(text: string): Detected | XmlError | undefined {
  const { root, error } = readXml(text.trimStart());
  if (!root) return error;
  return isFreeswitchCdr(root) ? { format: 'freeswitch', cdr: root, error } : undefined;
}

function detectJson(text: string): Detected | undefined {
  const entries = readJsonEntries(text);
  const first = entries.entries.slice(0, LOOKED_AT);
  const found = EVENT_FORMATS.find(([, isOfIt]) => first.some(({ value }) => isOfIt(value)));
  return found && { format: found[0], entries };
}

function detectCsv(text: string): Detected | undefined {
  const records = readCsv(text);
  if (zoomHeaderOf(records) >= 0) return { format: 'zoom', records };
  for (const { fields } of records.slice(0, LOOKED_AT)) {
    const format = asteriskLayoutOf(fields);
    if (format) return { format, records };
  }
  return undefined;
}
