import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AccountManagerRow as AccountManagerModel } from '../account-managers/tables.js';
import type { ContactRow as ContactModel, CustomerRow as CustomerModel, PostalAddressRow as PostalAddressModel } from '../customers/tables.js';
import type { ContractRow as ContractModel, ContractRateRow as ContractRateModel } from '../contracts/tables.js';
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
  /** The customer. */
  customer: Customer;
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** The number that people use; unique. */
  number: Scalars['String']['output'];
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
  /** The contract that extends it. */
  contract: Contract;
  /** The country of access priced; null when for all. */
  countryCode?: Maybe<Scalars['CountryCode']['output']>;
  /** Names this version for ever. */
  id: Scalars['ID']['output'];
  /** How usage is rounded up before it is priced. */
  increments: Increments;
  /** Since when sales has known this version. */
  knownFrom: Scalars['DateTime']['output'];
  /** Until when this version was what sales knew; null for the version known now. */
  knownTo?: Maybe<Scalars['DateTime']['output']>;
  /** How the price is computed from usage. */
  priceModel: PriceModel;
  /** The service priced. */
  service?: Maybe<BillableService>;
  /** Steps of a stepped price, lowest first; empty for `FLAT`. */
  tiers: Array<PriceTier>;
  /** What a unit is. */
  unit: RateUnit;
  /** Price of a unit; more decimals than the currency has are usual. */
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

/** How far a contract is. */
export type ContractState =
  /** Signed and not over; `validFrom` tells from when it prices. */
  | 'ACTIVE'
  /** Being negotiated: nothing is priced with it. */
  | 'DRAFT'
  /** Its validity is over. */
  | 'ENDED';

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
export type CustomerContractsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
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

/** How seconds are rounded up, such as 60/6: a first minute, then steps of six seconds. */
export type Increments = {
  __typename?: 'Increments';
  /** The least that is billed, in seconds. */
  initialSeconds: Scalars['Int']['output'];
  /** Beyond that, seconds are rounded up to a multiple of this. */
  nextSeconds: Scalars['Int']['output'];
};

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
  /** Changes a customer: what is left out or null stays as it is. */
  changeCustomer: ChangeCustomerPayload;
};


export type MutationAddCustomerArgs = {
  input: AddCustomerInput;
};


