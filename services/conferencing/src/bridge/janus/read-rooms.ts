import { z } from 'zod';
import { BridgeUnreachableError } from '../bridge-port.js';
import type { Handle } from './open-handle.js';

const list = z.object({
  list: z.array(
    z.object({
      room: z.union([z.number(), z.string()]),
      description: z.string(),
      num_participants: z.number().int(),
    }),
  ),
});

/** A room as Janus lists it, whoever made it. */
export type ListedRoom = z.infer<typeof list>['list'][number];

/** @throws BridgeUnreachableError when Janus does not list its rooms. */
export async function readRooms({ ask }: Handle, adminKey: string): Promise<readonly ListedRoom[]> {
  const answer = await ask({ request: 'list', admin_key: adminKey });
  const listed = list.safeParse(answer);
  if (!listed.success) throw new BridgeUnreachableError(`Janus lists no rooms: ${answer.error ?? 'no reason'}`);
  return listed.data.list;
}
