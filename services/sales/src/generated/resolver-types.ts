import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AccountManagerRow as AccountManagerModel } from '../account-managers/tables.js';
import type { ContactRow as ContactModel, CustomerRow as CustomerModel, PostalAddressRow as PostalAddressModel } from '../customers/tables.js';
import type { ContractRow as ContractModel, ContractRateRow as ContractRateModel, ContractVersionRow as ContractVersionModel } from '../contracts/tables.js';
import type { PricedChange as RateChangeModel } from '../contracts/rate-difference.js';
import type { SystemOperations as SystemOperationsModel } from '@switchboard/kit/operations/operations';
import type { DeadLetter as DeadLetterModel } from '@switchboard/kit/operations/dead-letter';
import type { Context } from '../context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An ISO 3166-1 alpha-2 country code, such as `DE`. */
  CountryCode: { input: string; output: string; }
  /** An ISO 4217 currency code, such as `EUR`. */
  CurrencyCode: { input: string; output: string; }
  /** A calendar day, `YYYY-MM-DD`, without a time zone of its own. */
  Date: { input: string; output: string; }
  /** An instant in UTC, RFC 3339 with milliseconds, such as `2026-11-24T08:30:00.000Z`. */
  DateTime: { input: Date; output: Date; }
  /** An exact decimal number in plain digits, such as `0.0485`; a string, never a float. */
  Decimal: { input: string; output: string; }
  /** An IANA time zone name, such as `Europe/Berlin`. */
  TimeZone: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** A way to dial in; billing owns the rest. */
export type AccessType = {
  __typename?: 'AccessType';
  /** The catalogue's code. */
  code: Scalars['ID']['output'];
};

/** A salesperson who looks after customers. */
export type AccountManager = {
  __typename?: 'AccountManager';
  /** Business e-mail address. */
  email: Scalars['String']['output'];
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** Full name. */
  name: Scalars['String']['output'];
};

