import { randomUUID } from 'node:crypto';
import type { NewContract } from '../src/contracts/contract-input.js';
import { takeContracts } from '../src/contracts/take-contracts.js';
import { addCustomers } from '../src/customers/add-customers.js';
import { someContract, someCustomer, type TestSales } from './sales.js';

export interface Change {
  readonly position: number;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly before: { readonly id: string; readonly version: number } | null;
  readonly oldPrice: { readonly amount: string } | null;
  readonly newPrice: { readonly amount: string; readonly currency: string } | null;
  readonly differing: readonly string[];
}

export type Difference = Readonly<Record<'added' | 'changed' | 'ended' | 'unchanged', readonly Change[]>>;

export interface Extended {
  readonly contract?: { readonly number: string } | null;
  readonly difference: Difference | null;
  readonly userErrors: readonly { readonly code: string; readonly message: string; readonly path: readonly string[] }[];
}

const CHANGE = `position service { code } part accessType { code } prefix countryCode validFrom validTo
  before { id version } oldPrice { amount } newPrice { amount currency } differing`;
const DIFFERENCE = `difference { added { ${CHANGE} } changed { ${CHANGE} } ended { ${CHANGE} } unchanged { ${CHANGE} } }`;

type Act = (contractNumber: string, given: object, idempotencyKey?: string) => Promise<Extended>;

/** The two mutations on contract rates, as a salesperson uses them. */
export function extendingOf(sales: () => TestSales): { readonly extend: Act; readonly preview: Act } {
  const asked = async (name: string, input: object, fields: string) => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const { data, errors } = await sales().ask<Record<string, Extended>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} ${DIFFERENCE} userErrors { code message path } } }`,
      { input },
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data[name] as Extended;
  };
  const inputOf = (contractNumber: string, given: object, idempotencyKey: string) => ({
    ...{ idempotencyKey, contractNumber },
    ...(Array.isArray(given) ? { rates: given } : given),
  });
  return {
    extend: (number, given, key = randomUUID()) =>
      asked('extendContractRates', inputOf(number, given, key), 'contract { number }'),
    preview: (number, given, key = randomUUID()) => asked('previewContractRates', inputOf(number, given, key), ''),
  };
}

/** A customer with one signed contract `C-number`, without rates unless given. */
export async function signedContract(
  sales: TestSales,
  number: string,
  differing: Partial<NewContract> = {},
): Promise<string> {
  await sales.act(async (tx, scope) => {
    await addCustomers(tx, [someCustomer(number)], scope);
    await takeContracts(tx, [someContract(`C-${number}`, number, { rates: [], ...differing })], scope);
  }, new Date('2026-01-01T00:00:00Z'));
  return `C-${number}`;
}

/** A rate as a client gives it: what is left out has the schema's defaults. */
export function rateInput(unitPrice: string, differing: object = {}) {
  return { serviceCode: 'AUDIO', unitPrice, validFrom: '2026-01-01', ...differing };
}

export const codesOf = ({ userErrors }: Extended) => userErrors.map(({ code, path }) => `${code} ${path.join('.')}`);
