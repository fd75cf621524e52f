/** The access type of what nobody dialled in to: add-ons, fees, shortfalls. */
export const NO_ACCESS = 'none';

/** The service of an account's shortfall to its minimum commitment. */
export const COMMITMENT_SERVICE = 'commitment';

/** The country of what has none: reserved for users by ISO 3166-1. */
export const NO_COUNTRY = 'ZZ';
