import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CustomerReference } from '../customers/reference.js';
import type { LetterTemplateRow } from '../templates/tables.js';
import type { CampaignRow } from '../campaigns/tables.js';
import type { LetterRow } from '../letters/tables.js';
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
  /** An instant in UTC, RFC 3339 with milliseconds, such as `2026-11-24T08:30:00.000Z`. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: string; output: string; }
};

/** One mass mailing. */
export type Campaign = {
  __typename?: 'Campaign';
  /** When it was drafted. */
  draftedAt: Scalars['DateTime']['output'];
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** How many letters it has. */
  letterCount: Scalars['Int']['output'];
  /** Its letters, the newest first. */
  letters: LetterConnection;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** The number that people use; unique. */
  number: Scalars['String']['output'];
  /** How far it is. */
  state: CampaignState;
};


/** One mass mailing. */
export type CampaignLettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A page of campaigns. */
export type CampaignConnection = {
  __typename?: 'CampaignConnection';
  /** The same with their cursors. */
  edges: Array<CampaignEdge>;
  /** The campaigns of this page. */
  nodes: Array<Campaign>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A campaign in a page. */
export type CampaignEdge = {
  __typename?: 'CampaignEdge';
  /** The campaign's place in the list. */
  cursor: Scalars['String']['output'];
  /** The campaign. */
  node: Campaign;
};

/** How far a campaign is; it never goes back. */
export type CampaignState =
  /** Called off. */
  | 'CANCELLED'
  /** Recipients are chosen; nothing has been printed. */
  | 'DRAFT';

/** A company that buys from us; sales owns the rest. */
export type Customer = {
  __typename?: 'Customer';
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** Letters to this customer, the newest first. */
  letters?: Maybe<LetterConnection>;
};


/** A company that buys from us; sales owns the rest. */
export type CustomerLettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
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

/** Events on their way. */
export type EventBacklog = {
  __typename?: 'EventBacklog';
  /** How many there are. */
  count: Scalars['Int']['output'];
  /** Since when the oldest of them is on its way; null where there is none. */
  oldestAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A letter to one customer, one per campaign. */
export type Letter = {
  __typename?: 'Letter';
  /** The campaign that it is part of. */
  campaign: Campaign;
  /** The customer written to. */
  customer?: Maybe<Customer>;
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** When it was planned. */
  plannedAt: Scalars['DateTime']['output'];
  /** How far it is. */
  state: LetterState;
  /** The subject line. */
  subject: Scalars['String']['output'];
  /** The template that it is written with, in the customer's language where there is one. */
  template: LetterTemplate;
};

/** A page of letters. */
export type LetterConnection = {
  __typename?: 'LetterConnection';
  /** The same with their cursors. */
  edges: Array<LetterEdge>;
  /** The letters of this page. */
  nodes: Array<Letter>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A letter in a page. */
export type LetterEdge = {
  __typename?: 'LetterEdge';
  /** The letter's place in the list. */
  cursor: Scalars['String']['output'];
  /** The letter. */
  node: Letter;
};

/** How far a letter is; it never goes back. */
export type LetterState =
  /** Its campaign was called off before the letter was printed. */
  | 'CANCELLED'
  /** The customer is among the campaign's recipients; the letter is not merged yet. */
  | 'PLANNED';

/** Text of a letter in one language: one immutable version of it. */
export type LetterTemplate = {
  __typename?: 'LetterTemplate';
  /** The text, with merge fields in double braces. */
  body: Scalars['String']['output'];
  /** Names this version for ever. */
  id: Scalars['ID']['output'];
  /** The language it is written in, as an ISO 639-1 code. */
  language: Scalars['String']['output'];
  /** What people call it. */
  name: Scalars['String']['output'];
  /** The subject line. */
  subject: Scalars['String']['output'];
  /** Counts the versions of this template, from 1. */
  version: Scalars['Int']['output'];
};

/** How the work of mailing stands. */
export type MailingOperations = SystemOperations & {
  __typename?: 'MailingOperations';
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


/** How the work of mailing stands. */
export type MailingOperationsDeadLettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Puts dead letters of mailing back to where they failed, for operators: each is tried once more, and nothing is done twice. */
  replayMailingDeadLetters: ReplayDeadLettersPayload;
};


export type MutationReplayMailingDeadLettersArgs = {
  input: ReplayDeadLettersInput;
};

/** How the work of the systems stands, each system's in a field of its own: one that is down leaves the others as they are. */
export type Operations = {
  __typename?: 'Operations';
  /** Of mailing. */
  mailing?: Maybe<MailingOperations>;
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
  /** The campaign with this number, or null when there is none. */
  campaign?: Maybe<Campaign>;
  /** Campaigns, the newest first. */
  campaigns: CampaignConnection;
  /** Letter templates in the order of their names, the newest version of each. */
  letterTemplates: Array<LetterTemplate>;
  /** How the work of all systems stands, for operators. */
  operations?: Maybe<Operations>;
};


export type QueryCampaignArgs = {
  number: Scalars['String']['input'];
};


export type QueryCampaignsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
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
  Campaign: Campaign;
  Customer: Customer;
  Letter: Letter;
  LetterTemplate: LetterTemplate;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Campaign:
    ( { __typename: 'Campaign' }
    & GraphQLRecursivePick<FederationTypes['Campaign'], {"id":true}> );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Letter:
    ( { __typename: 'Letter' }
    & GraphQLRecursivePick<FederationTypes['Letter'], {"id":true}> );
  LetterTemplate:
    ( { __typename: 'LetterTemplate' }
    & GraphQLRecursivePick<FederationTypes['LetterTemplate'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  SystemOperations: ( SystemOperationsModel );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Campaign: ResolverTypeWrapper<CampaignRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CampaignConnection: ResolverTypeWrapper<Omit<CampaignConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CampaignEdge']>, nodes: Array<ResolversTypes['Campaign']> }>;
  CampaignEdge: ResolverTypeWrapper<Omit<CampaignEdge, 'node'> & { node: ResolversTypes['Campaign'] }>;
  CampaignState: CampaignState;
  Customer: ResolverTypeWrapper<CustomerReference>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeadLetter: ResolverTypeWrapper<DeadLetterModel>;
  DeadLetterConnection: ResolverTypeWrapper<Omit<DeadLetterConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['DeadLetterEdge']>, nodes: Array<ResolversTypes['DeadLetter']> }>;
  DeadLetterEdge: ResolverTypeWrapper<Omit<DeadLetterEdge, 'node'> & { node: ResolversTypes['DeadLetter'] }>;
  EventBacklog: ResolverTypeWrapper<EventBacklog>;
  Letter: ResolverTypeWrapper<LetterRow>;
  LetterConnection: ResolverTypeWrapper<Omit<LetterConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['LetterEdge']>, nodes: Array<ResolversTypes['Letter']> }>;
  LetterEdge: ResolverTypeWrapper<Omit<LetterEdge, 'node'> & { node: ResolversTypes['Letter'] }>;
  LetterState: LetterState;
  LetterTemplate: ResolverTypeWrapper<LetterTemplateRow>;
  MailingOperations: ResolverTypeWrapper<SystemOperationsModel>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Operations: ResolverTypeWrapper<Omit<Operations, 'mailing'> & { mailing?: Maybe<ResolversTypes['MailingOperations']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QueueStanding: ResolverTypeWrapper<QueueStanding>;
  ReplayDeadLettersInput: ReplayDeadLettersInput;
  ReplayDeadLettersPayload: ResolverTypeWrapper<ReplayDeadLettersPayload>;
  SystemOperations: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['SystemOperations']>;
  UserError: ResolverTypeWrapper<UserError>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Campaign: CampaignRow;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  CampaignConnection: Omit<CampaignConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CampaignEdge']>, nodes: Array<ResolversParentTypes['Campaign']> };
  CampaignEdge: Omit<CampaignEdge, 'node'> & { node: ResolversParentTypes['Campaign'] };
  Customer: CustomerReference;
  DateTime: Scalars['DateTime']['output'];
  DeadLetter: DeadLetterModel;
  DeadLetterConnection: Omit<DeadLetterConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['DeadLetterEdge']>, nodes: Array<ResolversParentTypes['DeadLetter']> };
  DeadLetterEdge: Omit<DeadLetterEdge, 'node'> & { node: ResolversParentTypes['DeadLetter'] };
  EventBacklog: EventBacklog;
  Letter: LetterRow;
  LetterConnection: Omit<LetterConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['LetterEdge']>, nodes: Array<ResolversParentTypes['Letter']> };
  LetterEdge: Omit<LetterEdge, 'node'> & { node: ResolversParentTypes['Letter'] };
  LetterTemplate: LetterTemplateRow;
  MailingOperations: SystemOperationsModel;
  Mutation: Record<PropertyKey, never>;
  Operations: Omit<Operations, 'mailing'> & { mailing?: Maybe<ResolversParentTypes['MailingOperations']> };
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Query: Record<PropertyKey, never>;
  QueueStanding: QueueStanding;
  ReplayDeadLettersInput: ReplayDeadLettersInput;
  ReplayDeadLettersPayload: ReplayDeadLettersPayload;
  SystemOperations: ResolversInterfaceTypes<ResolversParentTypes>['SystemOperations'];
  UserError: UserError;
};

export type CampaignResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Campaign'] = ResolversParentTypes['Campaign'], FederationReferenceType extends FederationReferenceTypes['Campaign'] = FederationReferenceTypes['Campaign']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Campaign']> | FederationReferenceType, FederationReferenceType, ContextType>;
  draftedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  letterCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  letters?: Resolver<ResolversTypes['LetterConnection'], ParentType, ContextType, RequireFields<CampaignLettersArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CampaignState'], ParentType, ContextType>;
};

