import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AccessTypeRow as AccessTypeModel, ServiceRow as BillableServiceModel, ListRateRow as ListRateModel } from '../catalogue/tables.js';
import type { AccountBalance as BalanceModel } from '../invoices/balance.js';
import type { AccountRow as BillingAccountModel } from '../accounts/tables.js';
import type { AccountPeriod as BillingPeriodModel, Usage as UsageLineModel } from '../periods/figures.js';
import type { CustomerReference as CustomerModel } from '../accounts/queries.js';
import type { InvoiceRow as InvoiceModel } from '../invoices/tables.js';
import type { InvoiceLine as InvoiceLineModel } from '../invoices/queries.js';
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

/** A way to dial in. */
export type AccessType = {
  __typename?: 'AccessType';
  /** The catalogue's code. */
  code: Scalars['ID']['output'];
  /** What people call it. */
  name: Scalars['String']['output'];
};

/** What is owed on issued invoices. */
export type Balance = {
  __typename?: 'Balance';
  /** The instant at which this was true. */
  asOf: Scalars['DateTime']['output'];
  /** Issued and not paid. */
  open: Money;
  /** Of that, past its due date in the account's time zone. */
  overdue: Money;
};

/** A service that can be charged for. */
export type BillableService = {
  __typename?: 'BillableService';
  /** The catalogue's code. */
  code: Scalars['ID']['output'];
  /** List prices that hold today in UTC; a contract rate wins over them. */
  listRates: Array<ListRate>;
  /** What people call it. */
  name: Scalars['String']['output'];
};

/** How a customer is billed. */
export type BillingAccount = {
  __typename?: 'BillingAccount';
  /** What is owed. */
  balance: Balance;
  /** The currency of everything charged here. */
  currency: Scalars['CurrencyCode']['output'];
  /** Figures of the current billing period, live. */
  currentBillingPeriod: BillingPeriod;
  /** The customer billed. */
  customer?: Maybe<Customer>;
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** Invoices, the newest first. */
  invoices: InvoiceConnection;
  /** The number that people use; unique. */
  number: Scalars['String']['output'];
  /** The time zone in which billing periods begin and end. */
  timeZone: Scalars['TimeZone']['output'];
  /** VAT on this account's invoices, in percent. */
  vatPercent: Scalars['Decimal']['output'];
};


/** How a customer is billed. */
export type BillingAccountInvoicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A half-open interval, from its start up to but not including its end, in which charges gather. All figures are of one instant, `asOf`. */
export type BillingPeriod = {
  __typename?: 'BillingPeriod';
  /** The instant at which these figures were true. */
  asOf: Scalars['DateTime']['output'];
  /** The first instant after the period. */
  endsAt: Scalars['DateTime']['output'];
  /** VAT that the unbilled net would carry. */
  estimatedTax: Money;
  /** Expected net at the period's end: the net so far, prolonged linearly over the whole period by elapsed time; the net so far on the first day. */
  projected: Money;
  /** Every call that billing has taken up and that ended before this instant is in the figures; one that is still on its way is not. */
  ratedThrough: Scalars['DateTime']['output'];
  /** The first instant of the period. */
  startsAt: Scalars['DateTime']['output'];
  /** The account's time zone, in which both are the start of a day. */
  timeZone: Scalars['TimeZone']['output'];
  /** Net of the period's charges that are on no issued invoice. */
  unbilled: Money;
  /** Calls that reached billing and still wait for their price. */
  unratedCallCount: Scalars['Int']['output'];
  /** What was used, by service and access type. */
  usage: Array<UsageLine>;
};

/** A company that buys from us; sales owns the rest. */
export type Customer = {
  __typename?: 'Customer';
  /** The primary account through which the customer is billed; null until billing has opened it. */
  billingAccount?: Maybe<BillingAccount>;
  /** The primary account's figures of the current billing period, live. */
  currentBillingPeriod?: Maybe<BillingPeriod>;
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** Invoices of the primary account, the newest first. */
  invoices?: Maybe<InvoiceConnection>;
};


