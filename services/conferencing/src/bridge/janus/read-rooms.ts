import { z } from 'zod';
import { BridgeUnreachableError } from '../bridge-port.js';
import { type Described, describedBy } from './description.js';
import type { Handle } from './open-handle.js';

export type FoundRoom =
  | { readonly whose: 'nobody' }
  | { readonly whose: 'another' }
  | ({ readonly whose: 'ours' } & Described);

const list = z.object({
  list: z.array(z.object({ room: z.union([z.number(), z.string()]), description: z.string() })),
});

/**
 * Whether there is a room of this number, and whether it is this reservation's; Janus describes rooms in its list only.
 * @throws BridgeUnreachableError when Janus does not list them.
 */
export async function readRooms(
  { ask }: Handle,
  { adminKey, key, roomNumber }: { readonly adminKey: string; readonly key: string; readonly roomNumber: number },
): Promise<FoundRoom> {
  const answer = await ask({ request: 'list', admin_key: adminKey });
  const listed = list.safeParse(answer);
  if (!listed.success) throw new BridgeUnreachableError(`Janus lists no rooms: ${answer.error ?? 'no reason'}`);
  const room = listed.data.list.find((candidate) => candidate.room === roomNumber);
  if (!room) return { whose: 'nobody' };
  const described = describedBy(room.description);
  return described?.key === key ? { whose: 'ours', ...described } : { whose: 'another' };
}
