import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CustomerReference } from '../customers/reference.js';
import type { LetterTemplateRow } from '../templates/tables.js';
import type { CampaignRow } from '../campaigns/tables.js';
import type { LetterRow } from '../letters/tables.js';
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
};


export type QueryCampaignArgs = {
  number: Scalars['String']['input'];
};


export type QueryCampaignsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
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
  Letter: ResolverTypeWrapper<LetterRow>;
  LetterConnection: ResolverTypeWrapper<Omit<LetterConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['LetterEdge']>, nodes: Array<ResolversTypes['Letter']> }>;
  LetterEdge: ResolverTypeWrapper<Omit<LetterEdge, 'node'> & { node: ResolversTypes['Letter'] }>;
  LetterState: LetterState;
  LetterTemplate: ResolverTypeWrapper<LetterTemplateRow>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
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
  Letter: LetterRow;
  LetterConnection: Omit<LetterConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['LetterEdge']>, nodes: Array<ResolversParentTypes['Letter']> };
  LetterEdge: Omit<LetterEdge, 'node'> & { node: ResolversParentTypes['Letter'] };
  LetterTemplate: LetterTemplateRow;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Query: Record<PropertyKey, never>;
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

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  campaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType, RequireFields<QueryCampaignArgs, 'number'>>;
  campaigns?: Resolver<ResolversTypes['CampaignConnection'], ParentType, ContextType, RequireFields<QueryCampaignsArgs, 'first'>>;
  letterTemplates?: Resolver<Array<ResolversTypes['LetterTemplate']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Campaign?: CampaignResolvers<ContextType>;
  CampaignConnection?: CampaignConnectionResolvers<ContextType>;
  CampaignEdge?: CampaignEdgeResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Letter?: LetterResolvers<ContextType>;
  LetterConnection?: LetterConnectionResolvers<ContextType>;
  LetterEdge?: LetterEdgeResolvers<ContextType>;
  LetterTemplate?: LetterTemplateResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
};

