import type { CsvRecord } from '@switchboard/kit/csv-records';
import { type CallData, problem, type Reading, toCallData } from '../call-data.js';
import { countryOfNumber } from '../country-of-number.js';
import { spanOfLocal } from '../local-time.js';
import { reservationNumberIn } from '../reservation-number.js';

const [JOIN, LEAVE] = ['join time', 'leave time'] as const;
const NAMES = ['name (original name)', 'name', 'user name'] as const;
const EMAILS = ['user email', 'email'] as const;
const TIME = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d\d)(?::(\d\d))? ?([AP]M)?$/i;
/** A report may begin with the meeting's own two lines. */
const LATEST_HEADER = 6;

type Fields = Readonly<Record<string, string>>;

/** Index of the record that names the columns; -1 where none does. */
export function zoomHeaderOf(records: readonly CsvRecord[]): number {
  return records.slice(0, LATEST_HEADER).findIndex(({ fields }) => {
    const names = fields.map(toName);
    return names.includes(JOIN) && names.includes(LEAVE);
  });
}

/** Reads a participants report of Zoom, whose times are those of the zone's clocks; who comes back has another row. */
export function readZoomCsv(records: readonly CsvRecord[], zone: string): CallData {
  const header = zoomHeaderOf(records);
  const columns = records[header]?.fields.map(toName) ?? [];
  // The meeting's topic is the one place where a reservation may be named.
  const number = reservationNumberIn(...records.slice(0, header).flatMap(({ fields }) => fields));
  const rows = records.slice(header + 1).map((record) => readRow(record, columns, { zone, number }));
  return toCallData(numberTwins(rows));
}

interface Place {
  readonly zone: string;
  readonly number: string | null;
}

function readRow(
  { line, fields: texts, problem: broken }: CsvRecord,
  columns: readonly string[],
  place: Place,
): Reading {
  if (broken) return problem(line, 'ROW_MALFORMED', broken);
  if (texts.length !== columns.length) {
    const code = texts.length < columns.length ? 'ROW_INCOMPLETE' : 'ROW_MALFORMED';
    return problem(line, code, `the row has ${texts.length} fields and the header ${columns.length}`);
  }
  const fields = Object.fromEntries(columns.map((column, index) => [column, texts[index]?.trim() ?? '']));
  const [joined, left] = [toIso(fields[JOIN]), toIso(fields[LEAVE])];
  const minutes = fields['duration (minutes)'] ?? '';
  const seconds = /^\d{1,6}$/.test(minutes) ? Number(minutes) * 60 : undefined;
  const span = joined && left ? spanOfLocal(joined, left, place.zone, { seconds }) : undefined;
  if (!span) {
    const message = `join and leave are not times that the clocks of ${place.zone} ever showed, as MM/DD/YYYY hh:mm:ss AM`;
    return problem(line, 'TIME_INVALID', message);
  }
  const name = firstOf(fields, NAMES);
  const caller = firstOf(fields, EMAILS) || name;
  if (!caller) return problem(line, 'CALLER_MISSING', 'the row has neither a name nor an e-mail address');
  const leg = {
    ...{ line, caller, reservationNumber: place.number, leaveAssumed: false, payload: fields },
    // Zoom has no id of a participation: who it was and when is all that stays the same in a second report.
    sourceRecordId: `${caller}/${joined}`,
    // Who dials in is named by the number.
    ...(countryOfNumber(name) ? { accessTypeCode: null } : { accessTypeCode: 'web' }),
    countryCode: countryOfNumber(name),
    ...{ joinedAt: span.from, leftAt: span.to },
  };
  return { kind: 'leg', leg };
}

/** Two devices of one person may join in the same second: each is a leg. */
function numberTwins(readings: readonly Reading[]): readonly Reading[] {
  const seen = new Map<string, number>();
  return readings.map((reading) => {
    if (reading.kind !== 'leg') return reading;
    const { sourceRecordId: id } = reading.leg;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? reading : { ...reading, leg: { ...reading.leg, sourceRecordId: `${id}/${count}` } };
  });
}

function toIso(text = ''): string | undefined {
  const [found, month = '', day = '', year, hour = '', minute, second = '00', half] = TIME.exec(text) ?? [];
  if (!found) return undefined;
  if (half && !(Number(hour) >= 1 && Number(hour) <= 12)) return undefined;
  const hours = half ? (Number(hour) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0) : Number(hour);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${String(hours).padStart(2, '0')}:${minute}:${second}`;
}

function firstOf(fields: Fields, columns: readonly string[]): string {
  return columns.map((column) => fields[column]).find((text) => text) ?? '';
}

function toName(text: string): string {
  return text.trim().toLowerCase();
}
