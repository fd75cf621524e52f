import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CustomerReference } from '../customers/reference.js';
import type { LetterTemplateRow } from '../templates/tables.js';
import type { CampaignRow } from '../campaigns/tables.js';
import type { LetterRow } from '../letters/tables.js';
import type { InvoiceReference } from '../invoice-deliveries/invoice-reference.js';
import type { DeliveryRow, DeliveryEventRow } from '../invoice-deliveries/tables.js';
import type { MergeField as MergeFieldModel } from '../merging/merge-fields.js';
import type { NoticeRow } from '../notices/tables.js';
import type { PrinterStanding } from '../printing/read-printer-standings.js';
import type { PrintJobRow } from '../print-jobs/tables.js';
import type { SuppressionRow } from '../suppressions/tables.js';
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
  /** A calendar day, `YYYY-MM-DD`, without a time zone of its own. */
  Date: { input: string; output: string; }
  /** An instant in UTC, RFC 3339 with milliseconds, such as `2026-11-24T08:30:00.000Z`. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: string; output: string; }
};

/** A letter's text in one language. */
export type AddLetterTemplateInput = {
  /** The text, in Liquid, with merge fields in double braces. */
  body: Scalars['String']['input'];
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
  /** The language it is written in, as an ISO 639-1 code. */
  language: Scalars['String']['input'];
  /** What people call it: texts of the same name are the same template. */
  name: Scalars['String']['input'];
  /** The subject line, with merge fields in double braces. */
  subject: Scalars['String']['input'];
};

