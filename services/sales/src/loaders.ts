import type { Read } from '@switchboard/kit/graphql/request-context';
import { createAccountManagerLoaders } from './account-managers/loaders.js';
import { createContractLoaders } from './contracts/loaders.js';
import { createCustomerLoaders } from './customers/loaders.js';

/** New ones for each request; `now` decides what holds today. */
export function createLoaders(read: Read, now: Date) {
  return {
    ...createAccountManagerLoaders(read),
    ...createContractLoaders(read, now),
    ...createCustomerLoaders(read),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
