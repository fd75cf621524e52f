import type { RateAll } from './agreement.js';

/** THE ADAPTER: replays a world through the product's public rating functions. Null until they are there. */
export const rateAll: RateAll | null = null;
