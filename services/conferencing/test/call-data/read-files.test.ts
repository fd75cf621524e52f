import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CallDataOptions, readCallData } from '../../src/call-data/read-call-data.js';
import { accepted, codesOf } from '../conferencing-system.js';

const textOf = (file: string) => readFileSync(new URL(`files/${file}`, import.meta.url), 'utf8');
const read = (file: string, options: CallDataOptions = {}) => accepted(readCallData(textOf(file), options));

/** What matters of a file's legs, one line each. */
const legsOf = ({ legs }: ReturnType<typeof read>) =>
  legs.map(({ line, reservationNumber, caller, accessTypeCode, countryCode, joinedAt, leftAt, leaveAssumed }) => {
    const [from, to] = [joinedAt, leftAt].map((instant) => instant.toISOString().slice(0, -1));
    const leg = `${line} ${reservationNumber} ${caller} ${accessTypeCode} ${countryCode} ${from} ${to}`;
    return leaveAssumed ? `${leg} assumed` : leg;
  });
const linesOf = (problems: readonly { readonly line: number; readonly code: string }[]) =>
  problems.map(({ line, code }) => `${line} ${code}`);

describe('a sound file', () => {
  test('of Asterisk, as Master.csv: zone, dialled country, other calls and those that nobody answered', () => {
    const found = read('asterisk-master.csv', { zone: 'Europe/Riga' });

    expect(found.format).toBe('asterisk-master');
    expect(legsOf(found)).toEqual([
      '1 R-1001 +4930123456 local DE 2026-11-24T08:00:04.000 2026-11-24T08:30:04.000',
      '2 R-1001 +37167000111 local LV 2026-11-24T08:01:05.000 2026-11-24T08:15:35.000',
      '5 R-1002 +12045550123 local CA 2026-11-24T08:10:00.000 2026-11-24T08:20:00.000',
    ]);
    expect(linesOf(found.passedOver)).toEqual(['3 NOT_A_CONFERENCE', '4 NOT_ANSWERED']);
    expect(found.problems).toEqual([]);
    expect(found.legs[1]?.payload).toMatchObject({ clid: '"Berzins, J." <+37167000111>', billsec: '870' });
  });

  test('of Asterisk, as cdr_custom writes it', () => {
    const found = read('asterisk-custom.csv', { zone: 'Europe/Riga', accessTypeCode: 'toll-free' });

    expect(found.format).toBe('asterisk-custom');
    expect(legsOf(found)).toEqual([
      '1 R-1001 +4930123456 toll-free DE 2026-11-24T08:00:04.000 2026-11-24T08:30:04.000',
    ]);
    expect(linesOf(found.passedOver)).toEqual(['2 NOT_ANSWERED']);
  });

  test('of FreeSWITCH: members, but neither recordings nor who was let in by nobody', () => {
    const found = read('freeswitch.xml');

    expect(legsOf(found)).toEqual([
      '11 R-1001 +4930123456 local LV 2026-11-24T08:00:00.000 2026-11-24T08:15:00.000',
      '33 R-1001 +37167000111 local LV 2026-11-24T08:01:00.000 2026-11-24T08:30:00.000',
    ]);
    expect(linesOf(found.passedOver)).toEqual(['42 RECORDING', '49 ATTEMPT_REJECTED']);
    expect(JSON.stringify(found.legs[0]?.payload)).toContain('Müller & Co');
  });

  test('of BigBlueButton: a leave that never came is the end of the meeting', () => {
    expect(legsOf(read('bigbluebutton.jsonl', { countryCode: 'DE' }))).toEqual([
      '2 R-1001 Anna Adler web DE 2026-11-24T08:00:01.000 2026-11-24T08:15:00.500',
      '4 R-1001 +37167000111 local LV 2026-11-24T08:01:00.000 2026-11-24T08:30:00.000 assumed',
    ]);
  });

  test('of BigBlueButton, as its webhooks post: forms with the event in them', () => {
    const events = textOf('bigbluebutton.jsonl').trim().split('\n');
    const forms = events.map((event) => new URLSearchParams({ event, timestamp: '1', domain: 'bbb' }));

    const found = accepted(readCallData([...forms, 'event=%7B', ''].join('\n'), { countryCode: 'DE' }));

    expect(legsOf(found)).toEqual(legsOf(read('bigbluebutton.jsonl', { countryCode: 'DE' })));
    expect(linesOf(found.problems)).toEqual([`${events.length + 1} ENTRY_MALFORMED`]);
  });

  test('of LiveKit: a leaving tells of a joining that got lost, and a recorder is no party', () => {
    const found = read('livekit.jsonl', { countryCode: 'DE' });

    expect(legsOf(found)).toEqual([
      '2 R-1001 Anna Adler web DE 2026-11-24T08:00:00.250 2026-11-24T08:15:00.000',
      '6 R-1001 +37167000111 local DE 2026-11-24T08:01:00.000 2026-11-24T08:16:00.000',
    ]);
    expect(linesOf(found.passedOver)).toContain('3 NO_PARTY');
  });

  test('of Zoom: every row is a leg, also of who comes back or is in twice', () => {
    const found = read('zoom-participants.csv', { zone: 'America/New_York', reservationNumber: 'R-1001' });

    expect(found.legs).toHaveLength(31);
    expect(found.problems).toEqual([]);
    expect(new Set(found.legs.map(({ sourceRecordId }) => sourceRecordId)).size).toBe(31);
    expect(legsOf(found)[0]).toBe(
      '2 R-1001 loki_asgardian@marvel.com web US 2021-11-19T14:54:15.000 2021-11-19T17:01:59.000',
    );
    expect(found.legs.filter(({ caller }) => caller.startsWith('power-girl'))).toHaveLength(2);
  });

  test('of Zoom with the meeting above it: its topic may name the reservation', () => {
    const report = `Meeting ID,Topic,Start Time\n850 1234,R-1001 Board,11/19/2021 09:50:00 AM\n\n${textOf('zoom-participants.csv')}`;

    const { legs } = accepted(readCallData(report, { zone: 'Europe/Riga' }));

    expect(legs).toHaveLength(31);
    expect(legs.every(({ reservationNumber }) => reservationNumber === 'R-1001')).toBe(true);
  });

  test('of Janus, as a real bridge wrote it', () => {
    const found = read('janus-audiobridge-events.jsonl');

    expect(legsOf(found)).toEqual(['5 R-1001 +4930123456 local DE 2026-11-24T02:13:48.248 2026-11-24T02:13:51.263']);
    expect(found.passedOver).toHaveLength(7);
  });

  test('of the simulator: what it tells is taken as it is, and twice is once', () => {
    expect(legsOf(read('simulator.jsonl'))).toEqual([
      '1 R-1001 +4930123456 toll-free DE 2026-11-24T08:00:00.000 2026-11-24T08:20:00.000',
      '1 R-1001 +37167000111 local LV 2026-11-24T08:01:00.500 2026-11-24T08:30:00.000 assumed',
    ]);
  });

  test('may begin with a byte order mark and end its lines as Windows does', () => {
    const master = textOf('asterisk-master.csv').replaceAll('\n', '\r\n');
    const inWindows = accepted(readCallData(`\uFEFF${master}`, { zone: 'Europe/Riga' }));

    expect(legsOf(inWindows)).toEqual(legsOf(read('asterisk-master.csv', { zone: 'Europe/Riga' })));
  });
});