/** What came of adding a text. */
export type AddLetterTemplatePayload = {
  __typename?: 'AddLetterTemplatePayload';
  /** The version added; null when refused. */
  letterTemplate?: Maybe<LetterTemplate>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Who is written to: every customer to whom all that is given applies. */
export type Audience = {
  __typename?: 'Audience';
  /** Whom this account manager looks after. */
  accountManagerEmail?: Maybe<Scalars['String']['output']>;
  /** Who had a conference at or after this instant. */
  conferenceSince?: Maybe<Scalars['DateTime']['output']>;
  /** Who has a contract in one of these states. */
  contractStates?: Maybe<Array<Scalars['String']['output']>>;
  /** Whose letters go to one of these countries. */
  countryCodes?: Maybe<Array<Scalars['CountryCode']['output']>>;
  /** Only these customers, by number. */
  customerNumbers?: Maybe<Array<Scalars['String']['output']>>;
  /** None of those who got a letter of these campaigns, or are to get one, by number. */
  exceptCampaigns?: Maybe<Array<Scalars['String']['output']>>;
  /** Whose balance is overdue, or is not. */
  isOverdue?: Maybe<Scalars['Boolean']['output']>;
  /** One letter for all who share a postal address: to the one who has been a customer longest. */
  oncePerHousehold: Scalars['Boolean']['output'];
  /** Also those whose address lacks what their country asks for. */
  withIncompleteAddresses: Scalars['Boolean']['output'];
};

/** Who is written to: every customer to whom all that is given applies; all customers when nothing is given. */
export type AudienceInput = {
  /** Whom this account manager looks after. */
  accountManagerEmail?: InputMaybe<Scalars['String']['input']>;
  /** Who had a conference at or after this instant. */
  conferenceSince?: InputMaybe<Scalars['DateTime']['input']>;
  /** Who has a contract in one of these states: `DRAFT`, `ACTIVE`, `ENDED`. */
  contractStates?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whose letters go to one of these countries. */
  countryCodes?: InputMaybe<Array<Scalars['CountryCode']['input']>>;
  /** Only these customers, by number. */
  customerNumbers?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only these customers, as CSV with a column `customer_number`. */
  customerNumbersCsv?: InputMaybe<Scalars['String']['input']>;
  /** None of those who got a letter of these campaigns, or are to get one, by number. */
  exceptCampaigns?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whose balance is overdue, or is not. */
  isOverdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** One letter for all who share a postal address; unless given everybody gets their own. */
  oncePerHousehold?: InputMaybe<Scalars['Boolean']['input']>;
  /** Also those whose address lacks what their country asks for; unless given they are left out. */
  withIncompleteAddresses?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One mass mailing. */
export type Campaign = {
  __typename?: 'Campaign';
  /** Whether customers are told by e-mail that their letter is coming. */
  announces: Scalars['Boolean']['output'];
  /** Who is written to; null where customers were named one by one. */
  audience?: Maybe<Audience>;
  /** Its last check; null before the first. */
  check?: Maybe<CampaignCheck>;
  /** When it was drafted. */
  draftedAt: Scalars['DateTime']['output'];
  /** A link to the e-mail list as CSV (RFC 4180): who is told, in which language, at which address, of which day of posting. */
  emailListDownload?: Maybe<Download>;
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** What sort of mailing it is, such as `rates`: a customer can be suppressed for one sort alone. */
  kind: Scalars['String']['output'];
  /** How many letters it has; customers who are left out get none. */
  letterCount: Scalars['Int']['output'];
  /** What became of each customer of its audience, the newest first. */
  letters: LetterConnection;
  /** A link to all its letters in one ZIP of PDF files, in the order in which they were printed. */
  lettersDownload?: Maybe<Download>;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** The number that people use; unique. */
  number: Scalars['String']['output'];
  /** Why it paused by itself, such as a printer or mail server that refuses; null where it did not. */
  pauseReason?: Maybe<Scalars['String']['output']>;
  /** The day on which its letters went to the post. */
  postedOn?: Maybe<Scalars['Date']['output']>;
  /** The day on which the letters go to the post, which the notices name. */
  postsOn?: Maybe<Scalars['Date']['output']>;
  /** Its print jobs, the newest first. */
  printJobs: PrintJobConnection;
  /** When all of it was printed. */
  printedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The name of the printer that it is printed at; null where that is the first of `Query.printers`. */
  printer?: Maybe<Scalars['String']['output']>;
  /** How many letters and notices are how far, now. */
  progress: CampaignProgress;
  /** When it was started. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far it is. */
  state: CampaignState;
};


/** One mass mailing. */
export type CampaignLettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  state?: InputMaybe<LetterState>;
};


/** One mass mailing. */
export type CampaignPrintJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A look at everybody whom the audience names, before anything is sent. */
export type CampaignCheck = {
  __typename?: 'CampaignCheck';
  /** How many customers it has looked at. */
  checkedCount: Scalars['Int']['output'];
  /** When it was done; null while it is under way. */
  doneAt?: Maybe<Scalars['DateTime']['output']>;
  /** What was found, by code: how many customers, and which field. */
  findingCounts: Array<FindingCount>;
  /** What was found, customer by customer. */
  findings: CheckedCustomerConnection;
  /** Names this check: `startCampaign` is told which one was read. */
  id: Scalars['ID']['output'];
  /** How many customers get no letter: see the findings. */
  leftOutCount: Scalars['Int']['output'];
  /** How many letters will be printed. */
  letterCount: Scalars['Int']['output'];
  /** How many notices will be sent. */
  noticeCount: Scalars['Int']['output'];
  /** When the notices go; null where the campaign sends none. */
  noticesGo?: Maybe<NoticesGo>;
  /** How many pages that is. */
  pageCount: Scalars['Int']['output'];
  /** Why it cannot go on for now, such as a system that does not answer; it goes on by itself. */
  problem?: Maybe<Scalars['String']['output']>;
  /** When it was asked for. */
  requestedAt: Scalars['DateTime']['output'];
  /** Those of the audience's customer numbers that sales does not know. */
  unknownCustomerNumbers: Array<Scalars['String']['output']>;
};


/** A look at everybody whom the audience names, before anything is sent. */
export type CampaignCheckFindingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  code?: InputMaybe<Scalars['String']['input']>;
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

/** What came of an act on a campaign. */
export type CampaignPayload = {
  __typename?: 'CampaignPayload';
  /** The campaign afterwards; null when refused. */
  campaign?: Maybe<Campaign>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** How many letters and notices of a campaign are how far. */
export type CampaignProgress = {
  __typename?: 'CampaignProgress';
  /** Letters, by state. */
  letters: Array<LetterStateCount>;
  /** Notices, by state. */
  notices: Array<NoticeStateCount>;
  /** Notices that may have gone, and of which no mail server has told: see `Notice.isInDoubt`. */
  noticesInDoubtCount: Scalars['Int']['output'];
  /** Pages that printers say they have printed; those that do not count add none. */
  pagesPrintedCount: Scalars['Int']['output'];
  /** Print jobs that wait for somebody who looks at the paper: see `PrintJob.isToSettle`. */
  printJobsToSettleCount: Scalars['Int']['output'];
};

/** How far a campaign is: it goes on, but for a pause, after which it runs again, and a new check before its start. */
export type CampaignState =
  /** Called off. */
  | 'CANCELLED'
  /** Each customer of the audience was looked at; nothing has been printed. */
  | 'CHECKED'
  /** Drafted; nobody has been looked at. */
  | 'DRAFT'
  /** Stopped by a person, or by itself: see `pauseReason`. */
  | 'PAUSED'
  /** The letters went to the post. */
  | 'POSTED'
  /** All letters that could be printed are printed, and all notices that could be sent are sent. */
  | 'PRINTED'
  /** Letters are merged and printed, notices sent. */
  | 'RUNNING';

/** Which campaign is to be called off. */
export type CancelCampaignInput = {
  /** The campaign's number, such as `M-2026-001`. */
  campaignNumber: Scalars['String']['input'];
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
};

/** Which campaign is to be checked. */
export type CheckCampaignInput = {
  /** The campaign's number, such as `M-2026-001`. */
  campaignNumber: Scalars['String']['input'];
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
};

/** A customer about whom something was found. */
export type CheckedCustomer = {
  __typename?: 'CheckedCustomer';
  /** The customer. */
  customer?: Maybe<Customer>;
  /** What was found. */
  findings: Array<Finding>;
  /** Whether a letter will be printed for them. */
  getsLetter: Scalars['Boolean']['output'];
  /** Whether they will be told by e-mail. */
  getsNotice: Scalars['Boolean']['output'];
};

/** A page of checked customers. */
export type CheckedCustomerConnection = {
  __typename?: 'CheckedCustomerConnection';
  /** The same with their cursors. */
  edges: Array<CheckedCustomerEdge>;
  /** The checked customers of this page. */
  nodes: Array<CheckedCustomer>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A checked customer in a page. */
export type CheckedCustomerEdge = {
  __typename?: 'CheckedCustomerEdge';
  /** The checked customer's place in the list. */
  cursor: Scalars['String']['output'];
  /** The checked customer. */
  node: CheckedCustomer;
};

/** A company that buys from us; sales owns the rest. */
export type Customer = {
  __typename?: 'Customer';
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** Letters to this customer, the newest first; not those of campaigns that left them out. */
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

/** Which invoice is delivered once more. */
export type DeliverInvoiceAgainInput = {
  /** By which way, and by no other; as its account prefers unless given. */
  channel?: InputMaybe<InvoiceChannel>;
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
  /** The invoice's number. */
  invoiceNumber: Scalars['String']['input'];
};

/** What came of delivering an invoice once more. */
export type DeliverInvoiceAgainPayload = {
  __typename?: 'DeliverInvoiceAgainPayload';
  /** The delivery afterwards; null when refused. */
  delivery?: Maybe<InvoiceDelivery>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A file that went out. It is not kept: billing makes the same again. */
export type DeliveredFile = {
  __typename?: 'DeliveredFile';
  /** Its length in bytes. */
  byteCount: Scalars['Int']['output'];
  /** Its name. */
  fileName: Scalars['String']['output'];
  /** The SHA-256 of its bytes, in hexadecimal digits. */
  sha256: Scalars['String']['output'];
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

/** A campaign as it is planned. */
export type DraftCampaignInput = {
  /** Whether customers are told by e-mail that their letter is coming; they are unless false. */
  announces?: InputMaybe<Scalars['Boolean']['input']>;
  /** Who is written to. */
  audience: AudienceInput;
  /** Used for customers in whose language there is no text. */
  defaultLanguage: Scalars['String']['input'];
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
  /** What sort of mailing it is, such as `rates`; `general` unless given. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** What people call it. */
  name: Scalars['String']['input'];
  /** The day on which the letters go to the post, which the notices name; not in the past. */
  postsOn: Scalars['Date']['input'];
  /** The printer's name, one of `Query.printers`; the first of them unless given. */
  printer?: InputMaybe<Scalars['String']['input']>;
  /** The name of the letter template. */
  templateName: Scalars['String']['input'];
};

/** Events on their way. */
export type EventBacklog = {
  __typename?: 'EventBacklog';
  /** How many there are. */
  count: Scalars['Int']['output'];
  /** Since when the oldest of them is on its way; null where there is none. */
  oldestAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What was found about one customer. */
export type Finding = {
  __typename?: 'Finding';
  /** Stable, such as `FIELD_MISSING`. */
  code: Scalars['String']['output'];
  /** The merge field or the part of the address that it is about. */
  field?: Maybe<Scalars['String']['output']>;
  /** In words, in English. */
  message: Scalars['String']['output'];
};

/** How often something was found. */
export type FindingCount = {
  __typename?: 'FindingCount';
  /** Stable: `FIELD_MISSING`, `ADDRESS_MISSING`, `ADDRESS_INCOMPLETE`, `COUNTRY_UNKNOWN`, `SUPPRESSED`, `SAME_HOUSEHOLD`, `RECIPIENT_BEFORE`, `CUSTOMER_UNKNOWN`, `EMAIL_MISSING`, `EMAIL_INVALID`, `TEXT_FAILED`, `PRINT_FAILED`. */
  code: Scalars['String']['output'];
  /** How many customers. */
  customerCount: Scalars['Int']['output'];
  /** The merge field or the part of the address that it is about. */
  field?: Maybe<Scalars['String']['output']>;
};

/** A demand for money; billing owns the rest. */
export type Invoice = {
  __typename?: 'Invoice';
  /** How it gets to the customer; null for a draft, and for what was issued before invoices were delivered by the system. */
  delivery?: Maybe<InvoiceDelivery>;
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
};

/** By which way an invoice goes. */
export type InvoiceChannel =
  /** By e-mail, with the PDF and the electronic invoice attached. */
  | 'EMAIL'
  /** The PDF as a letter. */
  | 'POST';

/** How an invoice gets to the customer, once. */
export type InvoiceDelivery = {
  __typename?: 'InvoiceDelivery';
  /** How often it was set going: more than once only where somebody asked for it. */
  attemptCount: Scalars['Int']['output'];
  /** By which way it goes; null until that is found out, and where it goes by none. */
  channel?: Maybe<InvoiceChannel>;
  /** Where the e-mail goes; null by other ways. */
  email?: Maybe<Scalars['String']['output']>;
  /** The files that went out last. */
  files: Array<DeliveredFile>;
  /** The invoice. */
  invoice?: Maybe<Invoice>;
  /** Its number. */
  invoiceNumber: Scalars['String']['output'];
  /** The name that the printer knows it by; null by other ways. */
  printJobName?: Maybe<Scalars['String']['output']>;
  /** The state that the printer told last (RFC 8011, `job-state`). */
  printerState?: Maybe<Scalars['String']['output']>;
  /** What keeps it, why it failed, or why it goes another way than the account prefers; begins with a code. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When it went out: accepted by the mail server, or printed. */
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far it is. */
  state: InvoiceDeliveryState;
  /** What took place of it, in the order of time. */
  timeline: Array<ReservationTimelineEntry>;
};

/** A page of deliveries. */
export type InvoiceDeliveryConnection = {
  __typename?: 'InvoiceDeliveryConnection';
  /** The same with their cursors. */
  edges: Array<InvoiceDeliveryEdge>;
  /** The deliveries of this page. */
  nodes: Array<InvoiceDelivery>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A delivery in a page. */
export type InvoiceDeliveryEdge = {
  __typename?: 'InvoiceDeliveryEdge';
  /** The delivery's place in the list. */
  cursor: Scalars['String']['output'];
  /** The delivery. */
  node: InvoiceDelivery;
};

/** How far an invoice's delivery is. */
export type InvoiceDeliveryState =
  /** The printer has it. */
  | 'AT_PRINTER'
  /** A mail server said that it was delivered, or passed on to one that says no more. */
  | 'DELIVERED'
  /** It came back, was refused, or can go by no way: somebody has to look. */
  | 'FAILED'
  /** Not to be delivered: see `reason`. */
  | 'LEFT_OUT'
  /** Printed, to be posted. */
  | 'PRINTED'
  /** Handed to the mail server or the printer, which has not answered; `reason` says so where it may have gone. */
  | 'SENDING'
  /** The mail server has accepted it. */
  | 'SENT'
  /** To be sent; `reason` says what keeps it, where something does. */
  | 'WAITING';

/** A letter to one customer, one per campaign. */
export type Letter = {
  __typename?: 'Letter';
  /** The campaign that it is part of. */
  campaign: Campaign;
  /** The customer written to. */
  customer?: Maybe<Customer>;
  /** A link to the letter as PDF; null before it is merged. */
  download?: Maybe<Download>;
  /** What was found about it, and why it is not printed where it is not. */
  findings: Array<Finding>;
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** The e-mail that announces it; null where none is meant to go. */
  notice?: Maybe<Notice>;
  /** How many pages it has; null before it is checked. */
  pageCount?: Maybe<Scalars['Int']['output']>;
  /** When it was planned. */
  plannedAt: Scalars['DateTime']['output'];
  /** When the printer said that it is printed. */
  printedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Print jobs by which it was printed again, alone, the newest first. */
  reprints: Array<PrintJob>;
  /** How far it is. */
  state: LetterState;
  /** The subject line; before it is merged with its merge fields in braces. */
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

/** A letter that is not written yet. */
export type LetterPreview = {
  __typename?: 'LetterPreview';
  /** Where it can be looked at; null when a field is missing. */
  download?: Maybe<Download>;
  /** What stands against sending it. */
  findings: Array<Finding>;
  /** Fields of the text that the graph cannot fill for this customer. */
  missingFields: Array<MergeField>;
};

/** How far a letter is; it never goes back. */
export type LetterState =
  /** Its campaign was called off before the letter was printed. */
  | 'CANCELLED'
  /** It could not be written or printed: see the findings. */
  | 'FAILED'
  /** The customer gets none: see the findings. */
  | 'LEFT_OUT'
  /** Written, and not at a printer yet. */
  | 'MERGED'
  /** The customer is among the campaign's recipients; the letter is not merged yet. */
  | 'PLANNED'
  /** The printer has said that it is printed. */
  | 'PRINTED'
  /** At a printer. */
  | 'PRINTING';

/** Letters of one state. */
export type LetterStateCount = {
  __typename?: 'LetterStateCount';
  /** How many. */
  letterCount: Scalars['Int']['output'];
  /** The state. */
  state: LetterState;
};

/** Text of a letter in one language: one immutable version of it. */
export type LetterTemplate = {
  __typename?: 'LetterTemplate';
  /** The text, in Liquid, with merge fields in double braces. */
  body: Scalars['String']['output'];
  /** The merge fields that the text uses. */
  fields: Array<MergeField>;
  /** Names this version for ever. */
  id: Scalars['ID']['output'];
  /** The language it is written in, as an ISO 639-1 code. */
  language: Scalars['String']['output'];
  /** What people call it. */
  name: Scalars['String']['output'];
  /** The letter as this customer would get it, with what the graph knows of them now; null when there is no such customer; its address and missing fields as they would stand. */
  preview?: Maybe<LetterPreview>;
  /** The subject line. */
  subject: Scalars['String']['output'];
  /** Counts the versions of this template, from 1. */
  version: Scalars['Int']['output'];
};


/** Text of a letter in one language: one immutable version of it. */
export type LetterTemplatePreviewArgs = {
  customerNumber: Scalars['String']['input'];
  format?: PreviewFormat;
};

/** Which suppression is taken back. */
export type LiftSuppressionInput = {
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
  /** The suppression. */
  suppressionId: Scalars['ID']['input'];
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
  /** Every queue, by name; `checks`, `letters` to be merged, `print-jobs` and `notices` among them. What is of a campaign that is paused does not wait; a notice in doubt counts as active. */
  queues: Array<QueueStanding>;
};


/** How the work of mailing stands. */
export type MailingOperationsDeadLettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** Something that a text can be filled with. */
export type MergeField = {
  __typename?: 'MergeField';
  /** What it is, in English. */
  description: Scalars['String']['output'];
  /** What it looks like. */
  example: Scalars['String']['output'];
  /** Which system's part of the graph fills it: `sales`, `billing`, or the campaign itself. */
  filledBy: Scalars['String']['output'];
  /** As it stands between the braces, such as `customer.name`. */
  name: Scalars['String']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Adds a text in one language: a template of its own, or the next version. A text that is wrong is refused with its line and column. */
  addLetterTemplate: AddLetterTemplatePayload;
  /** Calls a campaign off: what is printed stays printed, and who was told is not told again. */
  cancelCampaign: CampaignPayload;
  /** Looks, in the background, at every customer whom the audience names: see `Campaign.check`. A campaign that has not started can be checked again. */
  checkCampaign: CampaignPayload;
  /** Delivers an invoice once more, or by another way than before: what came back, went astray, or waits for a server that does not take it. Refused with `DELIVERY_UNKNOWN` where there was none, and with `DELIVERY_UNDER_WAY` while it is being sent or is at the printer. */
  deliverInvoiceAgain: DeliverInvoiceAgainPayload;
  /** Drafts a campaign: nothing is printed or sent. */
  draftCampaign: CampaignPayload;
  /** Takes a suppression back; one that is taken back stays so. */
  liftSuppression: SuppressPayload;
  /** Stops a running campaign after what is under way; nothing is lost. */
  pauseCampaign: CampaignPayload;
  /** Notes that the printed letters went to the post. */
  recordPosting: CampaignPayload;
  /** Puts dead letters of mailing back to where they failed, for operators: each is tried once more, and nothing is done twice. */
  replayMailingDeadLetters: ReplayDeadLettersPayload;
  /** Prints one letter again, such as after a jam: as a print job of its own, of what it was merged from, without another notice. */
  reprintLetter: PrintJobPayload;
  /** Lets a paused campaign go on exactly where it stopped, at another printer where one is named. */
  resumeCampaign: CampaignPayload;
  /** Says what became of notices that may have gone, and of which no mail server tells: see `Notice.isInDoubt`. */
  settleNotices: SettleNoticesPayload;
  /** Says what became of a print job that failed or stands still, by somebody who looked at the paper; letters, notices and campaign follow. A campaign that paused for it is resumed apart. */
  settlePrintJob: PrintJobPayload;
  /** Starts a checked campaign: letters are merged and printed, notices sent. Refused with `CHECK_OUTDATED` when it was checked again since. */
  startCampaign: CampaignPayload;
  /** Keeps a customer or an e-mail address from being written to. */
  suppress: SuppressPayload;
};


export type MutationAddLetterTemplateArgs = {
  input: AddLetterTemplateInput;
};


export type MutationCancelCampaignArgs = {
  input: CancelCampaignInput;
};


export type MutationCheckCampaignArgs = {
  input: CheckCampaignInput;
};


export type MutationDeliverInvoiceAgainArgs = {
  input: DeliverInvoiceAgainInput;
};


export type MutationDraftCampaignArgs = {
  input: DraftCampaignInput;
};


export type MutationLiftSuppressionArgs = {
  input: LiftSuppressionInput;
};


export type MutationPauseCampaignArgs = {
  input: PauseCampaignInput;
};


export type MutationRecordPostingArgs = {
  input: RecordPostingInput;
};


export type MutationReplayMailingDeadLettersArgs = {
  input: ReplayDeadLettersInput;
};


export type MutationReprintLetterArgs = {
  input: ReprintLetterInput;
};


export type MutationResumeCampaignArgs = {
  input: ResumeCampaignInput;
};


export type MutationSettleNoticesArgs = {
  input: SettleNoticesInput;
};


export type MutationSettlePrintJobArgs = {
  input: SettlePrintJobInput;
};


export type MutationStartCampaignArgs = {
  input: StartCampaignInput;
};


export type MutationSuppressArgs = {
  input: SuppressInput;
};

/** An e-mail that announces a letter. */
export type Notice = {
  __typename?: 'Notice';
  /** Where it goes, as it was when its letter was merged; null before. */
  email?: Maybe<Scalars['String']['output']>;
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** Whether it may have gone, and no mail server has told. Of a server that tells of each message it settles itself; of others somebody has to say: see `settleNotices`. */
  isInDoubt: Scalars['Boolean']['output'];
  /** What went wrong last, with the server's words. */
  problem?: Maybe<Scalars['String']['output']>;
  /** When the mail server accepted it. */
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** What somebody said of it last; null where nobody had to. */
  settledAs?: Maybe<NoticeSettlement>;
  /** How far it is. */
  state: NoticeState;
};

/** What somebody says of a notice of which no mail server tells. */
export type NoticeSettlement =
  /** Whether it went or not, it is not sent again. */
  | 'GIVE_UP'
  /** It did not go, or may go twice: it is sent again. */
  | 'SEND_AGAIN'
  /** It went. */
  | 'SENT';

/** How far a notice is. */
export type NoticeState =
  /** It came back. */
  | 'BOUNCED'
  /** Its letter was not printed, or its campaign was called off. */
  | 'CANCELLED'
  /** A mail server said that it was delivered, or passed on to one that says no more. */
  | 'DELIVERED'
  /** Its letter is printed: it goes next. */
  | 'DUE'
  /** It was refused, or could not be sent for too long. */
  | 'FAILED'
  /** There is no e-mail address that can be written to, or it is not to be: see the letter's findings. */
  | 'LEFT_OUT'
  /** Waits until its letter is printed. */
  | 'PLANNED'
  /** Handed to the mail server, which has not answered; told again only where the server tells of each message and said nothing of it for hours. */
  | 'SENDING'
  /** The mail server has accepted it. */
  | 'SENT'
  /** The customer or the address is not to be mailed: looked at again when it was to go. */
  | 'SUPPRESSED';

/** Notices of one state. */
export type NoticeStateCount = {
  __typename?: 'NoticeStateCount';
  /** How many. */
  noticeCount: Scalars['Int']['output'];
  /** The state. */
  state: NoticeState;
};

/** When the notices of a campaign go: each once its letter is printed, and not before. */
export type NoticesGo = {
  __typename?: 'NoticesGo';
  /** About when the first can go, if the campaign is started now: when its first hundred letters are printed, as fast as its printer's last jobs were; null where that has printed nothing yet. */
  firstAt?: Maybe<Scalars['DateTime']['output']>;
  /** About when the last can go, likewise. */
  lastAt?: Maybe<Scalars['DateTime']['output']>;
  /** The day of posting that they name. */
  postsOn: Scalars['Date']['output'];
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

/** Which campaign is to stop. */
export type PauseCampaignInput = {
  /** The campaign's number, such as `M-2026-001`. */
  campaignNumber: Scalars['String']['input'];
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
};

/** The form of a preview. */
export type PreviewFormat =
  /** The letter, as it is printed. */
  | 'PDF'
  /** A picture of its first page. */
  | 'SVG';

/** Letters that a printer gets as a unit. */
export type PrintJob = {
  __typename?: 'PrintJob';
  /** When the printer was through with it. */
  doneAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** Whether it failed and waits for somebody who looks at the paper: see `settlePrintJob`. */
  isToSettle: Scalars['Boolean']['output'];
  /** The letter that it prints again; null where it prints a hundred of a campaign. */
  letter?: Maybe<Letter>;
  /** The name that the printer knows it by, such as `M-2026-001/3`. */
  name: Scalars['String']['output'];
  /** When it was ordered. */
  orderedAt: Scalars['DateTime']['output'];
  /** How many pages it was sent. */
  pageCount: Scalars['Int']['output'];
  /** How many it printed, where it counts them. */
  pagesPrintedCount?: Maybe<Scalars['Int']['output']>;
  /** The printer's name; null before it is sent. */
  printer?: Maybe<Scalars['String']['output']>;
  /** The state that the printer told last (RFC 8011, `job-state`): `PENDING`, `HELD`, `PROCESSING`, `STOPPED`, `COMPLETED`, `CANCELED` or `ABORTED`. */
  printerState?: Maybe<Scalars['String']['output']>;
  /** What went wrong last. */
  problem?: Maybe<Scalars['String']['output']>;
  /** Why the letter is printed again, as it was entered. */
  reason?: Maybe<Scalars['String']['output']>;
  /** What was said of it then, or followed by itself; null where nothing had to be. */
  settledAs?: Maybe<PrintSettlement>;
  /** How far it is. */
  state: PrintJobState;
};

/** A page of print jobs. */
export type PrintJobConnection = {
  __typename?: 'PrintJobConnection';
  /** The same with their cursors. */
  edges: Array<PrintJobEdge>;
  /** The print jobs of this page. */
  nodes: Array<PrintJob>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A print job in a page. */
export type PrintJobEdge = {
  __typename?: 'PrintJobEdge';
  /** The print job's place in the list. */
  cursor: Scalars['String']['output'];
  /** The print job. */
  node: PrintJob;
};

/** What came of an act on a print job. */
export type PrintJobPayload = {
  __typename?: 'PrintJobPayload';
  /** The print job of the reprint, or the one that was settled; null when refused. */
  printJob?: Maybe<PrintJob>;
  /** Why it was refused; empty when it was not. Codes: `FORBIDDEN`, `LETTER_UNKNOWN`, `LETTER_NOT_PRINTED`, `REASON_INVALID`, `CAMPAIGN_CANCELLED`, `PRINT_JOB_UNKNOWN`, `PRINT_JOB_UNDER_WAY`, `PRINT_JOB_SETTLED`. */
  userErrors: Array<UserError>;
};

/** How far a print job is. */
export type PrintJobState =
  /** The printer has it: see `printerState`. */
  | 'AT_PRINTER'
  /** Called back. */
  | 'CANCELLED'
  /** Printed. */
  | 'COMPLETED'
  /** The printer would not, or broke it off; where that is certain it is tried again as another job. */
  | 'FAILED'
  /** Waits to be sent. */
  | 'READY'
  /** Handed to the printer, which has not answered; sent again only once the printer is known not to have it. */
  | 'SENDING';

/** What somebody who looked at the paper says of a print job. */
export type PrintSettlement =
  /** It is not printed. */
  | 'GIVE_UP'
  /** All of it lies printed. */
  | 'PRINTED'
  /** It is printed again, whole, as another job: what came out of it is thrown away. */
  | 'PRINT_AGAIN';

/** A printer that campaigns can be printed at. */
export type Printer = {
  __typename?: 'Printer';
  /** Whether it takes jobs; null where it does not answer. */
  isAccepting?: Maybe<Scalars['Boolean']['output']>;
  /** The name that the installation gives it. */
  name: Scalars['String']['output'];
  /** Print jobs of ours that it is to be given, or is not through with; those of campaigns that are paused too. */
  openJobCount: Scalars['Int']['output'];
  /** Why it is so, in the printer's keywords (RFC 8011, `printer-state-reasons`), such as `media-jam`. */
  reasons: Array<Scalars['String']['output']>;
  /** How it is. */
  state: PrinterState;
};

/** How a printer is. */
export type PrinterState =
  /** Waits for jobs. */
  | 'IDLE'
  /** Prints. */
  | 'PROCESSING'
  /** Stands still: see the reasons. */
  | 'STOPPED'
  /** It does not answer. */
  | 'UNREACHABLE';

export type Query = {
  __typename?: 'Query';
  /** The campaign with this number, or null when there is none. */
  campaign?: Maybe<Campaign>;
  /** Campaigns, the newest first. */
  campaigns: CampaignConnection;
  /** How invoices go out to customers, the newest first. */
  invoiceDeliveries: InvoiceDeliveryConnection;
  /** Letter templates in the order of their names, the newest version of each. */
  letterTemplates: Array<LetterTemplate>;
  /** What a template's text can be filled with. */
  mergeFields: Array<MergeField>;
  /** How the work of all systems stands, for operators. */
  operations?: Maybe<Operations>;
  /** The printers that the installation names, each as it says of itself now; for the roles `mailing-clerk` and `operator`. One that does not answer within two seconds is `UNREACHABLE`. */
  printers?: Maybe<Array<Printer>>;
  /** Who is not written to, the newest first. */
  suppressions: SuppressionConnection;
};


export type QueryCampaignArgs = {
  number: Scalars['String']['input'];
};


export type QueryCampaignsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryInvoiceDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  state?: InputMaybe<InvoiceDeliveryState>;
};


export type QuerySuppressionsArgs = {
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

/** Which letters went to the post. */
export type RecordPostingInput = {
  /** The campaign's number, such as `M-2026-001`. */
  campaignNumber: Scalars['String']['input'];
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
  /** The day on which they went; not in the future. */
  on: Scalars['Date']['input'];
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

/** Which letter is printed again. */
export type ReprintLetterInput = {
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
  /** The letter, which has been printed. */
  letterId: Scalars['ID']['input'];
  /** Why, up to 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What can take place of a reservation; each system adds its own values. */
export type ReservationEvent =
  /** A mail server said that the invoice was delivered. */
  | 'INVOICE_DELIVERED'
  /** The invoice came back, was refused, or could go by no way. */
  | 'INVOICE_NOT_DELIVERED'
  /** The invoice was printed as a letter. */
  | 'INVOICE_PRINTED'
  /** The invoice went out by e-mail. */
  | 'INVOICE_SENT'
  /** Somebody had the invoice delivered once more. */
  | 'INVOICE_SENT_AGAIN';

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

/** Which campaign is to go on. */
export type ResumeCampaignInput = {
  /** The campaign's number, such as `M-2026-001`. */
  campaignNumber: Scalars['String']['input'];
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
  /** The name of another printer, one of `Query.printers`: what no printer has yet, and what is printed again, goes there; it stays where it was unless given. */
  printer?: InputMaybe<Scalars['String']['input']>;
};

/** What became of notices: of some, or of all of a campaign that are in doubt. */
export type SettleNoticesInput = {
  /** All of this campaign that are in doubt. */
  campaignNumber?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
  /** These notices, 500 at most; all of them are settled, or none. */
  noticeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What became of them, and what is to be done. */
  outcome: NoticeSettlement;
};

/** What came of settling notices. */
export type SettleNoticesPayload = {
  __typename?: 'SettleNoticesPayload';
  /** How many were settled. */
  settledCount: Scalars['Int']['output'];
  /** Why none was; empty where it was not refused. Codes: `FORBIDDEN`, `NOTICES_MISSING`, `TOO_MANY_NOTICES`, `NOTICE_UNKNOWN`, `NOTICE_NOT_IN_DOUBT`, `CAMPAIGN_UNKNOWN`. */
  userErrors: Array<UserError>;
};

/** What became of a print job. */
export type SettlePrintJobInput = {
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
  /** What became of it, and what is to be done. */
  outcome: PrintSettlement;
  /** The print job: one that failed, or of which `problem` tells. What its printer still has in its queue is to be taken out of it first. */
  printJobId: Scalars['ID']['input'];
};

/** Which campaign is to start, as which check found it. */
export type StartCampaignInput = {
  /** The campaign's number, such as `M-2026-001`. */
  campaignNumber: Scalars['String']['input'];
  /** The check that was read. */
  checkId: Scalars['ID']['input'];
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
};

/** Who is not to be written to: a customer or an e-mail address. */
export type SuppressInput = {
  /** By which way. */
  channel: SuppressionChannel;
  /** The customer's number. */
  customerNumber?: InputMaybe<Scalars['String']['input']>;
  /** The e-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
  /** For which kind of campaign alone, or `invoices`; for all campaigns unless given, which keeps no invoice back. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What came of suppressing somebody, or of taking it back. */
export type SuppressPayload = {
  __typename?: 'SuppressPayload';
  /** The suppression; null when refused. */
  suppression?: Maybe<Suppression>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Somebody who is not to be written to. */
export type Suppression = {
  __typename?: 'Suppression';
  /** By which way. */
  channel: SuppressionChannel;
  /** The customer; null where it is about an address. */
  customer?: Maybe<Customer>;
  /** The e-mail address; null where it is about a customer. */
  email?: Maybe<Scalars['String']['output']>;
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** For which kind of campaign alone, or `invoices`; null for all campaigns, which keeps no invoice back. */
  kind?: Maybe<Scalars['String']['output']>;
  /** When it was taken back; null while it holds. */
  liftedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why, as it was entered. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Since when. */
  since: Scalars['DateTime']['output'];
  /** Where it comes from. */
  source: SuppressionSource;
};

/** By which way somebody is not to be written to. */
export type SuppressionChannel =
  /** E-mail. */
  | 'EMAIL'
  /** Letters. */
  | 'POST';

/** A page of suppressions. */
export type SuppressionConnection = {
  __typename?: 'SuppressionConnection';
  /** The same with their cursors. */
  edges: Array<SuppressionEdge>;
  /** The suppressions of this page. */
  nodes: Array<Suppression>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A suppression in a page. */
export type SuppressionEdge = {
  __typename?: 'SuppressionEdge';
  /** The suppression's place in the list. */
  cursor: Scalars['String']['output'];
  /** The suppression. */
  node: Suppression;
};

/** Where a suppression comes from. */
export type SuppressionSource =
  /** The address does not exist any more. */
  | 'BOUNCED'
  /** Entered by a person of the company. */
  | 'CLERK'
  /** Asked for by whoever got the e-mail. */
  | 'UNSUBSCRIBED';

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
  /** Told by the system that writes to customers. */
  | 'MAILING';

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
  Invoice: Invoice;
  Letter: Letter;
  LetterTemplate: LetterTemplate;
  MergeField: MergeField;
  Notice: Notice;
  PrintJob: PrintJob;
  Suppression: Suppression;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Campaign:
    ( { __typename: 'Campaign' }
    & GraphQLRecursivePick<FederationTypes['Campaign'], {"id":true}> );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Invoice:
    ( { __typename: 'Invoice' }
    & GraphQLRecursivePick<FederationTypes['Invoice'], {"id":true}> );
  Letter:
    ( { __typename: 'Letter' }
    & GraphQLRecursivePick<FederationTypes['Letter'], {"id":true}> );
  LetterTemplate:
    ( { __typename: 'LetterTemplate' }
    & GraphQLRecursivePick<FederationTypes['LetterTemplate'], {"id":true}> );
  MergeField:
    ( { __typename: 'MergeField' }
    & GraphQLRecursivePick<FederationTypes['MergeField'], {"name":true}> );
  Notice:
    ( { __typename: 'Notice' }
    & GraphQLRecursivePick<FederationTypes['Notice'], {"id":true}> );
  PrintJob:
    ( { __typename: 'PrintJob' }
    & GraphQLRecursivePick<FederationTypes['PrintJob'], {"id":true}> );
  Suppression:
    ( { __typename: 'Suppression' }
    & GraphQLRecursivePick<FederationTypes['Suppression'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  SystemOperations: ( SystemOperationsModel );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddLetterTemplateInput: AddLetterTemplateInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AddLetterTemplatePayload: ResolverTypeWrapper<Omit<AddLetterTemplatePayload, 'letterTemplate'> & { letterTemplate?: Maybe<ResolversTypes['LetterTemplate']> }>;
  Audience: ResolverTypeWrapper<Audience>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AudienceInput: AudienceInput;
  Campaign: ResolverTypeWrapper<CampaignRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CampaignCheck: ResolverTypeWrapper<CampaignRow>;
  CampaignConnection: ResolverTypeWrapper<Omit<CampaignConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CampaignEdge']>, nodes: Array<ResolversTypes['Campaign']> }>;
  CampaignEdge: ResolverTypeWrapper<Omit<CampaignEdge, 'node'> & { node: ResolversTypes['Campaign'] }>;
  CampaignPayload: ResolverTypeWrapper<Omit<CampaignPayload, 'campaign'> & { campaign?: Maybe<ResolversTypes['Campaign']> }>;
  CampaignProgress: ResolverTypeWrapper<CampaignRow>;
  CampaignState: CampaignState;
  CancelCampaignInput: CancelCampaignInput;
  CheckCampaignInput: CheckCampaignInput;
  CheckedCustomer: ResolverTypeWrapper<LetterRow>;
  CheckedCustomerConnection: ResolverTypeWrapper<Omit<CheckedCustomerConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CheckedCustomerEdge']>, nodes: Array<ResolversTypes['CheckedCustomer']> }>;
  CheckedCustomerEdge: ResolverTypeWrapper<Omit<CheckedCustomerEdge, 'node'> & { node: ResolversTypes['CheckedCustomer'] }>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  Customer: ResolverTypeWrapper<CustomerReference>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeadLetter: ResolverTypeWrapper<DeadLetterModel>;
  DeadLetterConnection: ResolverTypeWrapper<Omit<DeadLetterConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['DeadLetterEdge']>, nodes: Array<ResolversTypes['DeadLetter']> }>;
  DeadLetterEdge: ResolverTypeWrapper<Omit<DeadLetterEdge, 'node'> & { node: ResolversTypes['DeadLetter'] }>;
  DeliverInvoiceAgainInput: DeliverInvoiceAgainInput;
  DeliverInvoiceAgainPayload: ResolverTypeWrapper<Omit<DeliverInvoiceAgainPayload, 'delivery'> & { delivery?: Maybe<ResolversTypes['InvoiceDelivery']> }>;
  DeliveredFile: ResolverTypeWrapper<DeliveredFile>;
  Download: ResolverTypeWrapper<Download>;
  DraftCampaignInput: DraftCampaignInput;
  EventBacklog: ResolverTypeWrapper<EventBacklog>;
  Finding: ResolverTypeWrapper<Finding>;
  FindingCount: ResolverTypeWrapper<FindingCount>;
  Invoice: ResolverTypeWrapper<InvoiceReference>;
  InvoiceChannel: InvoiceChannel;
  InvoiceDelivery: ResolverTypeWrapper<DeliveryRow>;
  InvoiceDeliveryConnection: ResolverTypeWrapper<Omit<InvoiceDeliveryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['InvoiceDeliveryEdge']>, nodes: Array<ResolversTypes['InvoiceDelivery']> }>;
  InvoiceDeliveryEdge: ResolverTypeWrapper<Omit<InvoiceDeliveryEdge, 'node'> & { node: ResolversTypes['InvoiceDelivery'] }>;
  InvoiceDeliveryState: InvoiceDeliveryState;
  Letter: ResolverTypeWrapper<LetterRow>;
  LetterConnection: ResolverTypeWrapper<Omit<LetterConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['LetterEdge']>, nodes: Array<ResolversTypes['Letter']> }>;
  LetterEdge: ResolverTypeWrapper<Omit<LetterEdge, 'node'> & { node: ResolversTypes['Letter'] }>;
  LetterPreview: ResolverTypeWrapper<Omit<LetterPreview, 'missingFields'> & { missingFields: Array<ResolversTypes['MergeField']> }>;
  LetterState: LetterState;
  LetterStateCount: ResolverTypeWrapper<LetterStateCount>;
  LetterTemplate: ResolverTypeWrapper<LetterTemplateRow>;
  LiftSuppressionInput: LiftSuppressionInput;
  MailingOperations: ResolverTypeWrapper<SystemOperationsModel>;
  MergeField: ResolverTypeWrapper<MergeFieldModel>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Notice: ResolverTypeWrapper<NoticeRow>;
  NoticeSettlement: NoticeSettlement;
  NoticeState: NoticeState;
  NoticeStateCount: ResolverTypeWrapper<NoticeStateCount>;
  NoticesGo: ResolverTypeWrapper<NoticesGo>;
  Operations: ResolverTypeWrapper<Omit<Operations, 'mailing'> & { mailing?: Maybe<ResolversTypes['MailingOperations']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PauseCampaignInput: PauseCampaignInput;
  PreviewFormat: PreviewFormat;
  PrintJob: ResolverTypeWrapper<PrintJobRow>;
  PrintJobConnection: ResolverTypeWrapper<Omit<PrintJobConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['PrintJobEdge']>, nodes: Array<ResolversTypes['PrintJob']> }>;
  PrintJobEdge: ResolverTypeWrapper<Omit<PrintJobEdge, 'node'> & { node: ResolversTypes['PrintJob'] }>;
  PrintJobPayload: ResolverTypeWrapper<Omit<PrintJobPayload, 'printJob'> & { printJob?: Maybe<ResolversTypes['PrintJob']> }>;
  PrintJobState: PrintJobState;
  PrintSettlement: PrintSettlement;
  Printer: ResolverTypeWrapper<PrinterStanding>;
  PrinterState: PrinterState;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QueueStanding: ResolverTypeWrapper<QueueStanding>;
  RecordPostingInput: RecordPostingInput;
  ReplayDeadLettersInput: ReplayDeadLettersInput;
  ReplayDeadLettersPayload: ResolverTypeWrapper<ReplayDeadLettersPayload>;
  ReprintLetterInput: ReprintLetterInput;
  ReservationEvent: ReservationEvent;
  ReservationTimelineEntry: ResolverTypeWrapper<DeliveryEventRow>;
  ResumeCampaignInput: ResumeCampaignInput;
  SettleNoticesInput: SettleNoticesInput;
  SettleNoticesPayload: ResolverTypeWrapper<SettleNoticesPayload>;
  SettlePrintJobInput: SettlePrintJobInput;
  StartCampaignInput: StartCampaignInput;
  SuppressInput: SuppressInput;
  SuppressPayload: ResolverTypeWrapper<Omit<SuppressPayload, 'suppression'> & { suppression?: Maybe<ResolversTypes['Suppression']> }>;
  Suppression: ResolverTypeWrapper<SuppressionRow>;
  SuppressionChannel: SuppressionChannel;
  SuppressionConnection: ResolverTypeWrapper<Omit<SuppressionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SuppressionEdge']>, nodes: Array<ResolversTypes['Suppression']> }>;
  SuppressionEdge: ResolverTypeWrapper<Omit<SuppressionEdge, 'node'> & { node: ResolversTypes['Suppression'] }>;
  SuppressionSource: SuppressionSource;
  SystemOperations: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['SystemOperations']>;
  TimelineOwner: TimelineOwner;
  UserError: ResolverTypeWrapper<UserError>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddLetterTemplateInput: AddLetterTemplateInput;
  String: Scalars['String']['output'];
  AddLetterTemplatePayload: Omit<AddLetterTemplatePayload, 'letterTemplate'> & { letterTemplate?: Maybe<ResolversParentTypes['LetterTemplate']> };
  Audience: Audience;
  Boolean: Scalars['Boolean']['output'];
  AudienceInput: AudienceInput;
  Campaign: CampaignRow;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  CampaignCheck: CampaignRow;
  CampaignConnection: Omit<CampaignConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CampaignEdge']>, nodes: Array<ResolversParentTypes['Campaign']> };
  CampaignEdge: Omit<CampaignEdge, 'node'> & { node: ResolversParentTypes['Campaign'] };
  CampaignPayload: Omit<CampaignPayload, 'campaign'> & { campaign?: Maybe<ResolversParentTypes['Campaign']> };
  CampaignProgress: CampaignRow;
  CancelCampaignInput: CancelCampaignInput;
  CheckCampaignInput: CheckCampaignInput;
  CheckedCustomer: LetterRow;
  CheckedCustomerConnection: Omit<CheckedCustomerConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CheckedCustomerEdge']>, nodes: Array<ResolversParentTypes['CheckedCustomer']> };
  CheckedCustomerEdge: Omit<CheckedCustomerEdge, 'node'> & { node: ResolversParentTypes['CheckedCustomer'] };
  CountryCode: Scalars['CountryCode']['output'];
  Customer: CustomerReference;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DeadLetter: DeadLetterModel;
  DeadLetterConnection: Omit<DeadLetterConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['DeadLetterEdge']>, nodes: Array<ResolversParentTypes['DeadLetter']> };
  DeadLetterEdge: Omit<DeadLetterEdge, 'node'> & { node: ResolversParentTypes['DeadLetter'] };
  DeliverInvoiceAgainInput: DeliverInvoiceAgainInput;
  DeliverInvoiceAgainPayload: Omit<DeliverInvoiceAgainPayload, 'delivery'> & { delivery?: Maybe<ResolversParentTypes['InvoiceDelivery']> };
  DeliveredFile: DeliveredFile;
  Download: Download;
  DraftCampaignInput: DraftCampaignInput;
  EventBacklog: EventBacklog;
  Finding: Finding;
  FindingCount: FindingCount;
  Invoice: InvoiceReference;
  InvoiceDelivery: DeliveryRow;
  InvoiceDeliveryConnection: Omit<InvoiceDeliveryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['InvoiceDeliveryEdge']>, nodes: Array<ResolversParentTypes['InvoiceDelivery']> };
  InvoiceDeliveryEdge: Omit<InvoiceDeliveryEdge, 'node'> & { node: ResolversParentTypes['InvoiceDelivery'] };
  Letter: LetterRow;
  LetterConnection: Omit<LetterConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['LetterEdge']>, nodes: Array<ResolversParentTypes['Letter']> };
  LetterEdge: Omit<LetterEdge, 'node'> & { node: ResolversParentTypes['Letter'] };
  LetterPreview: Omit<LetterPreview, 'missingFields'> & { missingFields: Array<ResolversParentTypes['MergeField']> };
  LetterStateCount: LetterStateCount;
  LetterTemplate: LetterTemplateRow;
  LiftSuppressionInput: LiftSuppressionInput;
  MailingOperations: SystemOperationsModel;
  MergeField: MergeFieldModel;
  Mutation: Record<PropertyKey, never>;
  Notice: NoticeRow;
  NoticeStateCount: NoticeStateCount;
  NoticesGo: NoticesGo;
  Operations: Omit<Operations, 'mailing'> & { mailing?: Maybe<ResolversParentTypes['MailingOperations']> };
  PageInfo: PageInfo;
  PauseCampaignInput: PauseCampaignInput;
  PrintJob: PrintJobRow;
  PrintJobConnection: Omit<PrintJobConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['PrintJobEdge']>, nodes: Array<ResolversParentTypes['PrintJob']> };
  PrintJobEdge: Omit<PrintJobEdge, 'node'> & { node: ResolversParentTypes['PrintJob'] };
  PrintJobPayload: Omit<PrintJobPayload, 'printJob'> & { printJob?: Maybe<ResolversParentTypes['PrintJob']> };
  Printer: PrinterStanding;
  Query: Record<PropertyKey, never>;
  QueueStanding: QueueStanding;
  RecordPostingInput: RecordPostingInput;
  ReplayDeadLettersInput: ReplayDeadLettersInput;
  ReplayDeadLettersPayload: ReplayDeadLettersPayload;
  ReprintLetterInput: ReprintLetterInput;
  ReservationTimelineEntry: DeliveryEventRow;
  ResumeCampaignInput: ResumeCampaignInput;
  SettleNoticesInput: SettleNoticesInput;
  SettleNoticesPayload: SettleNoticesPayload;
  SettlePrintJobInput: SettlePrintJobInput;
  StartCampaignInput: StartCampaignInput;
  SuppressInput: SuppressInput;
  SuppressPayload: Omit<SuppressPayload, 'suppression'> & { suppression?: Maybe<ResolversParentTypes['Suppression']> };
  Suppression: SuppressionRow;
  SuppressionConnection: Omit<SuppressionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SuppressionEdge']>, nodes: Array<ResolversParentTypes['Suppression']> };
  SuppressionEdge: Omit<SuppressionEdge, 'node'> & { node: ResolversParentTypes['Suppression'] };
  SystemOperations: ResolversInterfaceTypes<ResolversParentTypes>['SystemOperations'];
  UserError: UserError;
};

export type AddLetterTemplatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddLetterTemplatePayload'] = ResolversParentTypes['AddLetterTemplatePayload']> = {
  letterTemplate?: Resolver<Maybe<ResolversTypes['LetterTemplate']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AudienceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Audience'] = ResolversParentTypes['Audience']> = {
  accountManagerEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  conferenceSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  contractStates?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  countryCodes?: Resolver<Maybe<Array<ResolversTypes['CountryCode']>>, ParentType, ContextType>;
  customerNumbers?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  exceptCampaigns?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  isOverdue?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  oncePerHousehold?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  withIncompleteAddresses?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CampaignResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Campaign'] = ResolversParentTypes['Campaign'], FederationReferenceType extends FederationReferenceTypes['Campaign'] = FederationReferenceTypes['Campaign']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Campaign']> | FederationReferenceType, FederationReferenceType, ContextType>;
  announces?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  audience?: Resolver<Maybe<ResolversTypes['Audience']>, ParentType, ContextType>;
  check?: Resolver<Maybe<ResolversTypes['CampaignCheck']>, ParentType, ContextType>;
  draftedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  emailListDownload?: Resolver<Maybe<ResolversTypes['Download']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  letterCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  letters?: Resolver<ResolversTypes['LetterConnection'], ParentType, ContextType, RequireFields<CampaignLettersArgs, 'first'>>;
  lettersDownload?: Resolver<Maybe<ResolversTypes['Download']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pauseReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  postsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  printJobs?: Resolver<ResolversTypes['PrintJobConnection'], ParentType, ContextType, RequireFields<CampaignPrintJobsArgs, 'first'>>;
  printedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  printer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['CampaignProgress'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CampaignState'], ParentType, ContextType>;
};

export type CampaignCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CampaignCheck'] = ResolversParentTypes['CampaignCheck']> = {
  checkedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  doneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  findingCounts?: Resolver<Array<ResolversTypes['FindingCount']>, ParentType, ContextType>;
  findings?: Resolver<ResolversTypes['CheckedCustomerConnection'], ParentType, ContextType, RequireFields<CampaignCheckFindingsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  leftOutCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  letterCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  noticeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  noticesGo?: Resolver<Maybe<ResolversTypes['NoticesGo']>, ParentType, ContextType>;
  pageCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  unknownCustomerNumbers?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
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

export type CampaignPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CampaignPayload'] = ResolversParentTypes['CampaignPayload']> = {
  campaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CampaignProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CampaignProgress'] = ResolversParentTypes['CampaignProgress']> = {
  letters?: Resolver<Array<ResolversTypes['LetterStateCount']>, ParentType, ContextType>;
  notices?: Resolver<Array<ResolversTypes['NoticeStateCount']>, ParentType, ContextType>;
  noticesInDoubtCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pagesPrintedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  printJobsToSettleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CheckedCustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckedCustomer'] = ResolversParentTypes['CheckedCustomer']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  findings?: Resolver<Array<ResolversTypes['Finding']>, ParentType, ContextType>;
  getsLetter?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  getsNotice?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CheckedCustomerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckedCustomerConnection'] = ResolversParentTypes['CheckedCustomerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CheckedCustomerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CheckedCustomer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CheckedCustomerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckedCustomerEdge'] = ResolversParentTypes['CheckedCustomerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CheckedCustomer'], ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  letters?: Resolver<Maybe<ResolversTypes['LetterConnection']>, ParentType, ContextType, RequireFields<CustomerLettersArgs, 'first'>>;
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

export type DeliverInvoiceAgainPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliverInvoiceAgainPayload'] = ResolversParentTypes['DeliverInvoiceAgainPayload']> = {
  delivery?: Resolver<Maybe<ResolversTypes['InvoiceDelivery']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeliveredFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveredFile'] = ResolversParentTypes['DeliveredFile']> = {
  byteCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DownloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Download'] = ResolversParentTypes['Download']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EventBacklogResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventBacklog'] = ResolversParentTypes['EventBacklog']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  oldestAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type FindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Finding'] = ResolversParentTypes['Finding']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FindingCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FindingCount'] = ResolversParentTypes['FindingCount']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customerCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InvoiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invoice'] = ResolversParentTypes['Invoice'], FederationReferenceType extends FederationReferenceTypes['Invoice'] = FederationReferenceTypes['Invoice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Invoice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  delivery?: Resolver<Maybe<ResolversTypes['InvoiceDelivery']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type InvoiceDeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceDelivery'] = ResolversParentTypes['InvoiceDelivery']> = {
  attemptCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['InvoiceChannel']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  files?: Resolver<Array<ResolversTypes['DeliveredFile']>, ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  invoiceNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  printJobName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  printerState?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['InvoiceDeliveryState'], ParentType, ContextType>;
  timeline?: Resolver<Array<ResolversTypes['ReservationTimelineEntry']>, ParentType, ContextType>;
};

export type InvoiceDeliveryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceDeliveryConnection'] = ResolversParentTypes['InvoiceDeliveryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InvoiceDeliveryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['InvoiceDelivery']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type InvoiceDeliveryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceDeliveryEdge'] = ResolversParentTypes['InvoiceDeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['InvoiceDelivery'], ParentType, ContextType>;
};

export type LetterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Letter'] = ResolversParentTypes['Letter'], FederationReferenceType extends FederationReferenceTypes['Letter'] = FederationReferenceTypes['Letter']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Letter']> | FederationReferenceType, FederationReferenceType, ContextType>;
  campaign?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  download?: Resolver<Maybe<ResolversTypes['Download']>, ParentType, ContextType>;
  findings?: Resolver<Array<ResolversTypes['Finding']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notice?: Resolver<Maybe<ResolversTypes['Notice']>, ParentType, ContextType>;
  pageCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  plannedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  printedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reprints?: Resolver<Array<ResolversTypes['PrintJob']>, ParentType, ContextType>;
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

export type LetterPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LetterPreview'] = ResolversParentTypes['LetterPreview']> = {
  download?: Resolver<Maybe<ResolversTypes['Download']>, ParentType, ContextType>;
  findings?: Resolver<Array<ResolversTypes['Finding']>, ParentType, ContextType>;
  missingFields?: Resolver<Array<ResolversTypes['MergeField']>, ParentType, ContextType>;
};

export type LetterStateCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LetterStateCount'] = ResolversParentTypes['LetterStateCount']> = {
  letterCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['LetterState'], ParentType, ContextType>;
};

export type LetterTemplateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LetterTemplate'] = ResolversParentTypes['LetterTemplate'], FederationReferenceType extends FederationReferenceTypes['LetterTemplate'] = FederationReferenceTypes['LetterTemplate']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LetterTemplate']> | FederationReferenceType, FederationReferenceType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['MergeField']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['LetterPreview']>, ParentType, ContextType, RequireFields<LetterTemplatePreviewArgs, 'customerNumber' | 'format'>>;
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

export type MergeFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeField'] = ResolversParentTypes['MergeField'], FederationReferenceType extends FederationReferenceTypes['MergeField'] = FederationReferenceTypes['MergeField']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MergeField']> | FederationReferenceType, FederationReferenceType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  example?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  filledBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addLetterTemplate?: Resolver<ResolversTypes['AddLetterTemplatePayload'], ParentType, ContextType, RequireFields<MutationAddLetterTemplateArgs, 'input'>>;
  cancelCampaign?: Resolver<ResolversTypes['CampaignPayload'], ParentType, ContextType, RequireFields<MutationCancelCampaignArgs, 'input'>>;
  checkCampaign?: Resolver<ResolversTypes['CampaignPayload'], ParentType, ContextType, RequireFields<MutationCheckCampaignArgs, 'input'>>;
  deliverInvoiceAgain?: Resolver<ResolversTypes['DeliverInvoiceAgainPayload'], ParentType, ContextType, RequireFields<MutationDeliverInvoiceAgainArgs, 'input'>>;
  draftCampaign?: Resolver<ResolversTypes['CampaignPayload'], ParentType, ContextType, RequireFields<MutationDraftCampaignArgs, 'input'>>;
  liftSuppression?: Resolver<ResolversTypes['SuppressPayload'], ParentType, ContextType, RequireFields<MutationLiftSuppressionArgs, 'input'>>;
  pauseCampaign?: Resolver<ResolversTypes['CampaignPayload'], ParentType, ContextType, RequireFields<MutationPauseCampaignArgs, 'input'>>;
  recordPosting?: Resolver<ResolversTypes['CampaignPayload'], ParentType, ContextType, RequireFields<MutationRecordPostingArgs, 'input'>>;
  replayMailingDeadLetters?: Resolver<ResolversTypes['ReplayDeadLettersPayload'], ParentType, ContextType, RequireFields<MutationReplayMailingDeadLettersArgs, 'input'>>;
  reprintLetter?: Resolver<ResolversTypes['PrintJobPayload'], ParentType, ContextType, RequireFields<MutationReprintLetterArgs, 'input'>>;
  resumeCampaign?: Resolver<ResolversTypes['CampaignPayload'], ParentType, ContextType, RequireFields<MutationResumeCampaignArgs, 'input'>>;
  settleNotices?: Resolver<ResolversTypes['SettleNoticesPayload'], ParentType, ContextType, RequireFields<MutationSettleNoticesArgs, 'input'>>;
  settlePrintJob?: Resolver<ResolversTypes['PrintJobPayload'], ParentType, ContextType, RequireFields<MutationSettlePrintJobArgs, 'input'>>;
  startCampaign?: Resolver<ResolversTypes['CampaignPayload'], ParentType, ContextType, RequireFields<MutationStartCampaignArgs, 'input'>>;
  suppress?: Resolver<ResolversTypes['SuppressPayload'], ParentType, ContextType, RequireFields<MutationSuppressArgs, 'input'>>;
};