export type MutationChangeCustomerArgs = {
  input: ChangeCustomerInput;
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

/** How a price is computed from usage. */
export type PriceModel =
  /** One price for every unit. */
  | 'FLAT';

/** One step of a stepped price. */
export type PriceTier = {
  __typename?: 'PriceTier';
  /** Price of a unit in this step. */
  unitPrice: Money;
  /** Up to how many units, inclusive; null for the last step. */
  upTo?: Maybe<Scalars['Decimal']['output']>;
};

export type Query = {
  __typename?: 'Query';
  /** The customer with this number, or null when there is none. */
  customer?: Maybe<Customer>;
  /** Customers, the newest first. */
  customers: CustomerConnection;
  /** The customers with these ids, in the order of the ids, null where there is none; 500 ids at most. For systems that read in batches. */
  customersByIds: Array<Maybe<Customer>>;
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

/** What a unit price is for. */
export type RateUnit =
  /** A minute of one leg's connection. */
  | 'MINUTE';

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



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessType: ResolverTypeWrapper<AccessType>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AccountManager: ResolverTypeWrapper<AccountManagerModel>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AddCustomerInput: AddCustomerInput;
  AddCustomerPayload: ResolverTypeWrapper<Omit<AddCustomerPayload, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>;
  AddressKind: AddressKind;
  BillableService: ResolverTypeWrapper<BillableService>;
  ChangeCustomerInput: ChangeCustomerInput;
  ChangeCustomerPayload: ResolverTypeWrapper<Omit<ChangeCustomerPayload, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>;
  Contact: ResolverTypeWrapper<ContactModel>;
  ContactInput: ContactInput;
  Contract: ResolverTypeWrapper<ContractModel>;
  ContractConnection: ResolverTypeWrapper<Omit<ContractConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ContractEdge']>, nodes: Array<ResolversTypes['Contract']> }>;
  ContractEdge: ResolverTypeWrapper<Omit<ContractEdge, 'node'> & { node: ResolversTypes['Contract'] }>;
  ContractRate: ResolverTypeWrapper<ContractRateModel>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ContractRateConnection: ResolverTypeWrapper<Omit<ContractRateConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ContractRateEdge']>, nodes: Array<ResolversTypes['ContractRate']> }>;
  ContractRateEdge: ResolverTypeWrapper<Omit<ContractRateEdge, 'node'> & { node: ResolversTypes['ContractRate'] }>;
  ContractState: ContractState;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Customer: ResolverTypeWrapper<CustomerModel>;
  CustomerConnection: ResolverTypeWrapper<Omit<CustomerConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CustomerEdge']>, nodes: Array<ResolversTypes['Customer']> }>;
  CustomerEdge: ResolverTypeWrapper<Omit<CustomerEdge, 'node'> & { node: ResolversTypes['Customer'] }>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateRangeInput: DateRangeInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Increments: ResolverTypeWrapper<Increments>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  PostalAddress: ResolverTypeWrapper<PostalAddressModel>;
  PostalAddressInput: PostalAddressInput;
  PriceModel: PriceModel;
  PriceTier: ResolverTypeWrapper<PriceTier>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RateUnit: RateUnit;
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
  BillableService: BillableService;
  ChangeCustomerInput: ChangeCustomerInput;
  ChangeCustomerPayload: Omit<ChangeCustomerPayload, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> };
  Contact: ContactModel;
  ContactInput: ContactInput;
  Contract: ContractModel;
  ContractConnection: Omit<ContractConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ContractEdge']>, nodes: Array<ResolversParentTypes['Contract']> };
  ContractEdge: Omit<ContractEdge, 'node'> & { node: ResolversParentTypes['Contract'] };
  ContractRate: ContractRateModel;
  Int: Scalars['Int']['output'];
  ContractRateConnection: Omit<ContractRateConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ContractRateEdge']>, nodes: Array<ResolversParentTypes['ContractRate']> };
  ContractRateEdge: Omit<ContractRateEdge, 'node'> & { node: ResolversParentTypes['ContractRate'] };
  CountryCode: Scalars['CountryCode']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Customer: CustomerModel;
  CustomerConnection: Omit<CustomerConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CustomerEdge']>, nodes: Array<ResolversParentTypes['Customer']> };
  CustomerEdge: Omit<CustomerEdge, 'node'> & { node: ResolversParentTypes['Customer'] };
  Date: Scalars['Date']['output'];
  DateRangeInput: DateRangeInput;
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Increments: Increments;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  PostalAddress: PostalAddressModel;
  PostalAddressInput: PostalAddressInput;
  PriceTier: PriceTier;
  Query: Record<PropertyKey, never>;
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
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ContractState'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
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
  contract?: Resolver<ResolversTypes['Contract'], ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  increments?: Resolver<ResolversTypes['Increments'], ParentType, ContextType>;
  knownFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  knownTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  priceModel?: Resolver<ResolversTypes['PriceModel'], ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['BillableService']>, ParentType, ContextType>;
  tiers?: Resolver<Array<ResolversTypes['PriceTier']>, ParentType, ContextType>;
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

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

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
  changeCustomer?: Resolver<ResolversTypes['ChangeCustomerPayload'], ParentType, ContextType, RequireFields<MutationChangeCustomerArgs, 'input'>>;
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

export type PriceTierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceTier'] = ResolversParentTypes['PriceTier']> = {
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  upTo?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'number'>>;
  customers?: Resolver<ResolversTypes['CustomerConnection'], ParentType, ContextType, RequireFields<QueryCustomersArgs, 'first'>>;
  customersByIds?: Resolver<Array<Maybe<ResolversTypes['Customer']>>, ParentType, ContextType, RequireFields<QueryCustomersByIdsArgs, 'ids'>>;
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
  BillableService?: BillableServiceResolvers<ContextType>;
  ChangeCustomerPayload?: ChangeCustomerPayloadResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  Contract?: ContractResolvers<ContextType>;
  ContractConnection?: ContractConnectionResolvers<ContextType>;
  ContractEdge?: ContractEdgeResolvers<ContextType>;
  ContractRate?: ContractRateResolvers<ContextType>;
  ContractRateConnection?: ContractRateConnectionResolvers<ContextType>;
  ContractRateEdge?: ContractRateEdgeResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  Customer?: CustomerResolvers<ContextType>;
  CustomerConnection?: CustomerConnectionResolvers<ContextType>;
  CustomerEdge?: CustomerEdgeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Increments?: IncrementsResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  PriceTier?: PriceTierResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  TimeZone?: GraphQLScalarType;
  UserError?: UserErrorResolvers<ContextType>;
};