describe('a broken file keeps what is sound, and each fault has its line and reason', () => {
  test.each([
    ['asterisk-broken.csv', [1], ['2 ROW_MALFORMED', '3 TIME_INVALID', '4 ROW_MALFORMED']],
    ['freeswitch-broken.xml', [11], ['33 SOURCE_RECORD_MISSING', '37 XML_MALFORMED']],
    ['bigbluebutton-broken.jsonl', [1], ['2 TIME_INVALID', '3 ENTRY_MALFORMED', '4 JOIN_MISSING']],
    ['livekit-broken.jsonl', [1], ['2 ROOM_MISSING', '3 TIME_INVALID', '4 ENTRY_MALFORMED']],
    ['zoom-broken.csv', [2], ['3 TIME_INVALID', '4 ROW_INCOMPLETE', '5 ROW_MALFORMED']],
    ['janus-broken.jsonl', [1], ['2 TIME_INVALID', '3 ENTRY_MALFORMED']],
    ['simulator-broken.jsonl', [1], ['1 TIME_INVALID', '1 EVENT_UNKNOWN', '2 ENTRY_MALFORMED']],
  ])('%s', (file, lines, problems) => {
    const found = read(file, { zone: 'Europe/Riga', reservationNumber: 'R-1001', countryCode: 'DE' });

    expect(found.legs.map(({ line }) => line)).toEqual(lines);
    expect(linesOf(found.problems)).toEqual(problems);
  });

  test('what no database keeps, or is nested without end, is refused by line, and the rest taken', () => {
    const events = textOf('simulator.jsonl');
    const nested = `{"type":"room-ended","id":"e-8","room":"R-1","at":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
    const unkeepable = [
      '{"type":"room-ended","id":"e-6","x":"\\u0000"}',
      '{"type":"room-ended","id":"e-7","\\ud800":1}',
      nested,
    ];

    const { legs, problems } = accepted(readCallData(`${events}${unkeepable.join('\n')}`, {}));

    expect(legs).toHaveLength(2);
    expect(linesOf(problems)).toEqual([4, 5, 6].map((line) => `${line} ENTRY_UNKEEPABLE`));
  });

  test.each(['0000-01-01T00:00:00Z', '+275760-01-01T00:00:00Z', '1', '2026-02-30', 'soon'])(
    'an instant such as %j is none',
    (at) => {
      const event = { id: 'e-1', type: 'room-joined', room: 'R-1001', leg: 'leg-1', at };
      const { problems } = accepted(readCallData(JSON.stringify(event), {}));
      expect(linesOf(problems)).toEqual(['1 TIME_INVALID']);
    },
  );

  test('a leg that nobody saw end is reported as open, and is none', () => {
    const [joined = ''] = textOf('janus-broken.jsonl').split('\n');

    const found = accepted(readCallData(joined, {}));

    expect([found.legs, linesOf(found.problems)]).toEqual([[], ['1 LEG_STILL_OPEN']]);
  });
});

describe('a file is refused as a whole', () => {
  test.each([
    ['that is empty', ' \n', {}, 'FILE_EMPTY'],
    ['in no known format', 'a,b,c\n1,2,3\n', {}, 'FORMAT_UNKNOWN'],
    ['of JSON that no bridge writes', '{"hello":"world"}', {}, 'FORMAT_UNKNOWN'],
    ['of XML that is no conference', '<html></html>', {}, 'FORMAT_UNKNOWN'],
    [
      'with a document type',
      '<!DOCTYPE cdr [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><cdr>&b;</cdr>',
      {},
      'XML_REFUSED',
    ],
    ['with a document type from elsewhere', '<!DOCTYPE cdr SYSTEM "file:///etc/passwd"><cdr/>', {}, 'XML_REFUSED'],
    ['whose times have no zone', textOf('zoom-participants.csv'), {}, 'ZONE_MISSING'],
    ['whose zone there is not', textOf('zoom-participants.csv'), { zone: 'Europe/Atlantis' }, 'ZONE_UNKNOWN'],
    ['for what is no reservation', textOf('freeswitch.xml'), { reservationNumber: '1001' }, 'RESERVATION_INVALID'],
  ])('%s', (_what, text, options, code) => {
    expect(codesOf(readCallData(text, options))).toEqual([`${code} `]);
  });

  test('entities that it declares nowhere are not looked for, and elements nest only so deep', () => {
    const unknown = accepted(readCallData('<cdr><conference>&lol;</conference></cdr>', {}));
    const deep = accepted(readCallData(`<cdr>${'<a>'.repeat(100_000)}`, {}));

    expect([linesOf(unknown.problems), linesOf(deep.problems)]).toEqual([['1 XML_MALFORMED'], ['1 XML_MALFORMED']]);
  });
});