/** A customer to be added. */
export type AddCustomerInput = {
  /** The first contact. */
  contact?: InputMaybe<ContactInput>;
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
  /** ISO 639-1 code of the language to write to them in. */
  language: Scalars['String']['input'];
  /** The company's name. */
  name: Scalars['String']['input'];
  /** The number that people use: 2 to 20 capital letters, digits or dashes. */
  number: Scalars['String']['input'];
  /** Registered office. */
  office: PostalAddressInput;
  /** Main telephone number. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** What came of adding a customer. */
export type AddCustomerPayload = {
  __typename?: 'AddCustomerPayload';
  /** The customer added; null when refused. */
  customer?: Maybe<Customer>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What a postal address is for. */
export type AddressKind =
  /** Where invoices go. */
  | 'BILLING'
  /** Where letters go. */
  | 'MAILING'
  /** The registered office. */
  | 'OFFICE';

/** What of an allowance is given when its rate holds on a part of the billing period only. */
export type AllowanceProration =
  /** By the period's days on which the rate holds. */
  | 'DAYS'
  /** By those days, at most 30, of 30. */
  | 'FIXED_30'
  /** All of it. */
  | 'NONE';

/** Other terms for a contract. */
export type AmendContractInput = {
  /** The contract's number. */
  contractNumber: Scalars['String']['input'];
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
  /** All its terms, as they are to be from now on. */
  terms: ContractTermsInput;
};

/** What came of amending a contract. */
export type AmendContractPayload = {
  __typename?: 'AmendContractPayload';
  /** The contract as it is now; null when refused. */
  contract?: Maybe<Contract>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A service that billing sells; billing owns the rest. */
export type BillableService = {
  __typename?: 'BillableService';
  /** The catalogue's code. */
  code: Scalars['ID']['output'];
};

/** What is to change about a customer. */
export type ChangeCustomerInput = {
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
  /** New language, as an ISO 639-1 code. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** New name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The customer's number. */
  number: Scalars['String']['input'];
  /** New registered office. */
  office?: InputMaybe<PostalAddressInput>;
  /** New main telephone number. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** What came of changing a customer. */
export type ChangeCustomerPayload = {
  __typename?: 'ChangeCustomerPayload';
  /** The customer as it is now; null when refused. */
  customer?: Maybe<Customer>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A person at the customer. */
export type Contact = {
  __typename?: 'Contact';
  /** E-mail address, when known. */
  email?: Maybe<Scalars['String']['output']>;
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** Full name. */
  name: Scalars['String']['output'];
  /** Direct telephone number, as it was given. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Job title. */
  title?: Maybe<Scalars['String']['output']>;
};

/** A person at the customer, to be kept. */
export type ContactInput = {
  /** E-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Full name. */
  name: Scalars['String']['input'];
  /** Direct telephone number. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Job title. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** An agreement with a customer. */
export type Contract = {
  __typename?: 'Contract';
  /** The currency of its rates and commitments. */
  currency: Scalars['CurrencyCode']['output'];
  /** The customer. */
  customer: Customer;
  /** Percent off the invoice, before tax; 0 for none. */
  discountPercent: Scalars['Decimal']['output'];
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** When usage is invoiced. */
  invoicing: Invoicing;
  /** The most that is invoiced for a billing period, net; null for none. */
  maximumCommitment?: Maybe<Money>;
  /** The least that is invoiced for a billing period, net; null for none. */
  minimumCommitment?: Maybe<Money>;
  /** The number that people use; unique. */
  number: Scalars['String']['output'];
  /** The rates that it extends, signed or not, as they were known at an instant. */
  rates: ContractRateConnection;
  /** Where and how amounts are rounded. */
  rounding: Rounding;
  /** Who signed it for us, as the subject of their token; null for a draft. */
  signedBy?: Maybe<Scalars['String']['output']>;
  /** When it was signed; null for a draft. */
  signedOn?: Maybe<Scalars['Date']['output']>;
  /** How far it is, today in its time zone. */
  state: ContractState;
  /** The time zone in which its days begin. */
  timeZone: Scalars['TimeZone']['output'];
  /** The first day of its validity. */
  validFrom: Scalars['Date']['output'];
  /** The day after its last day; null when open-ended. */
  validTo?: Maybe<Scalars['Date']['output']>;
  /** Counts what was agreed, from 1, the draft: signature, amendments and end are further versions. */
  version: Scalars['Int']['output'];
  /** Every version, the newest first. */
  versions: Array<ContractVersion>;
};


/** An agreement with a customer. */
export type ContractRatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** A page of contracts. */
export type ContractConnection = {
  __typename?: 'ContractConnection';
  /** The same with their cursors. */
  edges: Array<ContractEdge>;
  /** The contracts of this page. */
  nodes: Array<Contract>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A contract in a page. */
export type ContractEdge = {
  __typename?: 'ContractEdge';
  /** The contract's place in the list. */
  cursor: Scalars['String']['output'];
  /** The contract. */
  node: Contract;
};

/** The price that a contract extends for a service: one immutable version of it. */
export type ContractRate = {
  __typename?: 'ContractRate';
  /** The access type priced; null when for all. */
  accessType?: Maybe<AccessType>;
  /** Free minutes, or pieces, in a billing period; 0 for none. */
  allowanceMinutes: Scalars['Decimal']['output'];
  /** What of the allowance is given for a part of a period. */
  allowanceProration: AllowanceProration;
  /** The contract that extends it. */
  contract: Contract;
  /** The country of access priced; null when for all. */
  countryCode?: Maybe<Scalars['CountryCode']['output']>;
  /** Percent off usage and set-up fee; 0 for none. */
  discountPercent: Scalars['Decimal']['output'];
  /** Who extended it, as the subject of their token. */
  extendedBy: Scalars['String']['output'];
  /** Days that are `HOLIDAY` for the time bands, and no weekday. */
  holidays: Array<Scalars['Date']['output']>;
  /** Names this version for ever. */
  id: Scalars['ID']['output'];
  /** How usage is rounded up before it is priced. */
  increments: Increments;
  /** Since when sales has known this version. */
  knownFrom: Scalars['DateTime']['output'];
  /** Until when this version was what sales knew; null for the version known now. */
  knownTo?: Maybe<Scalars['DateTime']['output']>;
  /** The most that the usage of each comes to, before the set-up fee; null for none. */
  maximum?: Maybe<Money>;
  /** The least that the usage of each comes to, before the set-up fee; 0 for none. */
  minimum: Money;
  /** Units in a package; null but for `PACKAGE`. */
  packageSize?: Maybe<Scalars['Decimal']['output']>;
  /** What of the usage it prices. */
  part: RatePart;
  /** Percent of the same leg's other parts; null but for `PERCENTAGE`. */
  percent?: Maybe<Scalars['Decimal']['output']>;
  /** The beginning of the numbers priced, digits only; null when for all. */
  prefix?: Maybe<Scalars['String']['output']>;
  /** How the price is computed from usage. */
  priceModel: PriceModel;
  /** The service priced. */
  service?: Maybe<BillableService>;
  /** Added to each leg, conference or add-on; 0 for none. */
  setUpFee: Money;
  /** Steps of a stepped price, lowest first; empty for models without. */
  tiers: Array<PriceTier>;
  /** Prices by day and time of day, of which the first that matches holds; where none does, `unitPrice`. */
  timeBands: Array<TimeBand>;
  /** What a unit is. */
  unit: RateUnit;
  /** Price of a unit: of a package for `PACKAGE`, of the first tier's for stepped prices, 0 for `PERCENTAGE`. More decimals than the currency has are usual. */
  unitPrice: Money;
  /** The first day that it holds, in the contract's time zone. */
  validFrom: Scalars['Date']['output'];
  /** The day after the last day that it holds; null when open-ended. */
  validTo?: Maybe<Scalars['Date']['output']>;
  /** Counts the versions of this rate, from 1. */
  version: Scalars['Int']['output'];
};

/** A page of contract rates. */
export type ContractRateConnection = {
  __typename?: 'ContractRateConnection';
  /** The same with their cursors. */
  edges: Array<ContractRateEdge>;
  /** The rates of this page. */
  nodes: Array<ContractRate>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A contract rate in a page. */
export type ContractRateEdge = {
  __typename?: 'ContractRateEdge';
  /** The rate's place in the list. */
  cursor: Scalars['String']['output'];
  /** The rate. */
  node: ContractRate;
};

/** A rate that a contract is to extend. */
export type ContractRateInput = {
  /** The access type priced, by its code in billing's catalogue; for all when not given. */
  accessTypeCode?: InputMaybe<Scalars['String']['input']>;
  /** Free minutes, or pieces, in a billing period. */
  allowanceMinutes?: Scalars['Decimal']['input'];
  /** What of the allowance is given for a part of a period. */
  allowanceProration?: AllowanceProration;
  /** The country of access priced; for all when not given. */
  countryCode?: InputMaybe<Scalars['CountryCode']['input']>;
  /** The contract's, which another is refused for; may be left out. */
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Percent off usage and set-up fee: 0 to 100, at most 4 decimals. */
  discountPercent?: Scalars['Decimal']['input'];
  /** Days that are `HOLIDAY` for the time bands. */
  holidays?: Array<Scalars['Date']['input']>;
  /** The least that is billed, in seconds. */
  initialSeconds?: Scalars['Int']['input'];
  /** The most that the usage of each comes to; without limit when not given. */
  maximum?: InputMaybe<Scalars['Decimal']['input']>;
  /** The least that the usage of each comes to. */
  minimum?: Scalars['Decimal']['input'];
  /** Beyond that, seconds are rounded up to a multiple of this. */
  nextSeconds?: Scalars['Int']['input'];
  /** Units in a package, for `PACKAGE` only. */
  packageSize?: InputMaybe<Scalars['Decimal']['input']>;
  /** What of the usage it prices. */
  part?: RatePart;
  /** Percent of the same leg's other parts, for `PERCENTAGE` only: above 0, at most 1,000 and 4 decimals. */
  percent?: InputMaybe<Scalars['Decimal']['input']>;
  /** The beginning of the numbers priced, 1 to 15 digits; for all when not given. */
  prefix?: InputMaybe<Scalars['String']['input']>;
  /** How the price is computed from usage. */
  priceModel?: PriceModel;
  /** The service priced, by its code in billing's catalogue. */
  serviceCode: Scalars['String']['input'];
  /** Added to each leg, conference or add-on. */
  setUpFee?: Scalars['Decimal']['input'];
  /** Steps of a stepped price, lowest first. */
  tiers?: Array<PriceTierInput>;
  /** Prices by day and time of day, for `FLAT` only; bands that share a time are refused. */
  timeBands?: Array<TimeBandInput>;
  /** What a unit is. */
  unit?: RateUnit;
  /** Price of a unit, at most 12 digits before and 10 after the point; the first tier's when not given, 0 for `PERCENTAGE`. */
  unitPrice?: InputMaybe<Scalars['Decimal']['input']>;
  /** The first day that it holds, in the contract's time zone; may be past. */
  validFrom: Scalars['Date']['input'];
  /** The day after the last day that it holds; open-ended when not given. */
  validTo?: InputMaybe<Scalars['Date']['input']>;
};

/** How far a contract is. */
export type ContractState =
  /** Signed and not over; `validFrom` tells from when it prices. */
  | 'ACTIVE'
  /** Being negotiated: nothing is priced with it. */
  | 'DRAFT'
  /** Its validity is over. */
  | 'ENDED';

/** What is agreed of a contract beside its rates. */
export type ContractTermsInput = {
  /** Percent off the invoice, before tax: 0 to 100, at most 4 decimals. */
  discountPercent?: Scalars['Decimal']['input'];
  /** When usage is invoiced. */
  invoicing?: Invoicing;
  /** The most that is invoiced for a billing period, net, in the contract's currency. */
  maximumCommitment?: InputMaybe<Scalars['Decimal']['input']>;
  /** The least that is invoiced for a billing period, net, in the contract's currency. */
  minimumCommitment?: InputMaybe<Scalars['Decimal']['input']>;
  /** How amounts are rounded. */
  roundingMode?: RoundingMode;
  /** Where amounts are rounded. */
  roundingPoint?: RoundingPoint;
};

/** A contract as it was agreed at one time: an immutable version of it. */
export type ContractVersion = {
  __typename?: 'ContractVersion';
  /** Who agreed it for us, as the subject of their token. */
  agreedBy: Scalars['String']['output'];
  /** Percent off the invoice, before tax; 0 for none. */
  discountPercent: Scalars['Decimal']['output'];
  /** When usage is invoiced. */
  invoicing: Invoicing;
  /** Since when sales has known this version. */
  knownFrom: Scalars['DateTime']['output'];
  /** Until when this version was what sales knew; null for the version known now. */
  knownTo?: Maybe<Scalars['DateTime']['output']>;
  /** The most that is invoiced for a billing period, net; null for none. */
  maximumCommitment?: Maybe<Money>;
  /** The least that is invoiced for a billing period, net; null for none. */
  minimumCommitment?: Maybe<Money>;
  /** Where and how amounts are rounded. */
  rounding: Rounding;
  /** When it was signed; null for a draft. */
  signedOn?: Maybe<Scalars['Date']['output']>;
  /** The first day of its validity. */
  validFrom: Scalars['Date']['output'];
  /** The day after its last day; null when open-ended. */
  validTo?: Maybe<Scalars['Date']['output']>;
  /** Counts the contract's versions, from 1. */
  version: Scalars['Int']['output'];
};

/** A company that buys from us. */
export type Customer = {
  __typename?: 'Customer';
  /** The salesperson who looks after this customer; null when nobody does. */
  accountManager?: Maybe<AccountManager>;
  /** When sales took the customer on. */
  addedAt: Scalars['DateTime']['output'];
  /** Postal addresses, one of a kind at most. */
  addresses: Array<PostalAddress>;
  /** People at the customer, the first contact first. */
  contacts: Array<Contact>;
  /** Contract rates that hold on a day, or during a range of days, as they were known at an instant. */
  contractRates: ContractRateConnection;
  /** A link to a file of all contract rates that hold on a day, made when it is followed; for salespeople and billing specialists. */
  contractRatesDownload?: Maybe<Download>;
  /** Rises with every change of this customer's contracts or of the rates that they extend; 0 before the first. */
  contractRatesVersion: Scalars['Int']['output'];
  /** Contracts, the newest first. */
  contracts: ContractConnection;
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** The language to write to them in, as an ISO 639-1 code such as `de`. */
  language: Scalars['String']['output'];
  /** The company's name. */
  name: Scalars['String']['output'];
  /** The number that people use; unique. */
  number: Scalars['String']['output'];
  /** Main telephone number, as it was given. */
  phone?: Maybe<Scalars['String']['output']>;
};


/** A company that buys from us. */
export type CustomerContractRatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<DateRangeInput>;
  first?: Scalars['Int']['input'];
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A company that buys from us. */
export type CustomerContractRatesDownloadArgs = {
  format: RatesFileFormat;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A company that buys from us. */
export type CustomerContractsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  states?: InputMaybe<Array<ContractState>>;
};

/** A page of customers. */
export type CustomerConnection = {
  __typename?: 'CustomerConnection';
  /** The same with their cursors. */
  edges: Array<CustomerEdge>;
  /** The customers of this page. */
  nodes: Array<Customer>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A customer in a page. */
export type CustomerEdge = {
  __typename?: 'CustomerEdge';
  /** The customer's place in the list. */
  cursor: Scalars['String']['output'];
  /** The customer. */
  node: Customer;
};

/** A range of days. */
export type DateRangeInput = {
  /** The first day. */
  from: Scalars['Date']['input'];
  /** The day after the last one. */
  to: Scalars['Date']['input'];
};

/** An event that could not be delivered or handled. What it says of its entity is not shown: that is for those who may read the entity. */
export type DeadLetter = {
  __typename?: 'DeadLetter';
  /** How often it was tried. */
  attemptCount: Scalars['Int']['output'];
  /** What the last attempt failed with: a code, where one was given. */
  code?: Maybe<Scalars['String']['output']>;
  /** Finds the request that it comes from in the logs. */
  correlationId: Scalars['String']['output'];
  /** The event's own id, the same in every system and log. */
  eventId: Scalars['ID']['output'];
  /** The event's type, such as `sales.customer-added.v1`. */
  eventType: Scalars['String']['output'];
  /** When the last attempt failed. */
  failedAt: Scalars['DateTime']['output'];
  /** Names it until it is replayed. */
  id: Scalars['ID']['output'];
  /** When what it tells of took place. */
  occurredAt: Scalars['DateTime']['output'];
  /** The queue in which it failed. */
  queue: Scalars['String']['output'];
  /** What the last attempt failed with, in a line. */
  reason: Scalars['String']['output'];
  /** The system that published the event. */
  source: Scalars['String']['output'];
  /** The id of the entity that the event is about. */
  subject: Scalars['String']['output'];
  /** That entity's version after the change. */
  version: Scalars['Int']['output'];
};

/** A page of dead letters. */
export type DeadLetterConnection = {
  __typename?: 'DeadLetterConnection';
  /** The same with their cursors. */
  edges: Array<DeadLetterEdge>;
  /** The dead letters of this page. */
  nodes: Array<DeadLetter>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A dead letter in a page. */
export type DeadLetterEdge = {
  __typename?: 'DeadLetterEdge';
  /** The dead letter's place in the list. */
  cursor: Scalars['String']['output'];
  /** The dead letter. */
  node: DeadLetter;
};

/** A short-lived link to a file: whoever has it can follow it, without a token. */
export type Download = {
  __typename?: 'Download';
  /** From then on the link answers 410. */
  expiresAt: Scalars['DateTime']['output'];
  /** The name under which it is best kept. */
  fileName: Scalars['String']['output'];
  /** Where the file is, below the graph's own origin; to be followed with GET. */
  path: Scalars['String']['output'];
};

/** A contract to be drafted. */
export type DraftContractInput = {
  /** The currency of its rates and commitments. */
  currency: Scalars['CurrencyCode']['input'];
  /** The customer's number. */
  customerNumber: Scalars['String']['input'];
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
  /** The number that people use: 2 to 40 capital letters, digits, dashes or slashes. */
  number: Scalars['String']['input'];
  /** Its terms; the usual ones when not given. */
  terms?: ContractTermsInput;
  /** The time zone in which its days begin. */
  timeZone: Scalars['TimeZone']['input'];
  /** The first day of its validity. */
  validFrom: Scalars['Date']['input'];
  /** The day after its last day; open-ended when not given. */
  validTo?: InputMaybe<Scalars['Date']['input']>;
};

/** What came of drafting a contract. */
export type DraftContractPayload = {
  __typename?: 'DraftContractPayload';
  /** The draft; null when refused. */
  contract?: Maybe<Contract>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A contract to be ended. */
export type EndContractInput = {
  /** The contract's number. */
  contractNumber: Scalars['String']['input'];
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
  /** The day after its last day. */
  validTo: Scalars['Date']['input'];
};

/** What came of ending a contract. */
export type EndContractPayload = {
  __typename?: 'EndContractPayload';
  /** The contract as it is now; null when refused. */
  contract?: Maybe<Contract>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Events on their way. */
export type EventBacklog = {
  __typename?: 'EventBacklog';
  /** How many there are. */
  count: Scalars['Int']['output'];
  /** Since when the oldest of them is on its way; null where there is none. */
  oldestAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Rates that a contract is to extend: either `rates` or `rateSheet`. */
export type ExtendContractRatesInput = {
  /** The contract's number. */
  contractNumber: Scalars['String']['input'];
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
  /** The same as CSV text with a line of column names. What is more is given in parts, or imported as a file: 10,000 rates, 4 MB at most. */
  rateSheet?: InputMaybe<Scalars['String']['input']>;
  /** The rates, 1 to 2,000, as far as a request holds them: 256 KB, unless the gateway is set otherwise. */
  rates?: InputMaybe<Array<ContractRateInput>>;
};

/** What came of extending contract rates. */
export type ExtendContractRatesPayload = {
  __typename?: 'ExtendContractRatesPayload';
  /** The contract; null when refused. */
  contract?: Maybe<Contract>;
  /** What it changed; null when refused. */
  difference?: Maybe<RateDifference>;
  /** Why nothing took effect; empty when all did. In a path, `rateSheet` is followed by the line and the column. */
  userErrors: Array<UserError>;
};

/** How seconds are rounded up, such as 60/6: a first minute, then steps of six seconds. */
export type Increments = {
  __typename?: 'Increments';
  /** The least that is billed, in seconds. */
  initialSeconds: Scalars['Int']['output'];
  /** Beyond that, seconds are rounded up to a multiple of this. */
  nextSeconds: Scalars['Int']['output'];
};

/** When usage is invoiced. */
export type Invoicing =
  /** When a conference is over. */
  | 'PER_CONFERENCE'
  /** At the end of each billing period. */
  | 'PER_PERIOD';

/** An amount of money. */
export type Money = {
  __typename?: 'Money';
  /** The amount in units of the currency (not in cents), exact. */
  amount: Scalars['Decimal']['output'];
  /** The currency of the amount. */
  currency: Scalars['CurrencyCode']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Adds a customer. A number that is taken is refused: `CUSTOMER_NUMBER_TAKEN`. */
  addCustomer: AddCustomerPayload;
  /** Agrees other terms of a contract that is not ended; its rates stay as they are. */
  amendContract: AmendContractPayload;
  /** Changes a customer: what is left out or null stays as it is. */
  changeCustomer: ChangeCustomerPayload;
  /** Drafts a contract: nothing is priced with it before it is signed. A number that is taken is refused: `CONTRACT_NUMBER_TAKEN`. */
  draftContract: DraftContractPayload;
  /** Ends a signed contract, and with it what its rates price, before a day. */
  endContract: EndContractPayload;
  /** Extends rates for ranges of days, also past ones: each replaces what the contract extended for the same usage on the same days. All of them, or none. */
  extendContractRates: ExtendContractRatesPayload;
  /** Tells what extending these rates would change; nothing takes effect. */
  previewContractRates: PreviewContractRatesPayload;
  /** Puts dead letters of sales back to where they failed, for operators: each is tried once more, and nothing is done twice. */
  replaySalesDeadLetters: ReplayDeadLettersPayload;
  /** Signs a draft: from its `validFrom` on, its rates price the customer's usage. */
  signContract: SignContractPayload;
};


export type MutationAddCustomerArgs = {
  input: AddCustomerInput;
};


export type MutationAmendContractArgs = {
  input: AmendContractInput;
};


export type MutationChangeCustomerArgs = {
  input: ChangeCustomerInput;
};


export type MutationDraftContractArgs = {
  input: DraftContractInput;
};


export type MutationEndContractArgs = {
  input: EndContractInput;
};


export type MutationExtendContractRatesArgs = {
  input: ExtendContractRatesInput;
};


export type MutationPreviewContractRatesArgs = {
  input: PreviewContractRatesInput;
};


export type MutationReplaySalesDeadLettersArgs = {
  input: ReplayDeadLettersInput;
};


export type MutationSignContractArgs = {
  input: SignContractInput;
};

/** How the work of the systems stands, each system's in a field of its own: one that is down leaves the others as they are. */
export type Operations = {
  __typename?: 'Operations';
  /** Of sales. */
  sales?: Maybe<SalesOperations>;
};

/** Where a page of a list begins and ends. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Pass as `after` to get the next page; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more entries follow this page. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** A postal address, kept as it was given. */
export type PostalAddress = {
  __typename?: 'PostalAddress';
  /** Town. */
  city: Scalars['String']['output'];
  /** Country. */
  countryCode: Scalars['CountryCode']['output'];
  /** What it is for. */
  kind: AddressKind;
  /** Street lines, from top to bottom. */
  lines: Array<Scalars['String']['output']>;
  /** Postal code, where the country has one. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** State, province or region, where it is part of the address. */
  region?: Maybe<Scalars['String']['output']>;
};

/** A postal address to be kept. */
export type PostalAddressInput = {
  /** Town. */
  city: Scalars['String']['input'];
  /** Country. */
  countryCode: Scalars['CountryCode']['input'];
  /** Street lines, from top to bottom; 1 to 5. */
  lines: Array<Scalars['String']['input']>;
  /** Postal code, where the country has one. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** State, province or region, where it is part of the address. */
  region?: InputMaybe<Scalars['String']['input']>;
};

/** Rates whose effect is to be told: either `rates` or `rateSheet`. */
export type PreviewContractRatesInput = {
  /** The contract's number. */
  contractNumber: Scalars['String']['input'];
  /** Chosen by the caller; the same key repeats the answer as it was. */
  idempotencyKey: Scalars['String']['input'];
  /** The same as CSV text with a line of column names. What is more is given in parts, or imported as a file: 10,000 rates, 4 MB at most. */
  rateSheet?: InputMaybe<Scalars['String']['input']>;
  /** The rates, 1 to 2,000, as far as a request holds them: 256 KB, unless the gateway is set otherwise. */
  rates?: InputMaybe<Array<ContractRateInput>>;
};

/** What extending contract rates would do. */
export type PreviewContractRatesPayload = {
  __typename?: 'PreviewContractRatesPayload';
  /** What it would change; null when it would be refused. */
  difference?: Maybe<RateDifference>;
  /** Why it would be refused; empty when it would not. In a path, `rateSheet` is followed by the line and the column. */
  userErrors: Array<UserError>;
};

/** How a price is computed from usage. */
export type PriceModel =
  /** One price for every unit. */
  | 'FLAT'
  /** Each tier of the period's usage at its own price. */
  | 'GRADUATED'
  /** A price for each package that is begun. */
  | 'PACKAGE'
  /** A percentage of what the same leg's other parts come to. */
  | 'PERCENTAGE'
  /** All of the period's usage at the price of the tier that its total falls into. */
  | 'VOLUME';

/** One step of a stepped price. */
export type PriceTier = {
  __typename?: 'PriceTier';
  /** Price of a unit in this step. */
  unitPrice: Money;
  /** Up to how many units, inclusive; null for the last step. */
  upTo?: Maybe<Scalars['Decimal']['output']>;
};

/** One step of a stepped price. */
export type PriceTierInput = {
  /** Price of a unit in this step. */
  unitPrice: Scalars['Decimal']['input'];
  /** Up to how many units, inclusive; left out in the last step and only there. */
  upTo?: InputMaybe<Scalars['Decimal']['input']>;
};

export type Query = {
  __typename?: 'Query';
  /** The customer with this number, or null when there is none. */
  customer?: Maybe<Customer>;
  /** Customers, the newest first. */
  customers: CustomerConnection;
  /** The customers with these ids, in the order of the ids, null where there is none; 500 ids at most. For systems that read in batches. */
  customersByIds: Array<Maybe<Customer>>;
  /** How the work of all systems stands, for operators. */
  operations?: Maybe<Operations>;
};


export type QueryCustomerArgs = {
  number: Scalars['String']['input'];
};


export type QueryCustomersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryCustomersByIdsArgs = {
  ids: Array<Scalars['ID']['input']>;
};

/** How a queue stands. */
export type QueueStanding = {
  __typename?: 'QueueStanding';
  /** Jobs that are being done. */
  activeCount: Scalars['Int']['output'];
  /** Dead letters that come from this queue; 10,000 stands for that many or more. */
  deadLetterCount: Scalars['Int']['output'];
  /** When a job was last done; null where none was in the last days. */
  lastCompletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its name: `inbox`, `to-` and a follower's name, `dead-letters`, or one of the system's own. */
  name: Scalars['String']['output'];
  /** Since when the oldest waiting job is there; null where none waits. */
  oldestWaitingAt?: Maybe<Scalars['DateTime']['output']>;
  /** How long it has waited, in seconds. */
  oldestWaitingSeconds?: Maybe<Scalars['Int']['output']>;
  /** Jobs that nobody has begun, or that are to be tried again. */
  waitingCount: Scalars['Int']['output'];
};

/** A range of days on which a rate is added, changed, ended or left as it is. */
export type RateChange = {
  __typename?: 'RateChange';
  /** The access type priced; null when for all. */
  accessType?: Maybe<AccessType>;
  /** The rate that held before; null when none did. */
  before?: Maybe<ContractRate>;
  /** The country of access priced; null when for all. */
  countryCode?: Maybe<Scalars['CountryCode']['output']>;
  /** Names of the terms that differ, as `ContractRate` names them. */
  differing: Array<Scalars['String']['output']>;
  /** The unit price from now on; null for an ended rate. */
  newPrice?: Maybe<Money>;
  /** The unit price before; null when there was none. */
  oldPrice?: Maybe<Money>;
  /** What of the usage is priced. */
  part: RatePart;
  /** Which of the rates given brings it about: its index from 0, or its line in the rate sheet. */
  position: Scalars['Int']['output'];
  /** The beginning of the numbers priced; null when for all. */
  prefix?: Maybe<Scalars['String']['output']>;
  /** The service priced. */
  service?: Maybe<BillableService>;
  /** The first day. */
  validFrom: Scalars['Date']['output'];
  /** The day after the last one; null when open-ended. */
  validTo?: Maybe<Scalars['Date']['output']>;
};

/** A day of the week, or one of the rate's holidays, which is no weekday. */
export type RateDay =
  /** Friday. */
  | 'FRIDAY'
  /** A day of the rate's `holidays`. */
  | 'HOLIDAY'
  /** Monday. */
  | 'MONDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** Wednesday. */
  | 'WEDNESDAY';

/** What extending rates changes, by ranges of days; each list in the order of the input. */
export type RateDifference = {
  __typename?: 'RateDifference';
  /** Priced where the contract extended nothing. */
  added: Array<RateChange>;
  /** Priced otherwise than before. */
  changed: Array<RateChange>;
  /** Rates that end earlier than before, or hold no more, since others take their last days. */
  ended: Array<RateChange>;
  /** Priced as before. */
  unchanged: Array<RateChange>;
};

/** What of the usage a rate prices. */
export type RatePart =
  /** What is ordered beside it, such as recording or an operator. */
  | 'ADD_ON'
  /** A leg's port on the bridge. */
  | 'BRIDGING'
  /** The conference itself. */
  | 'CONFERENCE'
  /** A leg's way to the bridge. */
  | 'TRANSPORT';

/** What a unit price is for. */
export type RateUnit =
  /** A conference. */
  | 'CONFERENCE'
  /** A minute: of one leg's connection, or of an add-on sold by time. */
  | 'MINUTE'
  /** A piece of an add-on. */
  | 'PIECE';

/** The form of a file of contract rates. */
export type RatesFileFormat =
  /** Text, RFC 4180 in UTF-8. */
  | 'CSV'
  /** An Excel workbook, of at most 10,000 rates. */
  | 'XLSX';

/** Which dead letters to replay: those with these ids, or those of a queue. */
export type ReplayDeadLettersInput = {
  /** Chosen by the caller, 1 to 200 characters: the same key gives the same answer and does nothing twice. */
  idempotencyKey: Scalars['String']['input'];
  /** Ids of dead letters, 500 at most; all of them are replayed, or none. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The queue in which they failed; its 500 oldest are replayed. */
  queue?: InputMaybe<Scalars['String']['input']>;
};

/** What became of the replay. */
export type ReplayDeadLettersPayload = {
  __typename?: 'ReplayDeadLettersPayload';
  /** How many dead letters are left, of that queue or, where ids were given, of the system; 10,000 stands for that many or more. */
  leftCount: Scalars['Int']['output'];
  /** How many were put back to where they failed. */
  replayedCount: Scalars['Int']['output'];
  /** Why nothing was replayed; empty when it was. Codes: `FORBIDDEN`, `REPLAY_TARGET_INVALID`, `TOO_MANY_DEAD_LETTERS`, `DEAD_LETTER_UNKNOWN` (also of one that is replayed already), `QUEUE_UNKNOWN`. */
  userErrors: Array<UserError>;
};

/** Where and how amounts are rounded to the currency's minor unit. */
export type Rounding = {
  __typename?: 'Rounding';
  /** How. */
  mode: RoundingMode;
  /** Where: before that, amounts are exact. */
  point: RoundingPoint;
};

/** How amounts are rounded. */
export type RoundingMode =
  /** To the nearest, halves to the even neighbour. */
  | 'HALF_EVEN'
  /** To the nearest, halves away from zero. */
  | 'HALF_UP';

/** Where amounts are rounded. */
export type RoundingPoint =
  /** For each leg, over all its parts. */
  | 'PER_CALL'
  /** Once, when an invoice line is totalled. */
  | 'PER_LINE';

/** How the work of sales stands. */
export type SalesOperations = SystemOperations & {
  __typename?: 'SalesOperations';
  /** The instant that all of it is of. */
  asOf: Scalars['DateTime']['output'];
  /** Events that could not be delivered or handled, the newest first: what follows them of the same entity waits until they are replayed. */
  deadLetters: DeadLetterConnection;
  /** Events of other systems that are not handled yet. */
  inbox: EventBacklog;
  /** Events that other systems have not taken yet. */
  outbox: EventBacklog;
  /** Every queue, by name. */
  queues: Array<QueueStanding>;
};


/** How the work of sales stands. */
export type SalesOperationsDeadLettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A draft to be signed. */
export type SignContractInput = {
  /** The contract's number. */
  contractNumber: Scalars['String']['input'];
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
  /** The day of the signature. */
  signedOn: Scalars['Date']['input'];
};

/** What came of signing a contract. */
export type SignContractPayload = {
  __typename?: 'SignContractPayload';
  /** The contract; null when refused. */
  contract?: Maybe<Contract>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** How the work of a system stands at an instant: what waits, what cannot be done, and since when. For operators. */
export type SystemOperations = {
  /** The instant that all of it is of. */
  asOf: Scalars['DateTime']['output'];
  /** Events that could not be delivered or handled, the newest first: what follows them of the same entity waits until they are replayed. */
  deadLetters: DeadLetterConnection;
  /** Events of other systems that are not handled yet. */
  inbox: EventBacklog;
  /** Events that other systems have not taken yet. */
  outbox: EventBacklog;
  /** Every queue, by name. */
  queues: Array<QueueStanding>;
};


/** How the work of a system stands at an instant: what waits, what cannot be done, and since when. For operators. */
export type SystemOperationsDeadLettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A price at certain times. */
export type TimeBand = {
  __typename?: 'TimeBand';
  /** On which days. */
  days: Array<RateDay>;
  /** The first minute, `HH:MM` in the contract's time zone. */
  from: Scalars['String']['output'];
  /** What it is called, such as `peak`. */
  name: Scalars['String']['output'];
  /** The minute after the last one, `HH:MM`, up to `24:00`. */
  to: Scalars['String']['output'];
  /** Price of a unit in this band. */
  unitPrice: Money;
};

/** A price at certain times. */
export type TimeBandInput = {
  /** On which days. */
  days: Array<RateDay>;
  /** The first minute, `HH:MM` in the contract's time zone. */
  from: Scalars['String']['input'];
  /** What it is called, such as `peak`. */
  name: Scalars['String']['input'];
  /** The minute after the last one, `HH:MM`, up to `24:00`. */
  to: Scalars['String']['input'];
  /** Price of a unit in this band. */
  unitPrice: Scalars['Decimal']['input'];
};

/** Why an act was refused, for the caller to mend. */
export type UserError = {
  __typename?: 'UserError';
  /** Stable, machine-readable code, such as `CUSTOMER_DIFFERS`. */
  code: Scalars['String']['output'];
  /** What is wrong and what to do, in English. */
  message: Scalars['String']['output'];
  /** Where in the input, from `input` inward; empty when it is about the whole. */
  path: Array<Scalars['String']['output']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Contract: Contract;
  ContractRate: ContractRate;
  Customer: Customer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Contract:
    ( { __typename: 'Contract' }
    & GraphQLRecursivePick<FederationTypes['Contract'], {"id":true}> );
  ContractRate:
    ( { __typename: 'ContractRate' }
    & GraphQLRecursivePick<FederationTypes['ContractRate'], {"id":true}> );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  SystemOperations: ( SystemOperationsModel );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessType: ResolverTypeWrapper<AccessType>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AccountManager: ResolverTypeWrapper<AccountManagerModel>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AddCustomerInput: AddCustomerInput;
  AddCustomerPayload: ResolverTypeWrapper<Omit<AddCustomerPayload, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>;
  AddressKind: AddressKind;
  AllowanceProration: AllowanceProration;
  AmendContractInput: AmendContractInput;
  AmendContractPayload: ResolverTypeWrapper<Omit<AmendContractPayload, 'contract'> & { contract?: Maybe<ResolversTypes['Contract']> }>;
  BillableService: ResolverTypeWrapper<BillableService>;
  ChangeCustomerInput: ChangeCustomerInput;
  ChangeCustomerPayload: ResolverTypeWrapper<Omit<ChangeCustomerPayload, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>;
  Contact: ResolverTypeWrapper<ContactModel>;
  ContactInput: ContactInput;
  Contract: ResolverTypeWrapper<ContractModel>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ContractConnection: ResolverTypeWrapper<Omit<ContractConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ContractEdge']>, nodes: Array<ResolversTypes['Contract']> }>;
  ContractEdge: ResolverTypeWrapper<Omit<ContractEdge, 'node'> & { node: ResolversTypes['Contract'] }>;
  ContractRate: ResolverTypeWrapper<ContractRateModel>;
  ContractRateConnection: ResolverTypeWrapper<Omit<ContractRateConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ContractRateEdge']>, nodes: Array<ResolversTypes['ContractRate']> }>;
  ContractRateEdge: ResolverTypeWrapper<Omit<ContractRateEdge, 'node'> & { node: ResolversTypes['ContractRate'] }>;
  ContractRateInput: ContractRateInput;
  ContractState: ContractState;
  ContractTermsInput: ContractTermsInput;
  ContractVersion: ResolverTypeWrapper<ContractVersionModel>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Customer: ResolverTypeWrapper<CustomerModel>;
  CustomerConnection: ResolverTypeWrapper<Omit<CustomerConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CustomerEdge']>, nodes: Array<ResolversTypes['Customer']> }>;
  CustomerEdge: ResolverTypeWrapper<Omit<CustomerEdge, 'node'> & { node: ResolversTypes['Customer'] }>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateRangeInput: DateRangeInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeadLetter: ResolverTypeWrapper<DeadLetterModel>;
  DeadLetterConnection: ResolverTypeWrapper<Omit<DeadLetterConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['DeadLetterEdge']>, nodes: Array<ResolversTypes['DeadLetter']> }>;
  DeadLetterEdge: ResolverTypeWrapper<Omit<DeadLetterEdge, 'node'> & { node: ResolversTypes['DeadLetter'] }>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Download: ResolverTypeWrapper<Download>;
  DraftContractInput: DraftContractInput;
  DraftContractPayload: ResolverTypeWrapper<Omit<DraftContractPayload, 'contract'> & { contract?: Maybe<ResolversTypes['Contract']> }>;
  EndContractInput: EndContractInput;
  EndContractPayload: ResolverTypeWrapper<Omit<EndContractPayload, 'contract'> & { contract?: Maybe<ResolversTypes['Contract']> }>;
  EventBacklog: ResolverTypeWrapper<EventBacklog>;
  ExtendContractRatesInput: ExtendContractRatesInput;
  ExtendContractRatesPayload: ResolverTypeWrapper<Omit<ExtendContractRatesPayload, 'contract' | 'difference'> & { contract?: Maybe<ResolversTypes['Contract']>, difference?: Maybe<ResolversTypes['RateDifference']> }>;
  Increments: ResolverTypeWrapper<Increments>;
  Invoicing: Invoicing;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Operations: ResolverTypeWrapper<Omit<Operations, 'sales'> & { sales?: Maybe<ResolversTypes['SalesOperations']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  PostalAddress: ResolverTypeWrapper<PostalAddressModel>;
  PostalAddressInput: PostalAddressInput;
  PreviewContractRatesInput: PreviewContractRatesInput;
  PreviewContractRatesPayload: ResolverTypeWrapper<Omit<PreviewContractRatesPayload, 'difference'> & { difference?: Maybe<ResolversTypes['RateDifference']> }>;
  PriceModel: PriceModel;
  PriceTier: ResolverTypeWrapper<PriceTier>;
  PriceTierInput: PriceTierInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QueueStanding: ResolverTypeWrapper<QueueStanding>;
  RateChange: ResolverTypeWrapper<RateChangeModel>;
  RateDay: RateDay;
  RateDifference: ResolverTypeWrapper<Omit<RateDifference, 'added' | 'changed' | 'ended' | 'unchanged'> & { added: Array<ResolversTypes['RateChange']>, changed: Array<ResolversTypes['RateChange']>, ended: Array<ResolversTypes['RateChange']>, unchanged: Array<ResolversTypes['RateChange']> }>;
  RatePart: RatePart;
  RateUnit: RateUnit;
  RatesFileFormat: RatesFileFormat;
  ReplayDeadLettersInput: ReplayDeadLettersInput;
  ReplayDeadLettersPayload: ResolverTypeWrapper<ReplayDeadLettersPayload>;
  Rounding: ResolverTypeWrapper<Rounding>;
  RoundingMode: RoundingMode;
  RoundingPoint: RoundingPoint;
  SalesOperations: ResolverTypeWrapper<SystemOperationsModel>;
  SignContractInput: SignContractInput;
  SignContractPayload: ResolverTypeWrapper<Omit<SignContractPayload, 'contract'> & { contract?: Maybe<ResolversTypes['Contract']> }>;
  SystemOperations: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['SystemOperations']>;
  TimeBand: ResolverTypeWrapper<TimeBand>;
  TimeBandInput: TimeBandInput;
  TimeZone: ResolverTypeWrapper<Scalars['TimeZone']['output']>;
  UserError: ResolverTypeWrapper<UserError>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessType: AccessType;
  ID: Scalars['ID']['output'];
  AccountManager: AccountManagerModel;
  String: Scalars['String']['output'];
  AddCustomerInput: AddCustomerInput;
  AddCustomerPayload: Omit<AddCustomerPayload, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> };
  AmendContractInput: AmendContractInput;
  AmendContractPayload: Omit<AmendContractPayload, 'contract'> & { contract?: Maybe<ResolversParentTypes['Contract']> };
  BillableService: BillableService;
  ChangeCustomerInput: ChangeCustomerInput;
  ChangeCustomerPayload: Omit<ChangeCustomerPayload, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> };
  Contact: ContactModel;
  ContactInput: ContactInput;
  Contract: ContractModel;
  Int: Scalars['Int']['output'];
  ContractConnection: Omit<ContractConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ContractEdge']>, nodes: Array<ResolversParentTypes['Contract']> };
  ContractEdge: Omit<ContractEdge, 'node'> & { node: ResolversParentTypes['Contract'] };
  ContractRate: ContractRateModel;
  ContractRateConnection: Omit<ContractRateConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ContractRateEdge']>, nodes: Array<ResolversParentTypes['ContractRate']> };
  ContractRateEdge: Omit<ContractRateEdge, 'node'> & { node: ResolversParentTypes['ContractRate'] };
  ContractRateInput: ContractRateInput;
  ContractTermsInput: ContractTermsInput;
  ContractVersion: ContractVersionModel;
  CountryCode: Scalars['CountryCode']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Customer: CustomerModel;
  CustomerConnection: Omit<CustomerConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CustomerEdge']>, nodes: Array<ResolversParentTypes['Customer']> };
  CustomerEdge: Omit<CustomerEdge, 'node'> & { node: ResolversParentTypes['Customer'] };
  Date: Scalars['Date']['output'];
  DateRangeInput: DateRangeInput;
  DateTime: Scalars['DateTime']['output'];
  DeadLetter: DeadLetterModel;
  DeadLetterConnection: Omit<DeadLetterConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['DeadLetterEdge']>, nodes: Array<ResolversParentTypes['DeadLetter']> };
  DeadLetterEdge: Omit<DeadLetterEdge, 'node'> & { node: ResolversParentTypes['DeadLetter'] };
  Decimal: Scalars['Decimal']['output'];
  Download: Download;
  DraftContractInput: DraftContractInput;
  DraftContractPayload: Omit<DraftContractPayload, 'contract'> & { contract?: Maybe<ResolversParentTypes['Contract']> };
  EndContractInput: EndContractInput;
  EndContractPayload: Omit<EndContractPayload, 'contract'> & { contract?: Maybe<ResolversParentTypes['Contract']> };
  EventBacklog: EventBacklog;
  ExtendContractRatesInput: ExtendContractRatesInput;
  ExtendContractRatesPayload: Omit<ExtendContractRatesPayload, 'contract' | 'difference'> & { contract?: Maybe<ResolversParentTypes['Contract']>, difference?: Maybe<ResolversParentTypes['RateDifference']> };
  Increments: Increments;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  Operations: Omit<Operations, 'sales'> & { sales?: Maybe<ResolversParentTypes['SalesOperations']> };
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  PostalAddress: PostalAddressModel;
  PostalAddressInput: PostalAddressInput;
  PreviewContractRatesInput: PreviewContractRatesInput;
  PreviewContractRatesPayload: Omit<PreviewContractRatesPayload, 'difference'> & { difference?: Maybe<ResolversParentTypes['RateDifference']> };
  PriceTier: PriceTier;
  PriceTierInput: PriceTierInput;
  Query: Record<PropertyKey, never>;
  QueueStanding: QueueStanding;
  RateChange: RateChangeModel;
  RateDifference: Omit<RateDifference, 'added' | 'changed' | 'ended' | 'unchanged'> & { added: Array<ResolversParentTypes['RateChange']>, changed: Array<ResolversParentTypes['RateChange']>, ended: Array<ResolversParentTypes['RateChange']>, unchanged: Array<ResolversParentTypes['RateChange']> };
  ReplayDeadLettersInput: ReplayDeadLettersInput;
  ReplayDeadLettersPayload: ReplayDeadLettersPayload;
  Rounding: Rounding;
  SalesOperations: SystemOperationsModel;
  SignContractInput: SignContractInput;
  SignContractPayload: Omit<SignContractPayload, 'contract'> & { contract?: Maybe<ResolversParentTypes['Contract']> };
  SystemOperations: ResolversInterfaceTypes<ResolversParentTypes>['SystemOperations'];
  TimeBand: TimeBand;
  TimeBandInput: TimeBandInput;
  TimeZone: Scalars['TimeZone']['output'];
  UserError: UserError;
};

export type AccessTypeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessType'] = ResolversParentTypes['AccessType']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AccountManagerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountManager'] = ResolversParentTypes['AccountManager']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AddCustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddCustomerPayload'] = ResolversParentTypes['AddCustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AmendContractPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AmendContractPayload'] = ResolversParentTypes['AmendContractPayload']> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BillableServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BillableService'] = ResolversParentTypes['BillableService']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ChangeCustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeCustomerPayload'] = ResolversParentTypes['ChangeCustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContractResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contract'] = ResolversParentTypes['Contract'], FederationReferenceType extends FederationReferenceTypes['Contract'] = FederationReferenceTypes['Contract']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Contract']> | FederationReferenceType, FederationReferenceType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  discountPercent?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoicing?: Resolver<ResolversTypes['Invoicing'], ParentType, ContextType>;
  maximumCommitment?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  minimumCommitment?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rates?: Resolver<ResolversTypes['ContractRateConnection'], ParentType, ContextType, RequireFields<ContractRatesArgs, 'first'>>;
  rounding?: Resolver<ResolversTypes['Rounding'], ParentType, ContextType>;
  signedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ContractState'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<Array<ResolversTypes['ContractVersion']>, ParentType, ContextType>;
};

export type ContractConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractConnection'] = ResolversParentTypes['ContractConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ContractEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Contract']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ContractEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractEdge'] = ResolversParentTypes['ContractEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contract'], ParentType, ContextType>;
};

export type ContractRateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractRate'] = ResolversParentTypes['ContractRate'], FederationReferenceType extends FederationReferenceTypes['ContractRate'] = FederationReferenceTypes['ContractRate']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ContractRate']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accessType?: Resolver<Maybe<ResolversTypes['AccessType']>, ParentType, ContextType>;
  allowanceMinutes?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  allowanceProration?: Resolver<ResolversTypes['AllowanceProration'], ParentType, ContextType>;
  contract?: Resolver<ResolversTypes['Contract'], ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  discountPercent?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  extendedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  holidays?: Resolver<Array<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  increments?: Resolver<ResolversTypes['Increments'], ParentType, ContextType>;
  knownFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  knownTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  maximum?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  minimum?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  packageSize?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  part?: Resolver<ResolversTypes['RatePart'], ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  prefix?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priceModel?: Resolver<ResolversTypes['PriceModel'], ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['BillableService']>, ParentType, ContextType>;
  setUpFee?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tiers?: Resolver<Array<ResolversTypes['PriceTier']>, ParentType, ContextType>;
  timeBands?: Resolver<Array<ResolversTypes['TimeBand']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['RateUnit'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContractRateConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractRateConnection'] = ResolversParentTypes['ContractRateConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ContractRateEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ContractRate']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ContractRateEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractRateEdge'] = ResolversParentTypes['ContractRateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ContractRate'], ParentType, ContextType>;
};

export type ContractVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractVersion'] = ResolversParentTypes['ContractVersion']> = {
  agreedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  discountPercent?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  invoicing?: Resolver<ResolversTypes['Invoicing'], ParentType, ContextType>;
  knownFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  knownTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  maximumCommitment?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  minimumCommitment?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  rounding?: Resolver<ResolversTypes['Rounding'], ParentType, ContextType>;
  signedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accountManager?: Resolver<Maybe<ResolversTypes['AccountManager']>, ParentType, ContextType>;
  addedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  addresses?: Resolver<Array<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  contacts?: Resolver<Array<ResolversTypes['Contact']>, ParentType, ContextType>;
  contractRates?: Resolver<ResolversTypes['ContractRateConnection'], ParentType, ContextType, RequireFields<CustomerContractRatesArgs, 'first'>>;
  contractRatesDownload?: Resolver<Maybe<ResolversTypes['Download']>, ParentType, ContextType, RequireFields<CustomerContractRatesDownloadArgs, 'format'>>;
  contractRatesVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contracts?: Resolver<ResolversTypes['ContractConnection'], ParentType, ContextType, RequireFields<CustomerContractsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CustomerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerConnection'] = ResolversParentTypes['CustomerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CustomerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Customer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CustomerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerEdge'] = ResolversParentTypes['CustomerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeadLetterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetter'] = ResolversParentTypes['DeadLetter']> = {
  attemptCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  eventType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  failedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  queue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeadLetterConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetterConnection'] = ResolversParentTypes['DeadLetterConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DeadLetterEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DeadLetter']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DeadLetterEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetterEdge'] = ResolversParentTypes['DeadLetterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeadLetter'], ParentType, ContextType>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DownloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Download'] = ResolversParentTypes['Download']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DraftContractPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftContractPayload'] = ResolversParentTypes['DraftContractPayload']> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EndContractPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndContractPayload'] = ResolversParentTypes['EndContractPayload']> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EventBacklogResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventBacklog'] = ResolversParentTypes['EventBacklog']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  oldestAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ExtendContractRatesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExtendContractRatesPayload'] = ResolversParentTypes['ExtendContractRatesPayload']> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  difference?: Resolver<Maybe<ResolversTypes['RateDifference']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type IncrementsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Increments'] = ResolversParentTypes['Increments']> = {
  initialSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nextSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addCustomer?: Resolver<ResolversTypes['AddCustomerPayload'], ParentType, ContextType, RequireFields<MutationAddCustomerArgs, 'input'>>;
  amendContract?: Resolver<ResolversTypes['AmendContractPayload'], ParentType, ContextType, RequireFields<MutationAmendContractArgs, 'input'>>;
  changeCustomer?: Resolver<ResolversTypes['ChangeCustomerPayload'], ParentType, ContextType, RequireFields<MutationChangeCustomerArgs, 'input'>>;
  draftContract?: Resolver<ResolversTypes['DraftContractPayload'], ParentType, ContextType, RequireFields<MutationDraftContractArgs, 'input'>>;
  endContract?: Resolver<ResolversTypes['EndContractPayload'], ParentType, ContextType, RequireFields<MutationEndContractArgs, 'input'>>;
  extendContractRates?: Resolver<ResolversTypes['ExtendContractRatesPayload'], ParentType, ContextType, RequireFields<MutationExtendContractRatesArgs, 'input'>>;
  previewContractRates?: Resolver<ResolversTypes['PreviewContractRatesPayload'], ParentType, ContextType, RequireFields<MutationPreviewContractRatesArgs, 'input'>>;
  replaySalesDeadLetters?: Resolver<ResolversTypes['ReplayDeadLettersPayload'], ParentType, ContextType, RequireFields<MutationReplaySalesDeadLettersArgs, 'input'>>;
  signContract?: Resolver<ResolversTypes['SignContractPayload'], ParentType, ContextType, RequireFields<MutationSignContractArgs, 'input'>>;
};