export type NoticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Notice'] = ResolversParentTypes['Notice'], FederationReferenceType extends FederationReferenceTypes['Notice'] = FederationReferenceTypes['Notice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Notice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isInDoubt?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  settledAs?: Resolver<Maybe<ResolversTypes['NoticeSettlement']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['NoticeState'], ParentType, ContextType>;
};

export type NoticeStateCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeStateCount'] = ResolversParentTypes['NoticeStateCount']> = {
  noticeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['NoticeState'], ParentType, ContextType>;
};

export type NoticesGoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticesGo'] = ResolversParentTypes['NoticesGo']> = {
  firstAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  postsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type OperationsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Operations'] = ResolversParentTypes['Operations']> = {
  mailing?: Resolver<Maybe<ResolversTypes['MailingOperations']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PrintJobResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrintJob'] = ResolversParentTypes['PrintJob'], FederationReferenceType extends FederationReferenceTypes['PrintJob'] = FederationReferenceTypes['PrintJob']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PrintJob']> | FederationReferenceType, FederationReferenceType, ContextType>;
  doneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isToSettle?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  letter?: Resolver<Maybe<ResolversTypes['Letter']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orderedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  pageCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pagesPrintedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  printer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  printerState?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  settledAs?: Resolver<Maybe<ResolversTypes['PrintSettlement']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PrintJobState'], ParentType, ContextType>;
};

