import { describe, expect, test } from 'vitest';
import { storyOf } from './room-events.js';

/** As a bridge tells it; the hour is that of its day. */
const told = (type: string, hour: number, leg = 'leg-1') => ({
  ...{ id: `${type}-${hour}-${leg}`, type: `room-${type}`, room: 'R-1001', leg },
  at: new Date(Date.UTC(2026, 10, 24, hour)).toISOString(),
  ...(type === 'joined' && { caller: '+4930123456', accessType: 'local', country: 'DE' }),
});
const story = (...events: readonly object[]) => storyOf(events, { reservationNumber: 'R-1001', countryCode: null });

describe('what a room’s events tell', () => {
  test('is that it is over once the bridge ended it, whatever came first', () => {
    const [joined, ended, left] = [told('joined', 9), told('ended', 10), told('left', 10)];

    expect([story(joined), story(joined, ended), story(ended, joined, left)]).toMatchObject([
      { isOver: false, legs: [] },
      { isOver: true, legs: [{ leaveAssumed: true }] },
      { isOver: true, legs: [{ leaveAssumed: false }] },
    ]);
  });

  test('is that it is not over where people came into it after it was ended and ordered anew', () => {
    const emptied = [told('joined', 9), told('left', 10), told('ended', 11)];

    expect(story(...emptied, told('joined', 12))).toMatchObject({ isOver: false, isEmpty: false });
    expect(story(...emptied, told('joined', 12), told('left', 13))).toMatchObject({ isOver: false, isEmpty: true });
    expect(story(...emptied, told('joined', 12), told('ended', 13))).toMatchObject({ isOver: true });
  });

  test('is that one where nobody was is over as well', () => {
    expect(story(told('ended', 11))).toMatchObject({ isOver: true, firstJoinedAt: null, legs: [] });
  });
});