export type CampaignConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CampaignConnection'] = ResolversParentTypes['CampaignConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CampaignEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Campaign']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CampaignEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CampaignEdge'] = ResolversParentTypes['CampaignEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  letters?: Resolver<Maybe<ResolversTypes['LetterConnection']>, ParentType, ContextType, RequireFields<CustomerLettersArgs, 'first'>>;
};

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

export type EventBacklogResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventBacklog'] = ResolversParentTypes['EventBacklog']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  oldestAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type LetterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Letter'] = ResolversParentTypes['Letter'], FederationReferenceType extends FederationReferenceTypes['Letter'] = FederationReferenceTypes['Letter']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Letter']> | FederationReferenceType, FederationReferenceType, ContextType>;
  campaign?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  plannedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['LetterState'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  template?: Resolver<ResolversTypes['LetterTemplate'], ParentType, ContextType>;
};

export type LetterConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LetterConnection'] = ResolversParentTypes['LetterConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LetterEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Letter']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LetterEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LetterEdge'] = ResolversParentTypes['LetterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Letter'], ParentType, ContextType>;
};

export type LetterTemplateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LetterTemplate'] = ResolversParentTypes['LetterTemplate'], FederationReferenceType extends FederationReferenceTypes['LetterTemplate'] = FederationReferenceTypes['LetterTemplate']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LetterTemplate']> | FederationReferenceType, FederationReferenceType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MailingOperationsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailingOperations'] = ResolversParentTypes['MailingOperations']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deadLetters?: Resolver<ResolversTypes['DeadLetterConnection'], ParentType, ContextType, RequireFields<MailingOperationsDeadLettersArgs, 'first'>>;
  inbox?: Resolver<ResolversTypes['EventBacklog'], ParentType, ContextType>;
  outbox?: Resolver<ResolversTypes['EventBacklog'], ParentType, ContextType>;
  queues?: Resolver<Array<ResolversTypes['QueueStanding']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  replayMailingDeadLetters?: Resolver<ResolversTypes['ReplayDeadLettersPayload'], ParentType, ContextType, RequireFields<MutationReplayMailingDeadLettersArgs, 'input'>>;
};