export type OperationsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Operations'] = ResolversParentTypes['Operations']> = {
  sales?: Resolver<Maybe<ResolversTypes['SalesOperations']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PostalAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostalAddress'] = ResolversParentTypes['PostalAddress']> = {
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  countryCode?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AddressKind'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PreviewContractRatesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewContractRatesPayload'] = ResolversParentTypes['PreviewContractRatesPayload']> = {
  difference?: Resolver<Maybe<ResolversTypes['RateDifference']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PriceTierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceTier'] = ResolversParentTypes['PriceTier']> = {
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  upTo?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'number'>>;
  customers?: Resolver<ResolversTypes['CustomerConnection'], ParentType, ContextType, RequireFields<QueryCustomersArgs, 'first'>>;
  customersByIds?: Resolver<Array<Maybe<ResolversTypes['Customer']>>, ParentType, ContextType, RequireFields<QueryCustomersByIdsArgs, 'ids'>>;
  operations?: Resolver<Maybe<ResolversTypes['Operations']>, ParentType, ContextType>;
};

export type QueueStandingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QueueStanding'] = ResolversParentTypes['QueueStanding']> = {
  activeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deadLetterCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastCompletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  oldestWaitingAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  oldestWaitingSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  waitingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RateChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RateChange'] = ResolversParentTypes['RateChange']> = {
  accessType?: Resolver<Maybe<ResolversTypes['AccessType']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['ContractRate']>, ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  differing?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  newPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  oldPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  part?: Resolver<ResolversTypes['RatePart'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  prefix?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['BillableService']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type RateDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RateDifference'] = ResolversParentTypes['RateDifference']> = {
  added?: Resolver<Array<ResolversTypes['RateChange']>, ParentType, ContextType>;
  changed?: Resolver<Array<ResolversTypes['RateChange']>, ParentType, ContextType>;
  ended?: Resolver<Array<ResolversTypes['RateChange']>, ParentType, ContextType>;
  unchanged?: Resolver<Array<ResolversTypes['RateChange']>, ParentType, ContextType>;
};