export type PrintJobConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrintJobConnection'] = ResolversParentTypes['PrintJobConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PrintJobEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PrintJob']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PrintJobEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrintJobEdge'] = ResolversParentTypes['PrintJobEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PrintJob'], ParentType, ContextType>;
};

export type PrintJobPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrintJobPayload'] = ResolversParentTypes['PrintJobPayload']> = {
  printJob?: Resolver<Maybe<ResolversTypes['PrintJob']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PrinterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Printer'] = ResolversParentTypes['Printer']> = {
  isAccepting?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openJobCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PrinterState'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  campaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType, RequireFields<QueryCampaignArgs, 'number'>>;
  campaigns?: Resolver<ResolversTypes['CampaignConnection'], ParentType, ContextType, RequireFields<QueryCampaignsArgs, 'first'>>;
  invoiceDeliveries?: Resolver<ResolversTypes['InvoiceDeliveryConnection'], ParentType, ContextType, RequireFields<QueryInvoiceDeliveriesArgs, 'first'>>;
  letterTemplates?: Resolver<Array<ResolversTypes['LetterTemplate']>, ParentType, ContextType>;
  mergeFields?: Resolver<Array<ResolversTypes['MergeField']>, ParentType, ContextType>;
  operations?: Resolver<Maybe<ResolversTypes['Operations']>, ParentType, ContextType>;
  printers?: Resolver<Maybe<Array<ResolversTypes['Printer']>>, ParentType, ContextType>;
  suppressions?: Resolver<ResolversTypes['SuppressionConnection'], ParentType, ContextType, RequireFields<QuerySuppressionsArgs, 'first'>>;
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