export type OperationsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Operations'] = ResolversParentTypes['Operations']> = {
  mailing?: Resolver<Maybe<ResolversTypes['MailingOperations']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  campaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType, RequireFields<QueryCampaignArgs, 'number'>>;
  campaigns?: Resolver<ResolversTypes['CampaignConnection'], ParentType, ContextType, RequireFields<QueryCampaignsArgs, 'first'>>;
  letterTemplates?: Resolver<Array<ResolversTypes['LetterTemplate']>, ParentType, ContextType>;
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

export type ReplayDeadLettersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplayDeadLettersPayload'] = ResolversParentTypes['ReplayDeadLettersPayload']> = {
  leftCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  replayedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SystemOperationsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SystemOperations'] = ResolversParentTypes['SystemOperations']> = {
  __resolveType: TypeResolveFn<'MailingOperations', ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Campaign?: CampaignResolvers<ContextType>;
  CampaignConnection?: CampaignConnectionResolvers<ContextType>;
  CampaignEdge?: CampaignEdgeResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeadLetter?: DeadLetterResolvers<ContextType>;
  DeadLetterConnection?: DeadLetterConnectionResolvers<ContextType>;
  DeadLetterEdge?: DeadLetterEdgeResolvers<ContextType>;
  EventBacklog?: EventBacklogResolvers<ContextType>;
  Letter?: LetterResolvers<ContextType>;
  LetterConnection?: LetterConnectionResolvers<ContextType>;
  LetterEdge?: LetterEdgeResolvers<ContextType>;
  LetterTemplate?: LetterTemplateResolvers<ContextType>;
  MailingOperations?: MailingOperationsResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Operations?: OperationsResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QueueStanding?: QueueStandingResolvers<ContextType>;
  ReplayDeadLettersPayload?: ReplayDeadLettersPayloadResolvers<ContextType>;
  SystemOperations?: SystemOperationsResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

