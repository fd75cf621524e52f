import { readCsv } from '@switchboard/kit/csv-records';
import { isCountry } from '@switchboard/kit/iso-codes';
import { accept, type Outcome, type Refusal } from '@switchboard/kit/refusal';
import { isText } from '@switchboard/kit/rules';
import type { Audience } from './audience.js';

/** Who is written to, as a person gives it. */
export interface GivenAudience {
  readonly customerNumbers?: readonly string[] | null | undefined;
  readonly customerNumbersCsv?: string | null | undefined;
  readonly countryCodes?: readonly string[] | null | undefined;
  readonly accountManagerEmail?: string | null | undefined;
  readonly contractStates?: readonly string[] | null | undefined;
  readonly isOverdue?: boolean | null | undefined;
  readonly conferenceSince?: Date | null | undefined;
  readonly exceptCampaigns?: readonly string[] | null | undefined;
  readonly oncePerHousehold?: boolean | null | undefined;
  readonly withIncompleteAddresses?: boolean | null | undefined;
}

const CONTRACT_STATES = ['DRAFT', 'ACTIVE', 'ENDED'] as const;
type ContractState = (typeof CONTRACT_STATES)[number];
const CSV_COLUMN = 'customer_number';
/** Bounds what a check keeps of those whom it has not met yet. */
const MOST_NUMBERS = 100_000;

/** Reads an audience, or says all that is wrong with it; which campaigns there are it does not know. */
export function readAudience(given: GivenAudience, path: readonly string[]): Outcome<Audience> {
  const { numbers, refusals: ofNumbers } = readNumbers(given, path);
  const refusals = [
    ...ofNumbers,
    ...emptyLists(given, path),
    ...objections(given.countryCodes, isCountry, { code: 'COUNTRY_UNKNOWN', path: [...path, 'countryCodes'] }),
    ...objections(given.contractStates, isContractState, {
      ...{ code: 'CONTRACT_STATE_UNKNOWN', path: [...path, 'contractStates'] },
    }),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  const { accountManagerEmail, isOverdue, conferenceSince, oncePerHousehold, withIncompleteAddresses } = given;
  return accept({
    ...(numbers && { customerNumbers: numbers }),
    ...(given.countryCodes && { countryCodes: given.countryCodes }),
    ...(accountManagerEmail && { accountManagerEmail }),
    ...(given.contractStates && { contractStates: given.contractStates.filter(isContractState) }),
    ...(typeof isOverdue === 'boolean' && { isOverdue }),
    ...(conferenceSince && { conferenceSince: conferenceSince.toISOString() }),
    ...(given.exceptCampaigns && { exceptCampaigns: given.exceptCampaigns }),
    ...(oncePerHousehold && { oncePerHousehold }),
    ...(withIncompleteAddresses && { withIncompleteAddresses }),
  });
}

interface ReadNumbers {
  readonly numbers?: readonly string[];
  readonly refusals: readonly Refusal[];
}

/** Each once: who is named twice gets one letter. */
function readNumbers({ customerNumbers, customerNumbersCsv }: GivenAudience, path: readonly string[]): ReadNumbers {
  const refuse = (code: string, message: string, field: string) => ({
    refusals: [{ code, message, path: [...path, field] }],
  });
  if (customerNumbers && typeof customerNumbersCsv === 'string')
    return refuse('CUSTOMERS_TWICE', 'name the customers in a list or as CSV, not both', 'customerNumbersCsv');
  if (!customerNumbers && typeof customerNumbersCsv !== 'string') return { refusals: [] };
  const field = customerNumbers ? 'customerNumbers' : 'customerNumbersCsv';
  const read = customerNumbers ?? numbersOfCsv(customerNumbersCsv ?? '');
  if (typeof read === 'string') return refuse('CSV_INVALID', read, field);
  const numbers = [...new Set(read.map((number) => number.trim()))].filter((number) => number !== '');
  if (numbers.length === 0) return refuse('CUSTOMERS_MISSING', 'name at least one customer', field);
  if (numbers.length > MOST_NUMBERS) return refuse('CUSTOMERS_TOO_MANY', `name at most ${MOST_NUMBERS}`, field);
  const wrong = numbers.find((number) => !isText(number, 100));
  if (wrong !== undefined) return refuse('CUSTOMER_INVALID', 'no customer has such a number', field);
  return { numbers, refusals: [] };
}

/** The numbers of a CSV text, or what is wrong with it and where. */
function numbersOfCsv(text: string): readonly string[] | string {
  const [header, ...records] = readCsv(text);
  const column = header?.fields.findIndex((name) => name.trim().toLowerCase() === CSV_COLUMN) ?? -1;
  if (column < 0) return `the first line needs a column ${CSV_COLUMN}`;
  const broken = records.find(({ fields, problem }) => problem !== undefined || fields.length <= column);
  if (broken) return `line ${broken.line}: ${broken.problem ?? `there is no ${CSV_COLUMN}`}`;
  return records.map(({ fields }) => fields[column] ?? '');
}

/** A list of nobody would be an audience of nobody: whoever means all leaves it out. */
function emptyLists(given: GivenAudience, path: readonly string[]): readonly Refusal[] {
  const lists = ['countryCodes', 'contractStates', 'exceptCampaigns'] as const;
  return lists
    .filter((name) => given[name]?.length === 0)
    .map((name) => ({ code: 'LIST_EMPTY', message: 'name one at least, or leave it out', path: [...path, name] }));
}

function objections(
  values: readonly string[] | null | undefined,
  isKnown: (value: string) => boolean,
  { code, path }: Pick<Refusal, 'code' | 'path'>,
): readonly Refusal[] {
  return (values ?? []).flatMap((value, index) =>
    isKnown(value) ? [] : [{ code, message: `there is no ${value}`, path: [...path, String(index)] }],
  );
}

function isContractState(text: string): text is ContractState {
  return (CONTRACT_STATES as readonly string[]).includes(text);
}
