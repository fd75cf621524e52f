import fc from 'fast-check';
import { expect, test } from 'vitest';
import { peakOf, type Taken } from './capacity.js';

const taken = fc.array(fc.record({ from: fc.nat(20), length: fc.nat(6), count: fc.integer({ min: 1, max: 9 }) }), {
  maxLength: 12,
});

test('the peak is the most seats taken at any instant', () => {
  fc.assert(
    fc.property(taken, (intervals) => {
      const all: Taken[] = intervals.map(({ from, length, count }) => ({ from, to: from + length, count }));
      const seatsAt = (instant: number) =>
        all.filter(({ from, to }) => from <= instant && instant < to).reduce((sum, { count }) => sum + count, 0);

      expect(peakOf(all)).toBe(Math.max(...Array.from({ length: 30 }, (_, instant) => seatsAt(instant))));
    }),
  );
});
