import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignBridges, type BridgeTerms, type PortsWanted, peakOf } from './held-ports.js';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 9, minute));
const ports = (from: number, to: number, expectedPortCount: number): PortsWanted => ({
  ...{ startsAt: at(from), endsAt: at(to), expectedPortCount },
});
const bridge = (name: string, capacity: number, draining = false): BridgeTerms => ({ name, capacity, draining });
const orders = fc.array(
  fc
    .record({
      from: fc.integer({ min: 0, max: 100 }),
      minutes: fc.integer({ min: 1, max: 40 }),
      count: fc.integer({ min: 1, max: 30 }),
    })
    .map(({ from, minutes, count }) => ports(from, from + minutes, count)),
  { maxLength: 40 },
);

describe('the ports of bridges', () => {
  test('are free for a conference that begins when another ends', () => {
    expect(assignBridges([ports(0, 30, 10), ports(30, 60, 10)], [], [bridge('one', 10)])).toEqual(['one', 'one']);
  });

  test('are not held twice by conferences that overlap', () => {
    expect(assignBridges([ports(0, 30, 6), ports(29, 60, 6)], [], [bridge('one', 10)])).toEqual(['one', undefined]);
  });

  test('come from the bridge that has most of them free', () => {
    const held = [{ ...ports(0, 30, 15), bridge: 'large' }];

    expect(assignBridges([ports(0, 30, 5)], held, [bridge('large', 20), bridge('small', 10)])).toEqual(['small']);
  });

  test('come from no bridge that drains', () => {
    expect(assignBridges([ports(0, 30, 1)], [], [bridge('old', 100, true)])).toEqual([undefined]);
  });

  test('are never held beyond what a bridge has, at any minute', () => {
    const bridges = [bridge('one', 40), bridge('two', 25)];
    fc.assert(
      fc.property(orders, (wanted) => {
        const assigned = assignBridges(wanted, [], bridges);

        for (const { name, capacity } of bridges)
          for (let minute = 0; minute < 140; minute += 1) {
            const now = at(minute);
            const held = wanted.filter(
              ({ startsAt, endsAt }, index) => assigned[index] === name && startsAt <= now && now < endsAt,
            );
            expect(held.reduce((sum, each) => sum + each.expectedPortCount, 0)).toBeLessThanOrEqual(capacity);
          }
      }),
    );
  });

  test('at their peak are those of the fullest minute of the time', () => {
    fc.assert(
      fc.property(
        orders,
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 1, max: 40 }),
        (wanted, from, minutes) => {
          const held = wanted.map((each) => ({ ...each, bridge: 'one' }));
          const sums = Array.from({ length: minutes }, (_, minute) => {
            const now = at(from + minute);
            const there = wanted.filter(({ startsAt, endsAt }) => startsAt <= now && now < endsAt);
            return there.reduce((sum, each) => sum + each.expectedPortCount, 0);
          });

          expect(peakOf(held, 'one', { startsAt: at(from), endsAt: at(from + minutes) })).toBe(Math.max(0, ...sums));
        },
      ),
    );
  });
});
