import type { Follow } from '@switchboard/kit/events/inbox-worker';

/** Which act follows which event; sales follows no other system. */
export const subscriptions: Readonly<Record<string, Follow<never>>> = {};