/** A company that buys from us; sales owns the rest. */
export type CustomerInvoicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** How seconds are rounded up, such as 60/6: a first minute, then steps of six seconds. */
export type Increments = {
  __typename?: 'Increments';
  /** The least that is billed, in seconds. */
  initialSeconds: Scalars['Int']['output'];
  /** Beyond that, seconds are rounded up to a multiple of this. */
  nextSeconds: Scalars['Int']['output'];
};

/** A demand for payment of a period's charges. */
export type Invoice = {
  __typename?: 'Invoice';
  /** The account billed. */
  account: BillingAccount;
  /** The last day to pay; null for a draft. */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** The day of issue in the account's time zone; null for a draft. */
  issuedOn?: Maybe<Scalars['Date']['output']>;
  /** What it demands, line by line. */
  lines: Array<InvoiceLine>;
  /** Sum of the lines. */
  net: Money;
  /** The gapless number given at issue; null for a draft. */
  number?: Maybe<Scalars['String']['output']>;
  /** The first instant after the period that it bills. */
  periodEndsAt: Scalars['DateTime']['output'];
  /** The first instant of the period that it bills. */
  periodStartsAt: Scalars['DateTime']['output'];
  /** How far it is. */
  state: InvoiceState;
  /** VAT on the net. */
  tax: Money;
  /** Net and VAT. */
  total: Money;
};

/** A page of invoices. */
export type InvoiceConnection = {
  __typename?: 'InvoiceConnection';
  /** The same with their cursors. */
  edges: Array<InvoiceEdge>;
  /** The invoices of this page. */
  nodes: Array<Invoice>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** An invoice in a page. */
export type InvoiceEdge = {
  __typename?: 'InvoiceEdge';
  /** The invoice's place in the list. */
  cursor: Scalars['String']['output'];
  /** The invoice. */
  node: Invoice;
};

/** Charges of one period, service, access type and price on an invoice; late ones of an earlier period are lines of their own. */
export type InvoiceLine = {
  __typename?: 'InvoiceLine';
  /** How it was reached. */
  accessType: AccessType;
  /** Minutes billed, after increments: whole seconds divided by 60, to ten decimals. */
  billedMinutes: Scalars['Decimal']['output'];
  /** Legs charged. */
  callCount: Scalars['Int']['output'];
  /** Net amount, rounded once. */
  net: Money;
  /** Its place on the invoice, from 1. */
  position: Scalars['Int']['output'];
  /** The service charged. */
  service: BillableService;
  /** Price of a minute. */
  unitPrice: Money;
};

/** How far an invoice is. */
export type InvoiceState =
  /** Prepared by the system; may still change. */
  | 'DRAFT'
  /** Numbered and sent out; never changes again. */
  | 'ISSUED'
  /** Paid in full. */
  | 'PAID'
  /** Given up: it will not be paid. */
  | 'UNCOLLECTIBLE'
  /** Withdrawn: its charges are on another invoice. */
  | 'VOID';

/** A price of the rate card, used where no contract rate holds: one immutable version of it. */
export type ListRate = {
  __typename?: 'ListRate';
  /** The access type priced; null when for all. */
  accessType?: Maybe<AccessType>;
  /** The country of access priced; null when for all. */
  countryCode?: Maybe<Scalars['CountryCode']['output']>;
  /** Names this version for ever. */
  id: Scalars['ID']['output'];
  /** How usage is rounded up before it is priced. */
  increments: Increments;
  /** The service priced. */
  service: BillableService;
  /** Price of a minute; more decimals than the currency has are usual. */
  unitPrice: Money;
  /** The first day that it holds, in UTC. */
  validFrom: Scalars['Date']['output'];
  /** The day after the last day that it holds; null when open-ended. */
  validTo?: Maybe<Scalars['Date']['output']>;
};

/** An amount of money. */
export type Money = {
  __typename?: 'Money';
  /** The amount in units of the currency (not in cents), exact. */
  amount: Scalars['Decimal']['output'];
  /** The currency of the amount. */
  currency: Scalars['CurrencyCode']['output'];
};

/** Where a page of a list begins and ends. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Pass as `after` to get the next page; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more entries follow this page. */
  hasNextPage: Scalars['Boolean']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** Every way to dial in. */
  accessTypes: Array<AccessType>;
  /** Everything that can be charged for. */
  billableServices: Array<BillableService>;
  /** The billing account with this number, or null when there is none. */
  billingAccount?: Maybe<BillingAccount>;
  /** The invoice with this number, or null when there is none. */
  invoice?: Maybe<Invoice>;
};


