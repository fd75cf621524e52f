import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CustomerReference } from '../customers/reference.js';
import type { ReservationRow } from '../reservations/tables.js';
import type { ConferenceRow } from '../conferences/tables.js';
import type { CallRecordRow } from '../call-records/tables.js';
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
  /** An instant in UTC, RFC 3339 with milliseconds, such as `2026-11-24T08:30:00.000Z`. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: string; output: string; }
};

/** A way to dial in; billing owns the rest. */
export type AccessType = {
  __typename?: 'AccessType';
  /** The catalogue's code. */
  code: Scalars['ID']['output'];
};

/** One party's connection, as the bridge recorded it. */
export type CallRecord = {
  __typename?: 'CallRecord';
  /** How the party dialled in. */
  accessType?: Maybe<AccessType>;
  /** The party's telephone number or address, as the bridge sent it. */
  caller: Scalars['String']['output'];
  /** The conference it was part of. */
  conference: Conference;
  /** The country dialled in. */
  countryCode: Scalars['CountryCode']['output'];
  /** Connected time in whole seconds. */
  durationSeconds: Scalars['Int']['output'];
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** When the party joined. */
  joinedAt: Scalars['DateTime']['output'];
  /** When the party left. */
  leftAt: Scalars['DateTime']['output'];
};

/** A conference that took place. */
export type Conference = {
  __typename?: 'Conference';
  /** One call record per leg, in the order of joining. */
  callRecords: Array<CallRecord>;
  /** The customer who held it. */
  customer?: Maybe<Customer>;
  /** When the last leg left. */
  endedAt: Scalars['DateTime']['output'];
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** How many legs took part. */
  legCount: Scalars['Int']['output'];
  /** What was ordered. */
  reservation: Reservation;
  /** When the first leg joined. */
  startedAt: Scalars['DateTime']['output'];
};

/** A page of conferences. */
export type ConferenceConnection = {
  __typename?: 'ConferenceConnection';
  /** The same with their cursors. */
  edges: Array<ConferenceEdge>;
  /** The conferences of this page. */
  nodes: Array<Conference>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A conference in a page. */
export type ConferenceEdge = {
  __typename?: 'ConferenceEdge';
  /** The conference's place in the list. */
  cursor: Scalars['String']['output'];
  /** The conference. */
  node: Conference;
};

/** A company that buys from us; sales owns the rest. */
export type Customer = {
  __typename?: 'Customer';
  /** Conferences of this customer, the latest first. */
  conferences?: Maybe<ConferenceConnection>;
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** Ports held for this customer, the latest start first. */
  reservations?: Maybe<ReservationConnection>;
};


/** A company that buys from us; sales owns the rest. */
export type CustomerConferencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A company that buys from us; sales owns the rest. */
export type CustomerReservationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
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
  /** The conference with this id, or null when there is none. */
  conference?: Maybe<Conference>;
  /** The reservation with this number, or null when there is none. */
  reservation?: Maybe<Reservation>;
};


export type QueryConferenceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReservationArgs = {
  number: Scalars['String']['input'];
};

/** Ports held for an ordered conference. */
export type Reservation = {
  __typename?: 'Reservation';
  /** The conference that took place; null until one has. */
  conference?: Maybe<Conference>;
  /** The customer who ordered it. */
  customer?: Maybe<Customer>;
  /** The customer's own reference, printed on the invoice. */
  customerReference?: Maybe<Scalars['String']['output']>;
  /** The first instant at which they are free again. */
  endsAt: Scalars['DateTime']['output'];
  /** How many ports are held. */
  expectedPortCount: Scalars['Int']['output'];
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** The number that people use; unique. */
  number: Scalars['String']['output'];
  /** When the ports are held from. */
  startsAt: Scalars['DateTime']['output'];
  /** How far it is. */
  state: ReservationState;
};

