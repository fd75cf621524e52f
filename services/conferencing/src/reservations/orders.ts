import { isId } from '@switchboard/kit/ids';
import { isText, type Rule } from '@switchboard/kit/rules';

/** What a customer orders: ports for a time, half-open, `[startsAt, endsAt)`. */
export interface Order {
  readonly customerId: string;
  /** The customer's own reference, printed on the invoice. */
  readonly customerReference?: string | undefined;
  /** Code of the billable service; an audio conference unless named. */
  readonly serviceCode?: string | undefined;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly expectedPortCount: number;
}

// As many as a conference may have legs.
const MOST_PORTS = 5_000;
const LONGEST_REFERENCE = 100;
// As in the schema of events: a longer one could never be told to those who bill it.
const LONGEST_CODE = 40;

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
    code: 'PORT_COUNT_INVALID',
    message: `order 1 to ${MOST_PORTS} ports`,
    field: 'expectedPortCount',
    holds: ({ expectedPortCount: count }) => Number.isInteger(count) && count >= 1 && count <= MOST_PORTS,
  },
  {
    code: 'CUSTOMER_REFERENCE_INVALID',
    message: `give a reference of 1 to ${LONGEST_REFERENCE} characters, or none`,
    field: 'customerReference',
    holds: ({ customerReference: reference }) => reference === undefined || isText(reference, LONGEST_REFERENCE),
  },
  {
    code: 'SERVICE_CODE_INVALID',
    message: `give a service code of 1 to ${LONGEST_CODE} characters, or none`,
    field: 'serviceCode',
    holds: ({ serviceCode: code }) => code === undefined || isText(code, LONGEST_CODE),
  },
];
