import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CustomerReference } from '../customers/reference.js';
import type { ReservationRow } from '../reservations/tables.js';
import type { ConferenceRow } from '../conferences/tables.js';
import type { AddOn } from '../reservations/orders.js';
import type { TimelineEntry } from '../timeline/timeline.js';
import type { SeriesRow } from '../series/tables.js';
import type { Room } from '../reservations/room.js';
import type { ParkedCallRecordRow, ParkedContent } from '../call-data/tables.js';
import type { CallRecordRow } from '../call-records/tables.js';
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
  /** An instant in UTC, RFC 3339 with milliseconds, such as `2026-11-24T08:30:00.000Z`. */
  DateTime: { input: Date; output: Date; }
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

/** A service that is charged for; billing owns the rest. */
export type BillableService = {
  __typename?: 'BillableService';
  /** The catalogue's code. */
  code: Scalars['ID']['output'];
};

/** How a bridge stands. */
export type BridgeStanding = {
  __typename?: 'BridgeStanding';
  /** Ports of the whole bridge. */
  capacity: Scalars['Int']['output'];
  /** Whether it takes no new reservations, and only serves those that it has. */
  draining: Scalars['Boolean']['output'];
  /** Since when it does not answer; null while it does. */
  failingSince?: Maybe<Scalars['DateTime']['output']>;
  /** Ports held at `asOf` for reservations of that time. */
  heldPortCount: Scalars['Int']['output'];
  /** Its make, such as `janus`. */
  kind: Scalars['String']['output'];
  /** Its name, as call records name their source. */
  name: Scalars['String']['output'];
  /** Since when the oldest of that waits; null where nothing does. */
  oldestCommandAt?: Maybe<Scalars['DateTime']['output']>;
  /** Until when it is left alone after it did not answer. */
  pausedUntil?: Maybe<Scalars['DateTime']['output']>;
  /** What went wrong last; null while it answers. */
  problem?: Maybe<Scalars['String']['output']>;
  /** What it is still to be told, or has not answered. */
  waitingCommandCount: Scalars['Int']['output'];
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

/** What a call record says. */
export type CallRecordContent = {
  __typename?: 'CallRecordContent';
  /** How the party dialled in, by its code in the catalogue; empty where nobody tells. */
  accessTypeCode: Scalars['String']['output'];
  /** The party's telephone number or address. */
  caller: Scalars['String']['output'];
  /** The country dialled in; null where nobody tells. */
  countryCode?: Maybe<Scalars['CountryCode']['output']>;
  /** When the party joined. */
  joinedAt: Scalars['DateTime']['output'];
  /** When the party left. */
  leftAt: Scalars['DateTime']['output'];
};

/** An ordered conference to be called off. */
export type CancelReservationInput = {
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
  /** The reservation's number. */
  number: Scalars['String']['input'];
};

/** What came of calling an ordered conference off. */
export type CancelReservationPayload = {
  __typename?: 'CancelReservationPayload';
  /** The reservation as it is now; null when refused. */
  reservation?: Maybe<Reservation>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A series to be called off. */
export type CancelReservationSeriesInput = {
  /** What begins before it stays; from now on unless given. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
  /** The series. */
  seriesId: Scalars['ID']['input'];
};

/** What came of calling a series off. */
export type CancelReservationSeriesPayload = {
  __typename?: 'CancelReservationSeriesPayload';
  /** The series as it is now; null when refused. */
  series?: Maybe<ReservationSeries>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What is to be otherwise with an ordered conference; what is left out stays. */
export type ChangeReservationInput = {
  /** How people may dial in, by code. */
  accessTypes?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What is ordered beside it. */
  addOns?: InputMaybe<Array<ReservationAddOnInput>>;
  /** Countries from which people may dial in. */
  countryCodes?: InputMaybe<Array<Scalars['CountryCode']['input']>>;
  /** The customer's own reference, printed on the invoice. */
  customerReference?: InputMaybe<Scalars['String']['input']>;
  /** The first instant at which they are free again. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How many parties are expected, 1 to 5000. */
  expectedPortCount?: InputMaybe<Scalars['Int']['input']>;
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
  /** The reservation's number. */
  number: Scalars['String']['input'];
  /** A second one, printed beside it. */
  secondReference?: InputMaybe<Scalars['String']['input']>;
  /** When the ports are held from. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The time zone of the people who meet. */
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
};

/** What came of changing an ordered conference. */
export type ChangeReservationPayload = {
  __typename?: 'ChangeReservationPayload';
  /** The reservation as it is now; null when refused. */
  reservation?: Maybe<Reservation>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
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

/** How the work of conferencing stands. */
export type ConferencingOperations = SystemOperations & {
  __typename?: 'ConferencingOperations';
  /** The instant that all of it is of. */
  asOf: Scalars['DateTime']['output'];
  /** Every bridge of the configuration, in its order. */
  bridges: Array<BridgeStanding>;
  /** Events that could not be delivered or handled, the newest first: what follows them of the same entity waits until they are replayed. */
  deadLetters: DeadLetterConnection;
  /** Events of other systems that are not handled yet. */
  inbox: EventBacklog;
  /** Events that other systems have not taken yet. */
  outbox: EventBacklog;
  /** Call records that came in and are not taken until somebody mends what is wrong with them. */
  parkedCallRecordCount: Scalars['Int']['output'];
  /** Every queue, by name. */
  queues: Array<QueueStanding>;
};


/** How the work of conferencing stands. */
export type ConferencingOperationsDeadLettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
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

export type Mutation = {
  __typename?: 'Mutation';
  /** Calls an ordered conference off; one that is called off already stays so. Refused with `RESERVATION_NOT_CHANGEABLE` once people are in. */
  cancelReservation: CancelReservationPayload;
  /** Calls off what is to come of a series. */
  cancelReservationSeries: CancelReservationSeriesPayload;
  /** Changes an ordered conference: what is left out stays. Refused with `RESERVATION_NOT_CHANGEABLE` once people are in. */
  changeReservation: ChangeReservationPayload;
  /** Orders a conference: its ports are held, and it reaches a bridge by itself. Refused with `PORTS_UNAVAILABLE` when no bridge has so many ports free. */
  placeReservation: PlaceReservationPayload;
  /** Orders conferences that take place again and again: ports are held for each of them, or for none. Changes and cancellations of one leave the others as they are. */
  placeReservationSeries: PlaceReservationSeriesPayload;
  /** Puts dead letters of conferencing back to where they failed, for operators: each is tried once more, and nothing is done twice. */
  replayConferencingDeadLetters: ReplayDeadLettersPayload;
};


export type MutationCancelReservationArgs = {
  input: CancelReservationInput;
};


export type MutationCancelReservationSeriesArgs = {
  input: CancelReservationSeriesInput;
};


export type MutationChangeReservationArgs = {
  input: ChangeReservationInput;
};


export type MutationPlaceReservationArgs = {
  input: PlaceReservationInput;
};


export type MutationPlaceReservationSeriesArgs = {
  input: PlaceReservationSeriesInput;
};


export type MutationReplayConferencingDeadLettersArgs = {
  input: ReplayDeadLettersInput;
};

/** How the work of the systems stands, each system's in a field of its own: one that is down leaves the others as they are. */
export type Operations = {
  __typename?: 'Operations';
  /** Of conferencing. */
  conferencing?: Maybe<ConferencingOperations>;
};

/** Where a page of a list begins and ends. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Pass as `after` to get the next page; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more entries follow this page. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** A call record that came in and was not taken, until somebody mends what is wrong and brings it again. */
export type ParkedCallRecord = {
  __typename?: 'ParkedCallRecord';
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** What the record says that is here already; null where there is none. */
  known?: Maybe<CallRecordContent>;
  /** When it came in. */
  parkedAt: Scalars['DateTime']['output'];
  /** Why it was not taken. */
  reason: ParkedReason;
  /** The reservation's number as it was told; null where it was not. */
  reservationNumber?: Maybe<Scalars['String']['output']>;
  /** Who recorded it, such as a bridge's name. */
  source: Scalars['String']['output'];
  /** The source's own id of it. */
  sourceRecordId: Scalars['String']['output'];
  /** What it says. */
  told: CallRecordContent;
};

/** A page of parked call records. */
export type ParkedCallRecordConnection = {
  __typename?: 'ParkedCallRecordConnection';
  /** The same with their cursors. */
  edges: Array<ParkedCallRecordEdge>;
  /** The records of this page. */
  nodes: Array<ParkedCallRecord>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A parked call record in a page. */
export type ParkedCallRecordEdge = {
  __typename?: 'ParkedCallRecordEdge';
  /** The record's place in the list. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: ParkedCallRecord;
};

/** Why a call record was not taken. */
export type ParkedReason =
  /** It is here already and says otherwise. */
  | 'CALL_RECORD_DIFFERS'
  /** It names no reservation, or one that there is not. */
  | 'RESERVATION_UNKNOWN';

/** A conference to be ordered. */
export type PlaceReservationInput = {
  /** How people may dial in, by code; every way unless given. */
  accessTypes?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What is ordered beside it. */
  addOns?: InputMaybe<Array<ReservationAddOnInput>>;
  /** Countries from which people may dial in; all unless given. */
  countryCodes?: InputMaybe<Array<Scalars['CountryCode']['input']>>;
  /** The customer's number; who acts for a customer orders for that one. */
  customerNumber: Scalars['String']['input'];
  /** The customer's own reference, printed on the invoice. */
  customerReference?: InputMaybe<Scalars['String']['input']>;
  /** The first instant at which they are free again; 24 hours later at most. */
  endsAt: Scalars['DateTime']['input'];
  /** How many parties are expected, 1 to 5000. */
  expectedPortCount: Scalars['Int']['input'];
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
  /** A second one, such as a cost centre, printed beside it. */
  secondReference?: InputMaybe<Scalars['String']['input']>;
  /** What is ordered, by its code in the catalogue; an audio conference unless given. */
  service?: InputMaybe<Scalars['ID']['input']>;
  /** When the ports are held from. */
  startsAt: Scalars['DateTime']['input'];
  /** The time zone of the people who meet; that of the customer's billing account unless given. */
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
};

/** What came of ordering a conference. */
export type PlaceReservationPayload = {
  __typename?: 'PlaceReservationPayload';
  /** The reservation; null when refused. */
  reservation?: Maybe<Reservation>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Conferences to be ordered that take place again and again. */
export type PlaceReservationSeriesInput = {
  /** How people may dial in, by code; every way unless given. */
  accessTypes?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What is ordered beside it. */
  addOns?: InputMaybe<Array<ReservationAddOnInput>>;
  /** Countries from which people may dial in; all unless given. */
  countryCodes?: InputMaybe<Array<Scalars['CountryCode']['input']>>;
  /** The customer's number; who acts for a customer orders for that one. */
  customerNumber: Scalars['String']['input'];
  /** The customer's own reference, printed on the invoice. */
  customerReference?: InputMaybe<Scalars['String']['input']>;
  /** The first instant at which they are free again; all take as long. */
  endsAt: Scalars['DateTime']['input'];
  /** How many parties are expected, 1 to 5000. */
  expectedPortCount: Scalars['Int']['input'];
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
  /** When they take place (RFC 5545): daily at most, with a COUNT or UNTIL, 366 times at most. */
  rule: Scalars['String']['input'];
  /** A second one, such as a cost centre, printed beside it. */
  secondReference?: InputMaybe<Scalars['String']['input']>;
  /** What is ordered, by its code in the catalogue; an audio conference unless given. */
  service?: InputMaybe<Scalars['ID']['input']>;
  /** When the first one's ports are held from. */
  startsAt: Scalars['DateTime']['input'];
  /** The time zone of the people who meet; that of the customer's billing account unless given. */
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
};

/** What came of ordering a series. */
export type PlaceReservationSeriesPayload = {
  __typename?: 'PlaceReservationSeriesPayload';
  /** The series; null when refused. */
  series?: Maybe<ReservationSeries>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

export type Query = {
  __typename?: 'Query';
  /** The conference with this id, or null when there is none. */
  conference?: Maybe<Conference>;
  /** How the work of all systems stands, for operators. */
  operations?: Maybe<Operations>;
  /** Call records that came in and were not taken, the oldest first, until the record is taken after all; for the roles conference-operator and operator. */
  parkedCallRecords: ParkedCallRecordConnection;
  /** The reservation with this number, or null when there is none. */
  reservation?: Maybe<Reservation>;
  /** The series with this id, or null when there is none. */
  reservationSeries?: Maybe<ReservationSeries>;
  /** Reservations of all customers that begin within the time, the earliest first, whatever their state; for the roles conference-operator and operator. */
  reservations: ReservationConnection;
};


export type QueryConferenceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryParkedCallRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryReservationArgs = {
  number: Scalars['String']['input'];
};


export type QueryReservationSeriesArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReservationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
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

/** Ports held for an ordered conference. */
export type Reservation = {
  __typename?: 'Reservation';
  /** How people may dial in; empty for every way. */
  accessTypes: Array<Maybe<AccessType>>;
  /** What was ordered beside it. */
  addOns: Array<ReservationAddOn>;
  /** When it was called off. */
  cancelledAt?: Maybe<Scalars['DateTime']['output']>;
  /** The conference that took place; null until one has. */
  conference?: Maybe<Conference>;
  /** Countries from which people may dial in; empty for all. */
  countryCodes: Array<Scalars['CountryCode']['output']>;
  /** The customer who ordered it. */
  customer?: Maybe<Customer>;
  /** The customer's own reference, printed on the invoice. */
  customerReference?: Maybe<Scalars['String']['output']>;
  /** When it was known to be over. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The first instant at which they are free again. */
  endsAt: Scalars['DateTime']['output'];
  /** How many ports are held. */
  expectedPortCount: Scalars['Int']['output'];
  /** When the bridge refused it. */
  failedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why the bridge refused it. */
  failure?: Maybe<Scalars['String']['output']>;
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** The number that people use; unique. */
  number: Scalars['String']['output'];
  /** When it was ordered. */
  placedAt: Scalars['DateTime']['output'];
  /** When the bridge confirmed it. */
  provisionedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where people meet; null where no bridge is told of it. */
  room?: Maybe<ReservationRoom>;
  /** When the first party was in. */
  runningAt?: Maybe<Scalars['DateTime']['output']>;
  /** A second one, such as a cost centre, printed beside it. */
  secondReference?: Maybe<Scalars['String']['output']>;
  /** The series that it is one of; null where it was ordered alone. */
  series?: Maybe<ReservationSeries>;
  /** What was ordered. */
  service?: Maybe<BillableService>;
  /** When the ports are held from. */
  startsAt: Scalars['DateTime']['output'];
  /** How far it is. */
  state: ReservationState;
  /** The time zone of the people who meet. */
  timeZone: Scalars['TimeZone']['output'];
  /** What took place of it here, in the order of time; what became of it in billing is told by `conference { billing { timeline } }`. */
  timeline: Array<ReservationTimelineEntry>;
};

/** A service ordered beside a conference, such as its recording. */
export type ReservationAddOn = {
  __typename?: 'ReservationAddOn';
  /** How many pieces; null for what is used as long as the conference takes. */
  pieceCount?: Maybe<Scalars['Int']['output']>;
  /** The service. */
  service?: Maybe<BillableService>;
};

/** A service to be ordered beside a conference. */
export type ReservationAddOnInput = {
  /** How many pieces; none for what is used as long as the conference takes. */
  pieceCount?: InputMaybe<Scalars['Int']['input']>;
  /** The service's code in the catalogue, such as `recording`. */
  service: Scalars['ID']['input'];
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

/** What can take place of a reservation; each system adds its own values. */
export type ReservationEvent =
  /** The call records were taken, and those who bill them told. */
  | 'CALL_RECORDS_IN'
  /** The bridge knows that it is called off. */
  | 'CANCELLATION_CONFIRMED'
  /** The customer called it off. */
  | 'CANCELLED'
  /** The bridge knows of the change. */
  | 'CHANGE_CONFIRMED'
  /** The customer changed it. */
  | 'CHANGE_ORDERED'
  /** The bridge holds the ports. */
  | 'CONFIRMED_BY_BRIDGE'
  /** The first party was in. */
  | 'FIRST_PARTY_JOINED'
  /** The last party left. */
  | 'LAST_PARTY_LEFT'
  /** The customer ordered it. */
  | 'ORDERED'
  /** The bridge refused what was ordered or changed. */
  | 'REFUSED_BY_BRIDGE'
  /** The bridge was told, and has not answered. */
  | 'SENT_TO_BRIDGE';

/** The place on a bridge where people meet. */
export type ReservationRoom = {
  __typename?: 'ReservationRoom';
  /** The bridge's name. */
  bridge: Scalars['String']['output'];
  /** Whether what was ordered or changed last still waits for the bridge, such as one that is down. */
  isQueued: Scalars['Boolean']['output'];
  /** What people enter first. */
  number: Scalars['Int']['output'];
  /** What they enter then. */
  pin: Scalars['String']['output'];
};

/** Conferences ordered at once that take place again and again; each is a reservation of its own. */
export type ReservationSeries = {
  __typename?: 'ReservationSeries';
  /** The customer who ordered it. */
  customer?: Maybe<Customer>;
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** When it was ordered. */
  placedAt: Scalars['DateTime']['output'];
  /** Its reservations, the earliest first, those that were called off included. */
  reservations: ReservationConnection;
  /** When they take place (RFC 5545), such as `FREQ=WEEKLY;BYDAY=MO;COUNT=10`. */
  rule: Scalars['String']['output'];
  /** The time zone whose time of day they keep. */
  timeZone: Scalars['TimeZone']['output'];
};


/** Conferences ordered at once that take place again and again; each is a reservation of its own. */
export type ReservationSeriesReservationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** How far a reservation is; it never goes back. */
export type ReservationState =
  /** Called off before anybody was in. */
  | 'CANCELLED'
  /** The conference is over. */
  | 'ENDED'
  /** The bridge refused it. */
  | 'FAILED'
  /** Ordered; where `room` is given, a bridge is still to confirm it. */
  | 'PLACED'
  /** The bridge has confirmed it. */
  | 'PROVISIONED'
  /** People are in. */
  | 'RUNNING';

/** Something that took place of a reservation. Every system tells its own part; sorted by `at` they are the whole. */
export type ReservationTimelineEntry = {
  __typename?: 'ReservationTimelineEntry';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** More of it, in English, such as the bridge's name, its reason, how many calls, or an invoice's number. */
  detail?: Maybe<Scalars['String']['output']>;
  /** What. */
  event: ReservationEvent;
  /** Who tells it. */
  owner: TimelineOwner;
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

/** Whose part of a reservation's story it is; each system adds its own value. */
export type TimelineOwner =
  /** Told by the system that holds the ports and has the calls. */
  | 'CONFERENCING';

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


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  SystemOperations: ( SystemOperationsModel );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessType: ResolverTypeWrapper<AccessType>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  BillableService: ResolverTypeWrapper<BillableService>;
  BridgeStanding: ResolverTypeWrapper<BridgeStanding>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CallRecord: ResolverTypeWrapper<CallRecordRow>;
  CallRecordContent: ResolverTypeWrapper<ParkedContent>;
  CancelReservationInput: CancelReservationInput;
  CancelReservationPayload: ResolverTypeWrapper<Omit<CancelReservationPayload, 'reservation'> & { reservation?: Maybe<ResolversTypes['Reservation']> }>;
  CancelReservationSeriesInput: CancelReservationSeriesInput;
  CancelReservationSeriesPayload: ResolverTypeWrapper<Omit<CancelReservationSeriesPayload, 'series'> & { series?: Maybe<ResolversTypes['ReservationSeries']> }>;
  ChangeReservationInput: ChangeReservationInput;
  ChangeReservationPayload: ResolverTypeWrapper<Omit<ChangeReservationPayload, 'reservation'> & { reservation?: Maybe<ResolversTypes['Reservation']> }>;
  Conference: ResolverTypeWrapper<ConferenceRow>;
  ConferenceConnection: ResolverTypeWrapper<Omit<ConferenceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ConferenceEdge']>, nodes: Array<ResolversTypes['Conference']> }>;
  ConferenceEdge: ResolverTypeWrapper<Omit<ConferenceEdge, 'node'> & { node: ResolversTypes['Conference'] }>;
  ConferencingOperations: ResolverTypeWrapper<SystemOperationsModel>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  Customer: ResolverTypeWrapper<CustomerReference>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeadLetter: ResolverTypeWrapper<DeadLetterModel>;
  DeadLetterConnection: ResolverTypeWrapper<Omit<DeadLetterConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['DeadLetterEdge']>, nodes: Array<ResolversTypes['DeadLetter']> }>;
  DeadLetterEdge: ResolverTypeWrapper<Omit<DeadLetterEdge, 'node'> & { node: ResolversTypes['DeadLetter'] }>;
  EventBacklog: ResolverTypeWrapper<EventBacklog>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Operations: ResolverTypeWrapper<Omit<Operations, 'conferencing'> & { conferencing?: Maybe<ResolversTypes['ConferencingOperations']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ParkedCallRecord: ResolverTypeWrapper<ParkedCallRecordRow>;
  ParkedCallRecordConnection: ResolverTypeWrapper<Omit<ParkedCallRecordConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ParkedCallRecordEdge']>, nodes: Array<ResolversTypes['ParkedCallRecord']> }>;
  ParkedCallRecordEdge: ResolverTypeWrapper<Omit<ParkedCallRecordEdge, 'node'> & { node: ResolversTypes['ParkedCallRecord'] }>;
  ParkedReason: ParkedReason;
  PlaceReservationInput: PlaceReservationInput;
  PlaceReservationPayload: ResolverTypeWrapper<Omit<PlaceReservationPayload, 'reservation'> & { reservation?: Maybe<ResolversTypes['Reservation']> }>;
  PlaceReservationSeriesInput: PlaceReservationSeriesInput;
  PlaceReservationSeriesPayload: ResolverTypeWrapper<Omit<PlaceReservationSeriesPayload, 'series'> & { series?: Maybe<ResolversTypes['ReservationSeries']> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QueueStanding: ResolverTypeWrapper<QueueStanding>;
  ReplayDeadLettersInput: ReplayDeadLettersInput;
  ReplayDeadLettersPayload: ResolverTypeWrapper<ReplayDeadLettersPayload>;
  Reservation: ResolverTypeWrapper<ReservationRow>;
  ReservationAddOn: ResolverTypeWrapper<AddOn>;
  ReservationAddOnInput: ReservationAddOnInput;
  ReservationConnection: ResolverTypeWrapper<Omit<ReservationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ReservationEdge']>, nodes: Array<ResolversTypes['Reservation']> }>;
  ReservationEdge: ResolverTypeWrapper<Omit<ReservationEdge, 'node'> & { node: ResolversTypes['Reservation'] }>;
  ReservationEvent: ReservationEvent;
  ReservationRoom: ResolverTypeWrapper<Room>;
  ReservationSeries: ResolverTypeWrapper<SeriesRow>;
  ReservationState: ReservationState;
  ReservationTimelineEntry: ResolverTypeWrapper<TimelineEntry>;
  SystemOperations: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['SystemOperations']>;
  TimeZone: ResolverTypeWrapper<Scalars['TimeZone']['output']>;
  TimelineOwner: TimelineOwner;
  UserError: ResolverTypeWrapper<UserError>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessType: AccessType;
  ID: Scalars['ID']['output'];
  BillableService: BillableService;
  BridgeStanding: BridgeStanding;
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
  CallRecord: CallRecordRow;
  CallRecordContent: ParkedContent;
  CancelReservationInput: CancelReservationInput;
  CancelReservationPayload: Omit<CancelReservationPayload, 'reservation'> & { reservation?: Maybe<ResolversParentTypes['Reservation']> };
  CancelReservationSeriesInput: CancelReservationSeriesInput;
  CancelReservationSeriesPayload: Omit<CancelReservationSeriesPayload, 'series'> & { series?: Maybe<ResolversParentTypes['ReservationSeries']> };
  ChangeReservationInput: ChangeReservationInput;
  ChangeReservationPayload: Omit<ChangeReservationPayload, 'reservation'> & { reservation?: Maybe<ResolversParentTypes['Reservation']> };
  Conference: ConferenceRow;
  ConferenceConnection: Omit<ConferenceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ConferenceEdge']>, nodes: Array<ResolversParentTypes['Conference']> };
  ConferenceEdge: Omit<ConferenceEdge, 'node'> & { node: ResolversParentTypes['Conference'] };
  ConferencingOperations: SystemOperationsModel;
  CountryCode: Scalars['CountryCode']['output'];
  Customer: CustomerReference;
  DateTime: Scalars['DateTime']['output'];
  DeadLetter: DeadLetterModel;
  DeadLetterConnection: Omit<DeadLetterConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['DeadLetterEdge']>, nodes: Array<ResolversParentTypes['DeadLetter']> };
  DeadLetterEdge: Omit<DeadLetterEdge, 'node'> & { node: ResolversParentTypes['DeadLetter'] };
  EventBacklog: EventBacklog;
  Mutation: Record<PropertyKey, never>;
  Operations: Omit<Operations, 'conferencing'> & { conferencing?: Maybe<ResolversParentTypes['ConferencingOperations']> };
  PageInfo: PageInfo;
  ParkedCallRecord: ParkedCallRecordRow;
  ParkedCallRecordConnection: Omit<ParkedCallRecordConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ParkedCallRecordEdge']>, nodes: Array<ResolversParentTypes['ParkedCallRecord']> };
  ParkedCallRecordEdge: Omit<ParkedCallRecordEdge, 'node'> & { node: ResolversParentTypes['ParkedCallRecord'] };
  PlaceReservationInput: PlaceReservationInput;
  PlaceReservationPayload: Omit<PlaceReservationPayload, 'reservation'> & { reservation?: Maybe<ResolversParentTypes['Reservation']> };
  PlaceReservationSeriesInput: PlaceReservationSeriesInput;
  PlaceReservationSeriesPayload: Omit<PlaceReservationSeriesPayload, 'series'> & { series?: Maybe<ResolversParentTypes['ReservationSeries']> };
  Query: Record<PropertyKey, never>;
  QueueStanding: QueueStanding;
  ReplayDeadLettersInput: ReplayDeadLettersInput;
  ReplayDeadLettersPayload: ReplayDeadLettersPayload;
  Reservation: ReservationRow;
  ReservationAddOn: AddOn;
  ReservationAddOnInput: ReservationAddOnInput;
  ReservationConnection: Omit<ReservationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ReservationEdge']>, nodes: Array<ResolversParentTypes['Reservation']> };
  ReservationEdge: Omit<ReservationEdge, 'node'> & { node: ResolversParentTypes['Reservation'] };
  ReservationRoom: Room;
  ReservationSeries: SeriesRow;
  ReservationTimelineEntry: TimelineEntry;
  SystemOperations: ResolversInterfaceTypes<ResolversParentTypes>['SystemOperations'];
  TimeZone: Scalars['TimeZone']['output'];
  UserError: UserError;
};

export type AccessTypeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessType'] = ResolversParentTypes['AccessType']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type BillableServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BillableService'] = ResolversParentTypes['BillableService']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type BridgeStandingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BridgeStanding'] = ResolversParentTypes['BridgeStanding']> = {
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  draining?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  failingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  heldPortCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  oldestCommandAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  pausedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  waitingCommandCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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

export type CallRecordContentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CallRecordContent'] = ResolversParentTypes['CallRecordContent']> = {
  accessTypeCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  caller?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  leftAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CancelReservationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelReservationPayload'] = ResolversParentTypes['CancelReservationPayload']> = {
  reservation?: Resolver<Maybe<ResolversTypes['Reservation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CancelReservationSeriesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelReservationSeriesPayload'] = ResolversParentTypes['CancelReservationSeriesPayload']> = {
  series?: Resolver<Maybe<ResolversTypes['ReservationSeries']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChangeReservationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeReservationPayload'] = ResolversParentTypes['ChangeReservationPayload']> = {
  reservation?: Resolver<Maybe<ResolversTypes['Reservation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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

export type ConferencingOperationsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConferencingOperations'] = ResolversParentTypes['ConferencingOperations']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  bridges?: Resolver<Array<ResolversTypes['BridgeStanding']>, ParentType, ContextType>;
  deadLetters?: Resolver<ResolversTypes['DeadLetterConnection'], ParentType, ContextType, RequireFields<ConferencingOperationsDeadLettersArgs, 'first'>>;
  inbox?: Resolver<ResolversTypes['EventBacklog'], ParentType, ContextType>;
  outbox?: Resolver<ResolversTypes['EventBacklog'], ParentType, ContextType>;
  parkedCallRecordCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  queues?: Resolver<Array<ResolversTypes['QueueStanding']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelReservation?: Resolver<ResolversTypes['CancelReservationPayload'], ParentType, ContextType, RequireFields<MutationCancelReservationArgs, 'input'>>;
  cancelReservationSeries?: Resolver<ResolversTypes['CancelReservationSeriesPayload'], ParentType, ContextType, RequireFields<MutationCancelReservationSeriesArgs, 'input'>>;
  changeReservation?: Resolver<ResolversTypes['ChangeReservationPayload'], ParentType, ContextType, RequireFields<MutationChangeReservationArgs, 'input'>>;
  placeReservation?: Resolver<ResolversTypes['PlaceReservationPayload'], ParentType, ContextType, RequireFields<MutationPlaceReservationArgs, 'input'>>;
  placeReservationSeries?: Resolver<ResolversTypes['PlaceReservationSeriesPayload'], ParentType, ContextType, RequireFields<MutationPlaceReservationSeriesArgs, 'input'>>;
  replayConferencingDeadLetters?: Resolver<ResolversTypes['ReplayDeadLettersPayload'], ParentType, ContextType, RequireFields<MutationReplayConferencingDeadLettersArgs, 'input'>>;
};

export type OperationsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Operations'] = ResolversParentTypes['Operations']> = {
  conferencing?: Resolver<Maybe<ResolversTypes['ConferencingOperations']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ParkedCallRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParkedCallRecord'] = ResolversParentTypes['ParkedCallRecord']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  known?: Resolver<Maybe<ResolversTypes['CallRecordContent']>, ParentType, ContextType>;
  parkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ParkedReason'], ParentType, ContextType>;
  reservationNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceRecordId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  told?: Resolver<ResolversTypes['CallRecordContent'], ParentType, ContextType>;
};

export type ParkedCallRecordConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParkedCallRecordConnection'] = ResolversParentTypes['ParkedCallRecordConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ParkedCallRecordEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ParkedCallRecord']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ParkedCallRecordEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParkedCallRecordEdge'] = ResolversParentTypes['ParkedCallRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ParkedCallRecord'], ParentType, ContextType>;
};

export type PlaceReservationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaceReservationPayload'] = ResolversParentTypes['PlaceReservationPayload']> = {
  reservation?: Resolver<Maybe<ResolversTypes['Reservation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PlaceReservationSeriesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaceReservationSeriesPayload'] = ResolversParentTypes['PlaceReservationSeriesPayload']> = {
  series?: Resolver<Maybe<ResolversTypes['ReservationSeries']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  conference?: Resolver<Maybe<ResolversTypes['Conference']>, ParentType, ContextType, RequireFields<QueryConferenceArgs, 'id'>>;
  operations?: Resolver<Maybe<ResolversTypes['Operations']>, ParentType, ContextType>;
  parkedCallRecords?: Resolver<ResolversTypes['ParkedCallRecordConnection'], ParentType, ContextType, RequireFields<QueryParkedCallRecordsArgs, 'first'>>;
  reservation?: Resolver<Maybe<ResolversTypes['Reservation']>, ParentType, ContextType, RequireFields<QueryReservationArgs, 'number'>>;
  reservationSeries?: Resolver<Maybe<ResolversTypes['ReservationSeries']>, ParentType, ContextType, RequireFields<QueryReservationSeriesArgs, 'id'>>;
  reservations?: Resolver<ResolversTypes['ReservationConnection'], ParentType, ContextType, RequireFields<QueryReservationsArgs, 'first' | 'from' | 'to'>>;
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

export type ReservationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reservation'] = ResolversParentTypes['Reservation'], FederationReferenceType extends FederationReferenceTypes['Reservation'] = FederationReferenceTypes['Reservation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Reservation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accessTypes?: Resolver<Array<Maybe<ResolversTypes['AccessType']>>, ParentType, ContextType>;
  addOns?: Resolver<Array<ResolversTypes['ReservationAddOn']>, ParentType, ContextType>;
  cancelledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  conference?: Resolver<Maybe<ResolversTypes['Conference']>, ParentType, ContextType>;
  countryCodes?: Resolver<Array<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  customerReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expectedPortCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  provisionedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  room?: Resolver<Maybe<ResolversTypes['ReservationRoom']>, ParentType, ContextType>;
  runningAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  secondReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  series?: Resolver<Maybe<ResolversTypes['ReservationSeries']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['BillableService']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReservationState'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  timeline?: Resolver<Array<ResolversTypes['ReservationTimelineEntry']>, ParentType, ContextType>;
};

export type ReservationAddOnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReservationAddOn'] = ResolversParentTypes['ReservationAddOn']> = {
  pieceCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['BillableService']>, ParentType, ContextType>;
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

export type ReservationRoomResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReservationRoom'] = ResolversParentTypes['ReservationRoom']> = {
  bridge?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isQueued?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReservationSeriesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReservationSeries'] = ResolversParentTypes['ReservationSeries']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reservations?: Resolver<ResolversTypes['ReservationConnection'], ParentType, ContextType, RequireFields<ReservationSeriesReservationsArgs, 'first'>>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
};

export type ReservationTimelineEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReservationTimelineEntry'] = ResolversParentTypes['ReservationTimelineEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['ReservationEvent'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['TimelineOwner'], ParentType, ContextType>;
};

export type SystemOperationsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SystemOperations'] = ResolversParentTypes['SystemOperations']> = {
  __resolveType: TypeResolveFn<'ConferencingOperations', ParentType, ContextType>;
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
  BillableService?: BillableServiceResolvers<ContextType>;
  BridgeStanding?: BridgeStandingResolvers<ContextType>;
  CallRecord?: CallRecordResolvers<ContextType>;
  CallRecordContent?: CallRecordContentResolvers<ContextType>;
  CancelReservationPayload?: CancelReservationPayloadResolvers<ContextType>;
  CancelReservationSeriesPayload?: CancelReservationSeriesPayloadResolvers<ContextType>;
  ChangeReservationPayload?: ChangeReservationPayloadResolvers<ContextType>;
  Conference?: ConferenceResolvers<ContextType>;
  ConferenceConnection?: ConferenceConnectionResolvers<ContextType>;
  ConferenceEdge?: ConferenceEdgeResolvers<ContextType>;
  ConferencingOperations?: ConferencingOperationsResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  Customer?: CustomerResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeadLetter?: DeadLetterResolvers<ContextType>;
  DeadLetterConnection?: DeadLetterConnectionResolvers<ContextType>;
  DeadLetterEdge?: DeadLetterEdgeResolvers<ContextType>;
  EventBacklog?: EventBacklogResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Operations?: OperationsResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ParkedCallRecord?: ParkedCallRecordResolvers<ContextType>;
  ParkedCallRecordConnection?: ParkedCallRecordConnectionResolvers<ContextType>;
  ParkedCallRecordEdge?: ParkedCallRecordEdgeResolvers<ContextType>;
  PlaceReservationPayload?: PlaceReservationPayloadResolvers<ContextType>;
  PlaceReservationSeriesPayload?: PlaceReservationSeriesPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QueueStanding?: QueueStandingResolvers<ContextType>;
  ReplayDeadLettersPayload?: ReplayDeadLettersPayloadResolvers<ContextType>;
  Reservation?: ReservationResolvers<ContextType>;
  ReservationAddOn?: ReservationAddOnResolvers<ContextType>;
  ReservationConnection?: ReservationConnectionResolvers<ContextType>;
  ReservationEdge?: ReservationEdgeResolvers<ContextType>;
  ReservationRoom?: ReservationRoomResolvers<ContextType>;
  ReservationSeries?: ReservationSeriesResolvers<ContextType>;
  ReservationTimelineEntry?: ReservationTimelineEntryResolvers<ContextType>;
  SystemOperations?: SystemOperationsResolvers<ContextType>;
  TimeZone?: GraphQLScalarType;
  UserError?: UserErrorResolvers<ContextType>;
};