export type QueryBillingAccountArgs = {
  number: Scalars['String']['input'];
};


export type QueryInvoiceArgs = {
  number: Scalars['String']['input'];
};

/** Usage of one service through one access type in a period. */
export type UsageLine = {
  __typename?: 'UsageLine';
  /** How it was reached. */
  accessType: AccessType;
  /** Minutes billed, after increments: whole seconds divided by 60, to ten decimals. */
  billedMinutes: Scalars['Decimal']['output'];
  /** Conferences with at least one such leg. */
  conferenceCount: Scalars['Int']['output'];
  /** Net amount: rounded once for each price that applied, as the invoice's lines are, and summed. */
  net: Money;
  /** The service used. */
  service: BillableService;
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
  AccessType: AccessType;
  BillableService: BillableService;
  BillingAccount: BillingAccount;
  Customer: Customer;
  Invoice: Invoice;
  ListRate: ListRate;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  AccessType:
    ( { __typename: 'AccessType' }
    & GraphQLRecursivePick<FederationTypes['AccessType'], {"code":true}> );
  BillableService:
    ( { __typename: 'BillableService' }
    & GraphQLRecursivePick<FederationTypes['BillableService'], {"code":true}> );
  BillingAccount:
    ( { __typename: 'BillingAccount' }
    & GraphQLRecursivePick<FederationTypes['BillingAccount'], {"id":true}> );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Invoice:
    ( { __typename: 'Invoice' }
    & GraphQLRecursivePick<FederationTypes['Invoice'], {"id":true}> );
  ListRate:
    ( { __typename: 'ListRate' }
    & GraphQLRecursivePick<FederationTypes['ListRate'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessType: ResolverTypeWrapper<AccessTypeModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Balance: ResolverTypeWrapper<BalanceModel>;
  BillableService: ResolverTypeWrapper<BillableServiceModel>;
  BillingAccount: ResolverTypeWrapper<BillingAccountModel>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  BillingPeriod: ResolverTypeWrapper<BillingPeriodModel>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Customer: ResolverTypeWrapper<CustomerModel>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Increments: ResolverTypeWrapper<Increments>;
  Invoice: ResolverTypeWrapper<InvoiceModel>;
  InvoiceConnection: ResolverTypeWrapper<Omit<InvoiceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['InvoiceEdge']>, nodes: Array<ResolversTypes['Invoice']> }>;
  InvoiceEdge: ResolverTypeWrapper<Omit<InvoiceEdge, 'node'> & { node: ResolversTypes['Invoice'] }>;
  InvoiceLine: ResolverTypeWrapper<InvoiceLineModel>;
  InvoiceState: InvoiceState;
  ListRate: ResolverTypeWrapper<ListRateModel>;
  Money: ResolverTypeWrapper<Money>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TimeZone: ResolverTypeWrapper<Scalars['TimeZone']['output']>;
  UsageLine: ResolverTypeWrapper<UsageLineModel>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessType: AccessTypeModel;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Balance: BalanceModel;
  BillableService: BillableServiceModel;
  BillingAccount: BillingAccountModel;
  Int: Scalars['Int']['output'];
  BillingPeriod: BillingPeriodModel;
  CountryCode: Scalars['CountryCode']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Customer: CustomerModel;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Increments: Increments;
  Invoice: InvoiceModel;
  InvoiceConnection: Omit<InvoiceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['InvoiceEdge']>, nodes: Array<ResolversParentTypes['Invoice']> };
  InvoiceEdge: Omit<InvoiceEdge, 'node'> & { node: ResolversParentTypes['Invoice'] };
  InvoiceLine: InvoiceLineModel;
  ListRate: ListRateModel;
  Money: Money;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Query: Record<PropertyKey, never>;
  TimeZone: Scalars['TimeZone']['output'];
  UsageLine: UsageLineModel;
};

