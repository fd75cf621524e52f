import type { Refusal } from '@switchboard/kit/refusal';

/** Where an order's parts are in the input of one that a person gives. */
const FIELDS: Readonly<Record<string, string>> = {
  customerId: 'customerNumber',
  serviceCode: 'service',
  accessTypeCodes: 'accessTypes',
};

/** A refusal of one order among many, as a person finds it who gave one, flat. */
export function toInputPath({ path, ...refusal }: Refusal): Refusal {
  return { ...refusal, path: path.slice(2).map((field) => FIELDS[field] ?? field) };
}
