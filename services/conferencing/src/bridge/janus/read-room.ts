import { type Described, describedBy } from './description.js';
import type { Handle } from './open-handle.js';
import { readRooms } from './read-rooms.js';

export type FoundRoom =
  | { readonly whose: 'nobody' }
  | { readonly whose: 'another' }
  | ({ readonly whose: 'ours' } & Described);

/**
 * Whether there is a room of this number, and whether it is this reservation's; Janus describes rooms in its list only.
 * @throws BridgeUnreachableError when Janus does not list them.
 */
export async function readRoom(
  handle: Handle,
  { adminKey, key, roomNumber }: { readonly adminKey: string; readonly key: string; readonly roomNumber: number },
): Promise<FoundRoom> {
  const room = (await readRooms(handle, adminKey)).find((candidate) => candidate.room === roomNumber);
  if (!room) return { whose: 'nobody' };
  const described = describedBy(room.description);
  return described?.key === key ? { whose: 'ours', ...described } : { whose: 'another' };
}
