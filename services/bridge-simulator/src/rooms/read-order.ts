import { z } from 'zod';
import type { CancelOrder, RoomOrder } from './room.js';

/** To one form, in which instants compare as texts. */
const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());
const version = z.coerce.number().int().min(1);

export const roomKey = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'give 1 to 64 letters, digits or . _ -');

const roomOrder = z
  .strictObject({
    key: roomKey,
    version,
    startsAt: instant,
    endsAt: instant,
    portCount: z.number().int().min(1),
    roomNumber: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
    pin: z.string().regex(/^\d{0,16}$/, 'give up to 16 digits'),
  })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, { path: ['endsAt'], message: 'give an instant after startsAt' });

const cancelOrder = z.strictObject({ key: roomKey, version });

/** @throws ZodError naming every field that is missing or wrong. */
export function readOrder(key: string, body: unknown): RoomOrder {
  return roomOrder.parse({ ...Object(body), key });
}

/** @throws ZodError naming every field that is missing or wrong. */
export function readCancelOrder(key: string, query: unknown): CancelOrder {
  return cancelOrder.parse({ ...Object(query), key });
}