export type ReplayDeadLettersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplayDeadLettersPayload'] = ResolversParentTypes['ReplayDeadLettersPayload']> = {
  leftCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  replayedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RoundingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Rounding'] = ResolversParentTypes['Rounding']> = {
  mode?: Resolver<ResolversTypes['RoundingMode'], ParentType, ContextType>;
  point?: Resolver<ResolversTypes['RoundingPoint'], ParentType, ContextType>;
};

export type SalesOperationsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesOperations'] = ResolversParentTypes['SalesOperations']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deadLetters?: Resolver<ResolversTypes['DeadLetterConnection'], ParentType, ContextType, RequireFields<SalesOperationsDeadLettersArgs, 'first'>>;
  inbox?: Resolver<ResolversTypes['EventBacklog'], ParentType, ContextType>;
  outbox?: Resolver<ResolversTypes['EventBacklog'], ParentType, ContextType>;
  queues?: Resolver<Array<ResolversTypes['QueueStanding']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignContractPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignContractPayload'] = ResolversParentTypes['SignContractPayload']> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SystemOperationsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SystemOperations'] = ResolversParentTypes['SystemOperations']> = {
  __resolveType: TypeResolveFn<'SalesOperations', ParentType, ContextType>;
};

export type TimeBandResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeBand'] = ResolversParentTypes['TimeBand']> = {
  days?: Resolver<Array<ResolversTypes['RateDay']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AccessType?: AccessTypeResolvers<ContextType>;
  AccountManager?: AccountManagerResolvers<ContextType>;
  AddCustomerPayload?: AddCustomerPayloadResolvers<ContextType>;
  AmendContractPayload?: AmendContractPayloadResolvers<ContextType>;
  BillableService?: BillableServiceResolvers<ContextType>;
  ChangeCustomerPayload?: ChangeCustomerPayloadResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  Contract?: ContractResolvers<ContextType>;
  ContractConnection?: ContractConnectionResolvers<ContextType>;
  ContractEdge?: ContractEdgeResolvers<ContextType>;
  ContractRate?: ContractRateResolvers<ContextType>;
  ContractRateConnection?: ContractRateConnectionResolvers<ContextType>;
  ContractRateEdge?: ContractRateEdgeResolvers<ContextType>;
  ContractVersion?: ContractVersionResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  Customer?: CustomerResolvers<ContextType>;
  CustomerConnection?: CustomerConnectionResolvers<ContextType>;
  CustomerEdge?: CustomerEdgeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeadLetter?: DeadLetterResolvers<ContextType>;
  DeadLetterConnection?: DeadLetterConnectionResolvers<ContextType>;
  DeadLetterEdge?: DeadLetterEdgeResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  Download?: DownloadResolvers<ContextType>;
  DraftContractPayload?: DraftContractPayloadResolvers<ContextType>;
  EndContractPayload?: EndContractPayloadResolvers<ContextType>;
  EventBacklog?: EventBacklogResolvers<ContextType>;
  ExtendContractRatesPayload?: ExtendContractRatesPayloadResolvers<ContextType>;
  Increments?: IncrementsResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Operations?: OperationsResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  PreviewContractRatesPayload?: PreviewContractRatesPayloadResolvers<ContextType>;
  PriceTier?: PriceTierResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QueueStanding?: QueueStandingResolvers<ContextType>;
  RateChange?: RateChangeResolvers<ContextType>;
  RateDifference?: RateDifferenceResolvers<ContextType>;
  ReplayDeadLettersPayload?: ReplayDeadLettersPayloadResolvers<ContextType>;
  Rounding?: RoundingResolvers<ContextType>;
  SalesOperations?: SalesOperationsResolvers<ContextType>;
  SignContractPayload?: SignContractPayloadResolvers<ContextType>;
  SystemOperations?: SystemOperationsResolvers<ContextType>;
  TimeBand?: TimeBandResolvers<ContextType>;
  TimeZone?: GraphQLScalarType;
  UserError?: UserErrorResolvers<ContextType>;
};

