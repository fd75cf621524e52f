import { type Outcome, refuse } from '@switchboard/kit/refusal';

/** Billing's catalogue could not be read: nothing can be decided, and a repeat may find it. */
export class CatalogueUnavailableError extends Error {
  override readonly name = 'CatalogueUnavailableError';
}

/** The refusal that a missing catalogue is for the caller; it is kept for no idempotency key. */
export async function unlessUnavailable<Value>(act: Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await act;
  } catch (error) {
    if (!(error instanceof CatalogueUnavailableError)) throw error;
    return refuse('CATALOGUE_UNAVAILABLE', "billing's catalogue cannot be read now: try again with the same key");
  }
}