export type AccessTypeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessType'] = ResolversParentTypes['AccessType'], FederationReferenceType extends FederationReferenceTypes['AccessType'] = FederationReferenceTypes['AccessType']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AccessType']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BalanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Balance'] = ResolversParentTypes['Balance']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type BillableServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BillableService'] = ResolversParentTypes['BillableService'], FederationReferenceType extends FederationReferenceTypes['BillableService'] = FederationReferenceTypes['BillableService']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BillableService']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  listRates?: Resolver<Array<ResolversTypes['ListRate']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BillingAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BillingAccount'] = ResolversParentTypes['BillingAccount'], FederationReferenceType extends FederationReferenceTypes['BillingAccount'] = FederationReferenceTypes['BillingAccount']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BillingAccount']> | FederationReferenceType, FederationReferenceType, ContextType>;
  balance?: Resolver<ResolversTypes['Balance'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  currentBillingPeriod?: Resolver<ResolversTypes['BillingPeriod'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoices?: Resolver<ResolversTypes['InvoiceConnection'], ParentType, ContextType, RequireFields<BillingAccountInvoicesArgs, 'first'>>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  vatPercent?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type BillingPeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BillingPeriod'] = ResolversParentTypes['BillingPeriod']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  estimatedTax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  projected?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  ratedThrough?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  unbilled?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  unratedCallCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  usage?: Resolver<Array<ResolversTypes['UsageLine']>, ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  billingAccount?: Resolver<Maybe<ResolversTypes['BillingAccount']>, ParentType, ContextType>;
  currentBillingPeriod?: Resolver<Maybe<ResolversTypes['BillingPeriod']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoices?: Resolver<Maybe<ResolversTypes['InvoiceConnection']>, ParentType, ContextType, RequireFields<CustomerInvoicesArgs, 'first'>>;
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

export type InvoiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invoice'] = ResolversParentTypes['Invoice'], FederationReferenceType extends FederationReferenceTypes['Invoice'] = FederationReferenceTypes['Invoice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Invoice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<ResolversTypes['BillingAccount'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['InvoiceLine']>, ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  periodEndsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  periodStartsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['InvoiceState'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type InvoiceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceConnection'] = ResolversParentTypes['InvoiceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InvoiceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Invoice']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type InvoiceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceEdge'] = ResolversParentTypes['InvoiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Invoice'], ParentType, ContextType>;
};

export type InvoiceLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceLine'] = ResolversParentTypes['InvoiceLine']> = {
  accessType?: Resolver<ResolversTypes['AccessType'], ParentType, ContextType>;
  billedMinutes?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  callCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['BillableService'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ListRateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListRate'] = ResolversParentTypes['ListRate'], FederationReferenceType extends FederationReferenceTypes['ListRate'] = FederationReferenceTypes['ListRate']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ListRate']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accessType?: Resolver<Maybe<ResolversTypes['AccessType']>, ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  increments?: Resolver<ResolversTypes['Increments'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['BillableService'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accessTypes?: Resolver<Array<ResolversTypes['AccessType']>, ParentType, ContextType>;
  billableServices?: Resolver<Array<ResolversTypes['BillableService']>, ParentType, ContextType>;
  billingAccount?: Resolver<Maybe<ResolversTypes['BillingAccount']>, ParentType, ContextType, RequireFields<QueryBillingAccountArgs, 'number'>>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType, RequireFields<QueryInvoiceArgs, 'number'>>;
};

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export type UsageLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UsageLine'] = ResolversParentTypes['UsageLine']> = {
  accessType?: Resolver<ResolversTypes['AccessType'], ParentType, ContextType>;
  billedMinutes?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  conferenceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['BillableService'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AccessType?: AccessTypeResolvers<ContextType>;
  Balance?: BalanceResolvers<ContextType>;
  BillableService?: BillableServiceResolvers<ContextType>;
  BillingAccount?: BillingAccountResolvers<ContextType>;
  BillingPeriod?: BillingPeriodResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  Customer?: CustomerResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Increments?: IncrementsResolvers<ContextType>;
  Invoice?: InvoiceResolvers<ContextType>;
  InvoiceConnection?: InvoiceConnectionResolvers<ContextType>;
  InvoiceEdge?: InvoiceEdgeResolvers<ContextType>;
  InvoiceLine?: InvoiceLineResolvers<ContextType>;
  ListRate?: ListRateResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  TimeZone?: GraphQLScalarType;
  UsageLine?: UsageLineResolvers<ContextType>;
};

