import { isId } from '@switchboard/kit/ids';
import { isCountry } from '@switchboard/kit/iso-codes';
import { isText, type Rule } from '@switchboard/kit/rules';

/** What is ordered beside the conference itself, such as its recording. */
export interface AddOn {
  /** Of a billable service. */
  readonly serviceCode: string;
  /** How many pieces; null for what is used as long as the conference takes. */
  readonly pieceCount: number | null;
}

/** What a customer orders: ports for a time, half-open, `[startsAt, endsAt)`. */
export interface Order {
  readonly customerId: string;
  /** The customer's own two references, printed on the invoice. */
  readonly customerReference?: string | undefined;
  readonly secondReference?: string | undefined;
  /** Code of the billable service; an audio conference unless named. */
  readonly serviceCode?: string | undefined;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** IANA name; UTC unless named. */
  readonly timeZone?: string | undefined;
  readonly expectedPortCount: number;
  /** How people may dial in, by code, and from which countries; all unless named. */
  readonly accessTypeCodes?: readonly string[] | undefined;
  readonly countryCodes?: readonly string[] | undefined;
  readonly addOns?: readonly AddOn[] | undefined;
  /** The series that it is one of. */
  readonly seriesId?: string | undefined;
}

// As many as a conference may have legs.
const MOST_PORTS = 5_000;
const LONGEST_REFERENCE = 100;
// As in the schema of events: a longer one could never be told to those who bill it.
const LONGEST_CODE = 40;
const LONGEST_HOURS = 24;
const MOST_ADD_ONS = 20;
const MOST_PIECES = 10_000;
const HOUR_MS = 3_600_000;

/** What an order must be for ports to be held. */
export const orderRules: readonly Rule<Order>[] = [
  {
    code: 'CUSTOMER_MISSING',
    message: 'name the customer by the id that sales gave',
    field: 'customerId',
    holds: ({ customerId }) => isId(customerId),
  },
  {
    code: 'ENDS_BEFORE_IT_STARTS',
    message: 'the end must be an instant after the start',
    field: 'endsAt',
    holds: ({ startsAt, endsAt }) => endsAt > startsAt,
  },
  {
    // Longer legs are refused by those who bill them.
    code: 'TOO_LONG',
    message: `order ${LONGEST_HOURS} hours at most`,
    field: 'endsAt',
    holds: ({ startsAt, endsAt }) => endsAt.getTime() - startsAt.getTime() <= LONGEST_HOURS * HOUR_MS,
  },
  {
    code: 'PORT_COUNT_INVALID',
    message: `order 1 to ${MOST_PORTS} ports`,
    field: 'expectedPortCount',
    holds: ({ expectedPortCount: count }) => Number.isInteger(count) && count >= 1 && count <= MOST_PORTS,
  },
  {
    code: 'CUSTOMER_REFERENCE_INVALID',
    message: `give a reference of 1 to ${LONGEST_REFERENCE} characters, or none`,
    field: 'customerReference',
    holds: ({ customerReference }) => isReference(customerReference),
  },
  {
    code: 'CUSTOMER_REFERENCE_INVALID',
    message: `give a reference of 1 to ${LONGEST_REFERENCE} characters, or none`,
    field: 'secondReference',
    holds: ({ secondReference }) => isReference(secondReference),
  },
  {
    code: 'SERVICE_CODE_INVALID',
    message: `give a service code of 1 to ${LONGEST_CODE} characters, or none`,
    field: 'serviceCode',
    holds: ({ serviceCode }) => serviceCode === undefined || isText(serviceCode, LONGEST_CODE),
  },
  {
    code: 'ACCESS_TYPE_INVALID',
    message: `give codes of 1 to ${LONGEST_CODE} characters, or none`,
    field: 'accessTypeCodes',
    holds: ({ accessTypeCodes = [] }) => accessTypeCodes.every((code) => isText(code, LONGEST_CODE)),
  },
  {
    code: 'COUNTRY_INVALID',
    message: 'give ISO 3166-1 alpha-2 codes, such as DE, or none',
    field: 'countryCodes',
    holds: ({ countryCodes = [] }) => countryCodes.every(isCountry),
  },
  {
    code: 'ADD_ON_INVALID',
    message: `give at most ${MOST_ADD_ONS} services, each once, of 1 to ${MOST_PIECES} pieces where they are sold so`,
    field: 'addOns',
    holds: ({ addOns = [] }) => areAddOns(addOns),
  },
];

function isReference(reference: string | undefined): boolean {
  return reference === undefined || isText(reference, LONGEST_REFERENCE);
}

function areAddOns(addOns: readonly AddOn[]): boolean {
  const codes = new Set(addOns.map(({ serviceCode }) => serviceCode));
  return addOns.length <= MOST_ADD_ONS && codes.size === addOns.length && addOns.every(isAddOn);
}

function isAddOn({ serviceCode, pieceCount }: AddOn): boolean {
  const isCount = pieceCount === null || (Number.isInteger(pieceCount) && pieceCount >= 1 && pieceCount <= MOST_PIECES);
  return isText(serviceCode, LONGEST_CODE) && isCount;
}
