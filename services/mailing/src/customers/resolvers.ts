import type { CustomerResolvers } from '../generated/resolver-types.js';
import { letterPage } from '../letters/letter-page.js';

export const Customer: CustomerResolvers = {
  // Sales knows whether there is such a customer; here one who was never written to has an empty list.
  __resolveReference: ({ id }) => ({ id }),
  letters: ({ id }, slice, { loaders }) => letterPage(loaders.lettersOfCustomer, id, slice),
};
