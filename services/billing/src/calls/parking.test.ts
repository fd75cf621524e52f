import { expect, test } from 'vitest';
import { faultOf } from './parking.js';

const now = new Date('2026-11-24T12:00:00Z');
const leg = (joinedAt: string, leftAt: string) => ({ joinedAt: new Date(joinedAt), leftAt: new Date(leftAt) });

test.each([
  ['ends before it starts', leg('2026-11-24T10:00:00Z', '2026-11-24T09:59:59Z'), 'ENDS_BEFORE_START'],
  ['lasts 30 hours', leg('2026-11-22T10:00:00Z', '2026-11-23T16:00:00Z'), 'TOO_LONG'],
  ['ends tomorrow', leg('2026-11-24T11:00:00Z', '2026-11-25T10:00:00Z'), 'IN_THE_FUTURE'],
  ['lasts 24 hours to the second', leg('2026-11-23T10:00:00Z', '2026-11-24T10:00:00Z'), undefined],
  ['has no length', leg('2026-11-24T10:00:00Z', '2026-11-24T10:00:00Z'), undefined],
  ['ended by a clock that is a minute fast', leg('2026-11-24T11:00:00Z', '2026-11-24T12:01:00Z'), undefined],
])('a leg that %s', (_what, call, fault) => {
  expect(faultOf(call, now)).toBe(fault);
});
