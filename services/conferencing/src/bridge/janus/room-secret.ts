import { createHmac } from 'node:crypto';

/** What a room can be changed and destroyed by; it follows from the admin key, so that no process needs to keep it. */
export function roomSecretOf(adminKey: string, key: string): string {
  return createHmac('sha256', adminKey).update(`room ${key}`).digest('hex');
}
