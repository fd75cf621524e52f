import type { CsvRecord } from '@switchboard/kit/csv-records';
import { type CallData, passedOver, problem, type Reading, toCallData } from '../call-data.js';
import { countryOfNumber } from '../country-of-number.js';
import { type Span, spanOfLocal } from '../local-time.js';
import { reservationNumberIn } from '../reservation-number.js';

/** `cdr_csv` as it is built in (`Master.csv`), and `cdr_custom` as its sample file has it. */
export type AsteriskLayout = 'asterisk-master' | 'asterisk-custom';

const CALL = ['src', 'dst', 'dcontext'] as const;
const TIMES = [
  'channel',
  'dstchannel',
  'lastapp',
  'lastdata',
  'start',
  'answer',
  'end',
  'duration',
  'billsec',
] as const;
const KIND = ['disposition', 'amaflags'] as const;
const COLUMNS = {
  'asterisk-master': [
    ...(['accountcode', ...CALL, 'clid', ...TIMES, ...KIND] as const),
    ...(['uniqueid', 'userfield', 'peeraccount', 'linkedid', 'sequence'] as const),
  ],
  'asterisk-custom': [
    ...(['clid', ...CALL, ...TIMES, ...KIND, 'accountcode'] as const),
    ...(['uniqueid', 'userfield', 'sequence'] as const),
  ],
} as const;
/** Of both layouts: up to `amaflags`, the rest is written only if it is asked for. */
const FEWEST_FIELDS = 16;

type Column = (typeof COLUMNS)[AsteriskLayout][number];
type Fields = Readonly<Partial<Record<Column, string>>>;

const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;
const CONFERENCE_APPS = new Set(['confbridge', 'meetme', 'conference', 'konference']);

/** The layout whose places of start and end hold times; undefined when neither does. */
export function asteriskLayoutOf(fields: readonly string[]): AsteriskLayout | undefined {
  const layouts = ['asterisk-master', 'asterisk-custom'] as const;
  return layouts.find((layout) =>
    (['start', 'end'] as const).every((name) => TIME.test(fields[COLUMNS[layout].indexOf(name)] ?? '')),
  );
}

/** Reads call detail records of Asterisk, whose times are those of the zone's clocks. */
export function readAsteriskCsv(records: readonly CsvRecord[], layout: AsteriskLayout, zone: string): CallData {
  return toCallData(records.map((record) => readRow(record, COLUMNS[layout], zone)));
}

function readRow(
  { line, fields: texts, problem: broken }: CsvRecord,
  columns: readonly Column[],
  zone: string,
): Reading {
  if (broken) return problem(line, 'ROW_MALFORMED', broken);
  if (texts.length < FEWEST_FIELDS || texts.length > columns.length) {
    const message = `the row has ${texts.length} fields, and call detail records ${FEWEST_FIELDS} to ${columns.length}`;
    return problem(line, texts.length < FEWEST_FIELDS ? 'ROW_INCOMPLETE' : 'ROW_MALFORMED', message);
  }
  const fields: Fields = Object.fromEntries(columns.map((column, index) => [column, texts[index]?.trim() ?? '']));
  const reservationNumber = reservationOf(fields);
  if (!reservationNumber && !CONFERENCE_APPS.has(fields.lastapp?.toLowerCase() ?? '')) {
    return passedOver(
      line,
      'NOT_A_CONFERENCE',
      `the call was in ${fields.lastapp || 'no application'}, not in a conference`,
    );
  }
  if (!fields.answer) return passedOver(line, 'NOT_ANSWERED', 'nobody answered, so that there was no leg');
  const span = spanOf(fields, zone);
  if (!span)
    return problem(line, 'TIME_INVALID', `answer and end are not times that the clocks of ${zone} ever showed`);
  const sourceRecordId = recordIdOf(fields);
  if (!sourceRecordId) return problem(line, 'SOURCE_RECORD_MISSING', 'the row has neither a uniqueid nor a channel');
  return { kind: 'leg', leg: { ...legOf(fields, span), line, sourceRecordId, reservationNumber } };
}

function legOf(fields: Fields, { from: joinedAt, to: leftAt }: Span) {
  const { src = '', dst = '', channel = '' } = fields;
  return {
    // A caller who withholds the number is known by the channel.
    caller: src || channel,
    accessTypeCode: null,
    countryCode: countryOfNumber(dst) ?? countryOfNumber(src),
    joinedAt,
    leftAt,
    leaveAssumed: false,
    payload: fields,
  };
}

/** Where a dialplan may say so, in the order of how likely it means it. */
function reservationOf({ accountcode, userfield, lastdata, dst }: Fields): string | null {
  return reservationNumberIn(accountcode, userfield, lastdata, dst);
}

/** One channel may have several records, which their sequence tells apart; without ids a channel's name is reused. */
function recordIdOf({ uniqueid, sequence, channel, start }: Fields): string | undefined {
  if (uniqueid) return sequence ? `${uniqueid}/${sequence}` : uniqueid;
  return channel && `${channel}/${start}`;
}

function spanOf({ answer = '', end = '', billsec = '', uniqueid = '' }: Fields, zone: string): Span | undefined {
  if (!TIME.test(answer) || !TIME.test(end)) return undefined;
  // A unique id begins with the second in which the channel was made.
  const near = /^(?:.*-)?(\d{9,11})\.\d+$/.exec(uniqueid)?.[1];
  return spanOfLocal(answer.replace(' ', 'T'), end.replace(' ', 'T'), zone, {
    seconds: /^\d{1,9}$/.test(billsec) ? Number(billsec) : undefined,
    near: near ? Number(near) * 1_000 : undefined,
  });
}
