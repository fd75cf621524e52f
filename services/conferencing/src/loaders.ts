import type { Read } from '@switchboard/kit/graphql/request-context';
import { createCommandLoaders } from './bridge-commands/loaders.js';
import { createCallRecordLoaders } from './call-records/loaders.js';
import { createConferenceLoaders } from './conferences/loaders.js';
import { createReservationLoaders } from './reservations/loaders.js';
import { createSeriesLoaders } from './series/loaders.js';

export function createLoaders(read: Read) {
  return {
    ...createReservationLoaders(read),
    ...createCommandLoaders(read),
    ...createSeriesLoaders(read),
    ...createConferenceLoaders(read),
    ...createCallRecordLoaders(read),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