/** A page of reservations. */
export type ReservationConnection = {
  __typename?: 'ReservationConnection';
  /** The same with their cursors. */
  edges: Array<ReservationEdge>;
  /** The reservations of this page. */
  nodes: Array<Reservation>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A reservation in a page. */
export type ReservationEdge = {
  __typename?: 'ReservationEdge';
  /** The reservation's place in the list. */
  cursor: Scalars['String']['output'];
  /** The reservation. */
  node: Reservation;
};

/** How far a reservation is; it never goes back. */
export type ReservationState =
  /** The conference is over. */
  | 'ENDED'
  /** Ordered. */
  | 'PLACED';



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
  CallRecord: CallRecord;
  Conference: Conference;
  Customer: Customer;
  Reservation: Reservation;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  CallRecord:
    ( { __typename: 'CallRecord' }
    & GraphQLRecursivePick<FederationTypes['CallRecord'], {"id":true}> );
  Conference:
    ( { __typename: 'Conference' }
    & GraphQLRecursivePick<FederationTypes['Conference'], {"id":true}> );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Reservation:
    ( { __typename: 'Reservation' }
    & GraphQLRecursivePick<FederationTypes['Reservation'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessType: ResolverTypeWrapper<AccessType>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CallRecord: ResolverTypeWrapper<CallRecordRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Conference: ResolverTypeWrapper<ConferenceRow>;
  ConferenceConnection: ResolverTypeWrapper<Omit<ConferenceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ConferenceEdge']>, nodes: Array<ResolversTypes['Conference']> }>;
  ConferenceEdge: ResolverTypeWrapper<Omit<ConferenceEdge, 'node'> & { node: ResolversTypes['Conference'] }>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  Customer: ResolverTypeWrapper<CustomerReference>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Reservation: ResolverTypeWrapper<ReservationRow>;
  ReservationConnection: ResolverTypeWrapper<Omit<ReservationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ReservationEdge']>, nodes: Array<ResolversTypes['Reservation']> }>;
  ReservationEdge: ResolverTypeWrapper<Omit<ReservationEdge, 'node'> & { node: ResolversTypes['Reservation'] }>;
  ReservationState: ReservationState;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessType: AccessType;
  ID: Scalars['ID']['output'];
  CallRecord: CallRecordRow;
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Conference: ConferenceRow;
  ConferenceConnection: Omit<ConferenceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ConferenceEdge']>, nodes: Array<ResolversParentTypes['Conference']> };
  ConferenceEdge: Omit<ConferenceEdge, 'node'> & { node: ResolversParentTypes['Conference'] };
  CountryCode: Scalars['CountryCode']['output'];
  Customer: CustomerReference;
  DateTime: Scalars['DateTime']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Query: Record<PropertyKey, never>;
  Reservation: ReservationRow;
  ReservationConnection: Omit<ReservationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ReservationEdge']>, nodes: Array<ResolversParentTypes['Reservation']> };
  ReservationEdge: Omit<ReservationEdge, 'node'> & { node: ResolversParentTypes['Reservation'] };
};

export type AccessTypeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessType'] = ResolversParentTypes['AccessType']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CallRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CallRecord'] = ResolversParentTypes['CallRecord'], FederationReferenceType extends FederationReferenceTypes['CallRecord'] = FederationReferenceTypes['CallRecord']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CallRecord']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accessType?: Resolver<Maybe<ResolversTypes['AccessType']>, ParentType, ContextType>;
  caller?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  conference?: Resolver<ResolversTypes['Conference'], ParentType, ContextType>;
  countryCode?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  durationSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  leftAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ConferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Conference'] = ResolversParentTypes['Conference'], FederationReferenceType extends FederationReferenceTypes['Conference'] = FederationReferenceTypes['Conference']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Conference']> | FederationReferenceType, FederationReferenceType, ContextType>;
  callRecords?: Resolver<Array<ResolversTypes['CallRecord']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  endedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  legCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reservation?: Resolver<ResolversTypes['Reservation'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ConferenceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConferenceConnection'] = ResolversParentTypes['ConferenceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConferenceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Conference']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ConferenceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConferenceEdge'] = ResolversParentTypes['ConferenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Conference'], ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  conferences?: Resolver<Maybe<ResolversTypes['ConferenceConnection']>, ParentType, ContextType, RequireFields<CustomerConferencesArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reservations?: Resolver<Maybe<ResolversTypes['ReservationConnection']>, ParentType, ContextType, RequireFields<CustomerReservationsArgs, 'first'>>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  conference?: Resolver<Maybe<ResolversTypes['Conference']>, ParentType, ContextType, RequireFields<QueryConferenceArgs, 'id'>>;
  reservation?: Resolver<Maybe<ResolversTypes['Reservation']>, ParentType, ContextType, RequireFields<QueryReservationArgs, 'number'>>;
};

export type ReservationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reservation'] = ResolversParentTypes['Reservation'], FederationReferenceType extends FederationReferenceTypes['Reservation'] = FederationReferenceTypes['Reservation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Reservation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  conference?: Resolver<Maybe<ResolversTypes['Conference']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  customerReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expectedPortCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReservationState'], ParentType, ContextType>;
};

export type ReservationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReservationConnection'] = ResolversParentTypes['ReservationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReservationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Reservation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReservationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReservationEdge'] = ResolversParentTypes['ReservationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Reservation'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AccessType?: AccessTypeResolvers<ContextType>;
  CallRecord?: CallRecordResolvers<ContextType>;
  Conference?: ConferenceResolvers<ContextType>;
  ConferenceConnection?: ConferenceConnectionResolvers<ContextType>;
  ConferenceEdge?: ConferenceEdgeResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  Customer?: CustomerResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Reservation?: ReservationResolvers<ContextType>;
  ReservationConnection?: ReservationConnectionResolvers<ContextType>;
  ReservationEdge?: ReservationEdgeResolvers<ContextType>;
};