export type ReservationTimelineEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReservationTimelineEntry'] = ResolversParentTypes['ReservationTimelineEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['ReservationEvent'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['TimelineOwner'], ParentType, ContextType>;
};

export type SettleNoticesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SettleNoticesPayload'] = ResolversParentTypes['SettleNoticesPayload']> = {
  settledCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SuppressPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuppressPayload'] = ResolversParentTypes['SuppressPayload']> = {
  suppression?: Resolver<Maybe<ResolversTypes['Suppression']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SuppressionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Suppression'] = ResolversParentTypes['Suppression'], FederationReferenceType extends FederationReferenceTypes['Suppression'] = FederationReferenceTypes['Suppression']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Suppression']> | FederationReferenceType, FederationReferenceType, ContextType>;
  channel?: Resolver<ResolversTypes['SuppressionChannel'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  liftedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['SuppressionSource'], ParentType, ContextType>;
};

export type SuppressionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuppressionConnection'] = ResolversParentTypes['SuppressionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SuppressionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Suppression']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SuppressionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuppressionEdge'] = ResolversParentTypes['SuppressionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Suppression'], ParentType, ContextType>;
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
  AddLetterTemplatePayload?: AddLetterTemplatePayloadResolvers<ContextType>;
  Audience?: AudienceResolvers<ContextType>;
  Campaign?: CampaignResolvers<ContextType>;
  CampaignCheck?: CampaignCheckResolvers<ContextType>;
  CampaignConnection?: CampaignConnectionResolvers<ContextType>;
  CampaignEdge?: CampaignEdgeResolvers<ContextType>;
  CampaignPayload?: CampaignPayloadResolvers<ContextType>;
  CampaignProgress?: CampaignProgressResolvers<ContextType>;
  CheckedCustomer?: CheckedCustomerResolvers<ContextType>;
  CheckedCustomerConnection?: CheckedCustomerConnectionResolvers<ContextType>;
  CheckedCustomerEdge?: CheckedCustomerEdgeResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  Customer?: CustomerResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeadLetter?: DeadLetterResolvers<ContextType>;
  DeadLetterConnection?: DeadLetterConnectionResolvers<ContextType>;
  DeadLetterEdge?: DeadLetterEdgeResolvers<ContextType>;
  DeliverInvoiceAgainPayload?: DeliverInvoiceAgainPayloadResolvers<ContextType>;
  DeliveredFile?: DeliveredFileResolvers<ContextType>;
  Download?: DownloadResolvers<ContextType>;
  EventBacklog?: EventBacklogResolvers<ContextType>;
  Finding?: FindingResolvers<ContextType>;
  FindingCount?: FindingCountResolvers<ContextType>;
  Invoice?: InvoiceResolvers<ContextType>;
  InvoiceDelivery?: InvoiceDeliveryResolvers<ContextType>;
  InvoiceDeliveryConnection?: InvoiceDeliveryConnectionResolvers<ContextType>;
  InvoiceDeliveryEdge?: InvoiceDeliveryEdgeResolvers<ContextType>;
  Letter?: LetterResolvers<ContextType>;
  LetterConnection?: LetterConnectionResolvers<ContextType>;
  LetterEdge?: LetterEdgeResolvers<ContextType>;
  LetterPreview?: LetterPreviewResolvers<ContextType>;
  LetterStateCount?: LetterStateCountResolvers<ContextType>;
  LetterTemplate?: LetterTemplateResolvers<ContextType>;
  MailingOperations?: MailingOperationsResolvers<ContextType>;
  MergeField?: MergeFieldResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Notice?: NoticeResolvers<ContextType>;
  NoticeStateCount?: NoticeStateCountResolvers<ContextType>;
  NoticesGo?: NoticesGoResolvers<ContextType>;
  Operations?: OperationsResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PrintJob?: PrintJobResolvers<ContextType>;
  PrintJobConnection?: PrintJobConnectionResolvers<ContextType>;
  PrintJobEdge?: PrintJobEdgeResolvers<ContextType>;
  PrintJobPayload?: PrintJobPayloadResolvers<ContextType>;
  Printer?: PrinterResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QueueStanding?: QueueStandingResolvers<ContextType>;
  ReplayDeadLettersPayload?: ReplayDeadLettersPayloadResolvers<ContextType>;
  ReservationTimelineEntry?: ReservationTimelineEntryResolvers<ContextType>;
  SettleNoticesPayload?: SettleNoticesPayloadResolvers<ContextType>;
  SuppressPayload?: SuppressPayloadResolvers<ContextType>;
  Suppression?: SuppressionResolvers<ContextType>;
  SuppressionConnection?: SuppressionConnectionResolvers<ContextType>;
  SuppressionEdge?: SuppressionEdgeResolvers<ContextType>;
  SystemOperations?: SystemOperationsResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

