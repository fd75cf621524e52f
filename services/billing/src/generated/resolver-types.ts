import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AccessTypeRow as AccessTypeModel, ServiceRow as BillableServiceModel, ListRateRow as ListRateModel } from '../catalogue/tables.js';
import type { AccountBalance as BalanceModel } from '../invoices/balance.js';
import type { AccountRow as BillingAccountModel } from '../accounts/tables.js';
import type { AccountPeriod as BillingPeriodModel, Usage as UsageLineModel } from '../periods/figures.js';
import type { CustomerReference as CustomerModel, CustomerReference as CallRecordModel, CustomerReference as ConferenceModel, CustomerReference as ContractRateModel } from '../accounts/queries.js';
import type { ChargeRow as ChargeModel } from '../charges/tables.js';
import type { PricedStep as ChargeStepModel } from '../charges/charge-step.js';
import type { ConferenceBilling as ConferenceBillingModel } from '../conferences/conference-billing.js';
import type { OpenCoupon as CouponModel } from '../coupons/queries.js';
import type { CreditNoteRow as CreditNoteModel } from '../credit-notes/tables.js';
import type { CreditNoteLine as CreditNoteLineModel } from '../credit-notes/queries.js';
import type { DisputeRow as DisputeModel } from '../disputes/tables.js';
import type { InvoiceRow as InvoiceModel } from '../invoices/tables.js';
import type { InvoiceAllowance as InvoiceAllowanceModel, InvoiceLine as InvoiceLineModel } from '../invoices/queries.js';
import type { DocumentTax as InvoiceTaxModel } from '../invoices/tax-of-document.js';
import type { Payment as PaymentModel } from '../payments/queries.js';
import type { AllowanceLeft as PeriodAllowanceModel } from '../periods/allowances-left.js';
import type { TimelineEntry as TimelineEntryModel } from '../conferences/timeline.js';
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
  /** What credit notes gave and no invoice has used yet. */
  credit: Money;
  /** Days since the oldest of them was due; 0 when nothing is overdue. */
  oldestOverdueDays: Scalars['Int']['output'];
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
  /** The day of the month on which a period of an `ANNIVERSARY` cycle begins, 1 to 31; the last day of a shorter month. */
  anchorDay: Scalars['Int']['output'];
  /** What is owed. */
  balance: Balance;
  /** The customer's own reference, printed on every invoice. */
  buyerReference?: Maybe<Scalars['String']['output']>;
  /** Amounts that its invoices take off before tax, in the order in which they are used. */
  coupons: Array<Coupon>;
  /** What credit notes gave and no invoice has used yet. */
  creditBalance: Money;
  /** Credit notes, the newest first. */
  creditNotes: CreditNoteConnection;
  /** The currency of everything charged here. */
  currency: Scalars['CurrencyCode']['output'];
  /** Figures of the current billing period, live. */
  currentBillingPeriod: BillingPeriod;
  /** The customer billed. */
  customer?: Maybe<Customer>;
  /** How billing periods follow one another. */
  cycle: BillingCycle;
  /** Objections, the newest first. */
  disputes: DisputeConnection;
  /** Days after a period's end in which its invoice still gathers late calls. */
  graceDays: Scalars['Int']['output'];
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** By which way its invoices go out. */
  invoiceDelivery: InvoiceDeliveryPreference;
  /** Where invoices by e-mail go; null where they go to the customer's contact. */
  invoiceEmail?: Maybe<Scalars['String']['output']>;
  /** What the numbers of its invoices begin with; empty for the common series. */
  invoiceSeries: Scalars['String']['output'];
  /** Invoices, the newest first. */
  invoices: InvoiceConnection;
  /** The number that people use; unique. */
  number: Scalars['String']['output'];
  /** Days from the day of issue to the last day to pay. */
  paymentTermDays: Scalars['Int']['output'];
  /** The customer's purchase order, printed on every invoice. */
  purchaseOrder?: Maybe<Scalars['String']['output']>;
  /** The time zone in which billing periods begin and end. */
  timeZone: Scalars['TimeZone']['output'];
  /** How this account's invoices are taxed; a service may be zero-rated or exempt where this is `S`. */
  vatCategory: VatCategory;
  /** The customer's VAT id; null when it is not known. */
  vatId?: Maybe<Scalars['String']['output']>;
  /** VAT on this account's invoices, in percent. */
  vatPercent: Scalars['Decimal']['output'];
};


/** How a customer is billed. */
export type BillingAccountCreditNotesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** How a customer is billed. */
export type BillingAccountDisputesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** How a customer is billed. */
export type BillingAccountInvoicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** How billing periods follow one another. */
export type BillingCycle =
  /** Months from a day of the month on. */
  | 'ANNIVERSARY'
  /** Calendar months. */
  | 'CALENDAR';

/** How the work of billing stands. */
export type BillingOperations = SystemOperations & {
  __typename?: 'BillingOperations';
  /** The instant that all of it is of. */
  asOf: Scalars['DateTime']['output'];
  /** Events that could not be delivered or handled, the newest first: what follows them of the same entity waits until they are replayed. */
  deadLetters: DeadLetterConnection;
  /** Events of other systems that are not handled yet. */
  inbox: EventBacklog;
  /** Events that other systems have not taken yet. */
  outbox: EventBacklog;
  /** Calls that cannot be rated as they are, by what keeps them from it. */
  parkedCalls: Array<ParkedCallCount>;
  /** Every queue, by name. */
  queues: Array<QueueStanding>;
  /** Calls that wait for their price, those that lack one aside. */
  waitingCallCount: Scalars['Int']['output'];
};


/** How the work of billing stands. */
export type BillingOperationsDeadLettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A half-open interval, from its start up to but not including its end, in which charges gather. All figures are of one instant, `asOf`. */
export type BillingPeriod = {
  __typename?: 'BillingPeriod';
  /** Free minutes of the period, by service and country, as far as usage has drawn on them. */
  allowances: Array<PeriodAllowance>;
  /** The instant at which these figures were true. */
  asOf: Scalars['DateTime']['output'];
  /** What credit notes gave and no invoice has used yet. */
  creditBalance: Money;
  /** The first instant after the period. */
  endsAt: Scalars['DateTime']['output'];
  /** VAT that the unbilled net would carry. */
  estimatedTax: Money;
  /** The account's newest issued invoice; null before the first. */
  lastInvoice?: Maybe<Invoice>;
  /** The day on which this period's invoice is issued, in the account's time zone. */
  nextInvoiceOn: Scalars['Date']['output'];
  /** Objections of the account that are not settled. */
  openDisputeCount: Scalars['Int']['output'];
  /** Expected net at the period's end: the net so far, prolonged linearly over the whole period by elapsed time; the net so far on the first day. */
  projected: Money;
  /** How `projected` was made of the net so far. */
  projectionMethod: Scalars['String']['output'];
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

/** One party's connection; conferencing owns the rest. */
export type CallRecord = {
  __typename?: 'CallRecord';
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
};

/** What is to change about how a customer is billed. */
export type ChangeBillingAccountInput = {
  /** The account's number. */
  accountNumber: Scalars['String']['input'];
  /** The day on which a period of an `ANNIVERSARY` cycle begins, 1 to 31; refused likewise. */
  anchorDay?: InputMaybe<Scalars['Int']['input']>;
  /** The customer's own reference, 100 characters at most. */
  buyerReference?: InputMaybe<Scalars['String']['input']>;
  /** How billing periods follow one another; refused with `ACCOUNT_HAS_CHARGES` once there are charges. */
  cycle?: InputMaybe<BillingCycle>;
  /** Days after a period's end in which its invoice still gathers, 0 to 60. */
  graceDays?: InputMaybe<Scalars['Int']['input']>;
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
  /** By which way its invoices go out, from the next one on. */
  invoiceDelivery?: InputMaybe<InvoiceDeliveryPreference>;
  /** Where invoices by e-mail go, if not to the customer's contact; what can be no address is refused: `EMAIL_INVALID`. */
  invoiceEmail?: InputMaybe<Scalars['String']['input']>;
  /** What the numbers of its invoices begin with: up to 10 capital letters or digits; empty for the common series. */
  invoiceSeries?: InputMaybe<Scalars['String']['input']>;
  /** Days to pay, 0 to 365. */
  paymentTermDays?: InputMaybe<Scalars['Int']['input']>;
  /** The customer's purchase order, 100 characters at most. */
  purchaseOrder?: InputMaybe<Scalars['String']['input']>;
  /** VAT id of a member state of the EU; one that cannot be is refused: `VAT_ID_INVALID`. VAT follows it. */
  vatId?: InputMaybe<Scalars['String']['input']>;
};

/** What came of changing an account. */
export type ChangeBillingAccountPayload = {
  __typename?: 'ChangeBillingAccountPayload';
  /** The account as it is now; null when refused. */
  account?: Maybe<BillingAccount>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Priced usage, or its reversal; never changes. */
export type Charge = {
  __typename?: 'Charge';
  /** How it was reached. */
  accessType: AccessType;
  /** What it costs; exact, to ten decimals: a line is rounded as a whole. */
  amount: Money;
  /** When the usage began. */
  beganAt: Scalars['DateTime']['output'];
  /** Seconds billed, after increments. */
  billedSeconds: Scalars['Int']['output'];
  /** The leg that it prices; null for fees and add-ons. */
  callRecord?: Maybe<CallRecord>;
  /** When it was charged. */
  chargedAt: Scalars['DateTime']['output'];
  /** The conference in which it was used. */
  conference?: Maybe<Conference>;
  /** The contract rate that priced its first part; null where the list did. */
  contractRate?: Maybe<ContractRate>;
  /** The charge that it takes back; null unless it is a reversal. */
  corrects?: Maybe<Charge>;
  /** The country of access; null where there is none. */
  countryCode?: Maybe<Scalars['CountryCode']['output']>;
  /** Why it costs what it does, in one line. */
  explanation: Scalars['String']['output'];
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** Whether it prices or takes back. */
  kind: ChargeKind;
  /** The list rate that priced its first part; null where a contract did. */
  listRate?: Maybe<ListRate>;
  /** Pieces, of what is sold by the piece. */
  quantity: Scalars['Int']['output'];
  /** Sales' count of changes to the customer's rates when it was priced. */
  rateSetVersion: Scalars['Int']['output'];
  /** Connected seconds, whole ones. */
  rawSeconds: Scalars['Int']['output'];
  /** The service used. */
  service: BillableService;
  /** The same step by step. */
  steps: Array<ChargeStep>;
  /** Price of a minute or piece; null where several applied. */
  unitPrice?: Maybe<Money>;
};

/** What a charge does. */
export type ChargeKind =
  /** Prices usage. */
  | 'RATE'
  /** Takes a charge back. */
  | 'REVERSAL';

/** One thing that bears on a charge's amount; all amounts together make it. */
export type ChargeStep = {
  __typename?: 'ChargeStep';
  /** What it adds; exact, to ten decimals. */
  amount: Money;
  /** What it tells. */
  kind: ChargeStepKind;
  /** Seconds that it is about; null when it is about none. */
  seconds?: Maybe<Scalars['Int']['output']>;
  /** For a person to read. */
  text: Scalars['String']['output'];
  /** Price of a minute or piece; null when it has none. */
  unitPrice?: Maybe<Money>;
};

/** What a step of a charge tells. */
export type ChargeStepKind =
  /** What of it was free. */
  | 'ALLOWANCE'
  /** What was counted, after increments. */
  | 'COUNTED'
  /** The rate's discount. */
  | 'DISCOUNT'
  /** Lowered to the rate's maximum. */
  | 'MAXIMUM'
  /** Raised to the rate's minimum. */
  | 'MINIMUM'
  /** Rounded per call, where the contract says so. */
  | 'ROUNDING'
  /** The set-up fee. */
  | 'SET_UP'
  /** What usage costs at a price. */
  | 'USAGE';

/** A conference that took place; conferencing owns the rest. */
export type Conference = {
  __typename?: 'Conference';
  /** What became of it in billing; null until its call records have arrived here. */
  billing?: Maybe<ConferenceBilling>;
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
};

/** What became of a conference in billing. */
export type ConferenceBilling = {
  __typename?: 'ConferenceBilling';
  /** Invoices that its charges are on, or were until they were taken back, in the order in which they were prepared. */
  invoices: Array<Invoice>;
  /** What it costs so far, before tax; exact, to ten decimals: an invoice rounds each line as a whole. Null while nothing of it is charged. */
  net?: Maybe<Money>;
  /** Calls that are parked, by reason. */
  parkedCalls: Array<ParkedCalls>;
  /** Calls (legs and add-ons) that have their price. */
  ratedCallCount: Scalars['Int']['output'];
  /** How far it is: as far as that part of it which is least far. */
  state: ConferenceBillingState;
  /** What took place of it here, in the order of time. */
  timeline: Array<ReservationTimelineEntry>;
  /** Calls that wait for their price, those that lack one aside. */
  waitingCallCount: Scalars['Int']['output'];
};

/** How far a conference is in billing. It may go back: a record that is corrected waits for its price again. */
export type ConferenceBillingState =
  /** All of it is on issued invoices, of which some are not paid in full. */
  | 'INVOICE_ISSUED'
  /** All of it is paid. */
  | 'INVOICE_PAID'
  /** All of it is on invoices, of which some are drafts. */
  | 'INVOICE_PREPARED'
  /** Nothing of it is charged: nobody answered, no record is good, or all was taken back. */
  | 'NOT_CHARGED'
  /** All of it that is charged has its price, and some of that is on no invoice. */
  | 'RATED'
  /** Some of it has no price yet; `parkedCalls` says why, where it lacks one. */
  | 'WAITING';

/** The price that a contract extends: one immutable version of it; sales owns the rest. */
export type ContractRate = {
  __typename?: 'ContractRate';
  /** Names this version for ever. */
  id: Scalars['ID']['output'];
};

/** An amount granted to an account, which its invoices take off before tax. */
export type Coupon = {
  __typename?: 'Coupon';
  /** How much was granted. */
  amount: Money;
  /** As invoices name it; unique in the account. */
  code: Scalars['String']['output'];
  /** The last day, in the account's time zone, on which a draft may take of it; null for no end. */
  expiresOn?: Maybe<Scalars['Date']['output']>;
  /** When it was granted. */
  grantedAt: Scalars['DateTime']['output'];
  /** What no invoice has taken yet; drafts count. */
  left: Money;
};

/** What is to be given back of a line. */
export type CreditLineInput = {
  /** How much, net and before the invoice's allowances, in units of the currency. */
  amount: Scalars['Decimal']['input'];
  /** The line's place on the invoice. */
  position: Scalars['Int']['input'];
};

/** A correction of an issued invoice; never changes. Amounts are what is given back. */
export type CreditNote = {
  __typename?: 'CreditNote';
  /** The account to which it is given. */
  account: BillingAccount;
  /** What of it has paid invoices. */
  applied: Money;
  /** A link to the credit note as a file, made when it is followed. For salespeople, billing specialists and operators. */
  download?: Maybe<Download>;
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** The invoice that it corrects. */
  invoice: Invoice;
  /** When it was issued. */
  issuedAt: Scalars['DateTime']['output'];
  /** The day of issue in the account's time zone. */
  issuedOn: Scalars['Date']['output'];
  /** What of the invoice's lines is given back. */
  lines: Array<CreditNoteLine>;
  /** Before VAT. */
  net: Money;
  /** The gapless number of its own series. */
  number: Scalars['String']['output'];
  /** Why, as printed. */
  reason: Scalars['String']['output'];
  /** Why, for machines. */
  reasonCode: CreditReason;
  /** VAT. */
  tax: Money;
  /** VAT given back, by category. */
  taxes: Array<InvoiceTax>;
  /** Net and VAT. */
  total: Money;
};


/** A correction of an issued invoice; never changes. Amounts are what is given back. */
export type CreditNoteDownloadArgs = {
  format: DocumentFormat;
};

/** A page of credit notes. */
export type CreditNoteConnection = {
  __typename?: 'CreditNoteConnection';
  /** The same with their cursors. */
  edges: Array<CreditNoteEdge>;
  /** The credit notes of this page. */
  nodes: Array<CreditNote>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A credit note in a page. */
export type CreditNoteEdge = {
  __typename?: 'CreditNoteEdge';
  /** The credit note's place in the list. */
  cursor: Scalars['String']['output'];
  /** The credit note. */
  node: CreditNote;
};

/** What of an invoice's line is given back. */
export type CreditNoteLine = {
  __typename?: 'CreditNoteLine';
  /** Before the invoice's allowances. */
  gross: Money;
  /** The line that it corrects. */
  invoiceLine: InvoiceLine;
  /** After them. */
  net: Money;
  /** Its place on the credit note, from 1. */
  position: Scalars['Int']['output'];
  /** How it is taxed. */
  vatCategory: VatCategory;
  /** Its VAT, in percent. */
  vatPercent: Scalars['Decimal']['output'];
};

/** Why an invoice is corrected. */
export type CreditReason =
  /** A call record was corrected. */
  | 'CALL_CORRECTED'
  /** The order was cancelled. */
  | 'CANCELLATION'
  /** A dispute was upheld. */
  | 'DISPUTE_UPHELD'
  /** By our own will. */
  | 'GOODWILL'
  /** A rate was changed for days that were invoiced. */
  | 'RATE_CHANGED';

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

/** A customer's objection to a call record, a charge or an invoice line: to exactly one of the three. */
export type Dispute = {
  __typename?: 'Dispute';
  /** The account. */
  account: BillingAccount;
  /** The call record disputed. */
  callRecord?: Maybe<CallRecord>;
  /** The charge disputed. */
  charge?: Maybe<Charge>;
  /** What was found; null while it is open. */
  finding?: Maybe<Scalars['String']['output']>;
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** The invoice line disputed. */
  invoiceLine?: Maybe<InvoiceLine>;
  /** When it was opened. */
  openedAt: Scalars['DateTime']['output'];
  /** Who opened it, as the subject of their token. */
  openedBy: Scalars['String']['output'];
  /** What the customer says. */
  reason: Scalars['String']['output'];
  /** When it was settled; null while it is open. */
  settledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who settled it; null while it is open. */
  settledBy?: Maybe<Scalars['String']['output']>;
  /** How far it is. */
  state: DisputeState;
};

/** A page of disputes. */
export type DisputeConnection = {
  __typename?: 'DisputeConnection';
  /** The same with their cursors. */
  edges: Array<DisputeEdge>;
  /** The disputes of this page. */
  nodes: Array<Dispute>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A dispute in a page. */
export type DisputeEdge = {
  __typename?: 'DisputeEdge';
  /** The dispute's place in the list. */
  cursor: Scalars['String']['output'];
  /** The dispute. */
  node: Dispute;
};

/** How far a dispute is. */
export type DisputeState =
  /** Not settled. */
  | 'OPEN'
  /** The customer was not right. */
  | 'REJECTED'
  /** The customer was right. */
  | 'UPHELD';

/** Whether a customer's objection was right. */
export type DisputeVerdict =
  /** It was not. */
  | 'REJECTED'
  /** It was right. */
  | 'UPHELD';

/** The form of an invoice or credit note as a file. */
export type DocumentFormat =
  /** PDF/A for people, in the customer's language; without the calls in detail. */
  | 'PDF'
  /** UBL 2.1 after EN 16931, for machines. */
  | 'UBL';

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

/** Events on their way. */
export type EventBacklog = {
  __typename?: 'EventBacklog';
  /** How many there are. */
  count: Scalars['Int']['output'];
  /** Since when the oldest of them is on its way; null where there is none. */
  oldestAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A coupon to be granted. */
export type GrantCouponInput = {
  /** The account's number. */
  accountNumber: Scalars['String']['input'];
  /** How much, in units of the currency. */
  amount: Scalars['Decimal']['input'];
  /** As invoices name it: up to 30 capital letters, digits and hyphens. */
  code: Scalars['String']['input'];
  /** The account's currency. */
  currency: Scalars['CurrencyCode']['input'];
  /** The last day, in the account's time zone, on which a draft may take of it; none for no end. */
  expiresOn?: InputMaybe<Scalars['Date']['input']>;
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
};

/** What came of granting a coupon. */
export type GrantCouponPayload = {
  __typename?: 'GrantCouponPayload';
  /** The account as it is now; null when refused. */
  account?: Maybe<BillingAccount>;
  /** Why it was refused; empty when it was not. */
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

/** A demand for payment of a period's charges. */
export type Invoice = {
  __typename?: 'Invoice';
  /** The account billed. */
  account: BillingAccount;
  /** What is taken off before tax, by VAT category. */
  allowances: Array<InvoiceAllowance>;
  /** Who is billed, as it was at issue; null for a draft. */
  buyer?: Maybe<InvoiceParty>;
  /** The customer's own reference. */
  buyerReference?: Maybe<Scalars['String']['output']>;
  /** The conference billed; null unless it is one conference's. */
  conference?: Maybe<Conference>;
  /** The contract whose terms it follows; null where none was in force. */
  contractNumber?: Maybe<Scalars['String']['output']>;
  /** What was given back of it. */
  creditNotes: Array<CreditNote>;
  /** A link to the invoice as a file, made when it is followed; null for a draft and for a void one. For salespeople, billing specialists, operators, and the system that delivers it. */
  download?: Maybe<Download>;
  /** The last day to pay; null for a draft. */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** Why it was made void or given up; null when it was not. */
  endReason?: Maybe<Scalars['String']['output']>;
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** Whether something is open past its last day to pay, in the account's time zone. */
  isOverdue: Scalars['Boolean']['output'];
  /** When it was issued; null for a draft, and for what was issued before this was noted. */
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The day of issue in the account's time zone; null for a draft. */
  issuedOn?: Maybe<Scalars['Date']['output']>;
  /** What it is for. */
  kind: InvoiceKind;
  /** The language that it is written in, as an ISO 639-1 code; null for a draft. */
  language?: Maybe<Scalars['String']['output']>;
  /** Sum of the lines. */
  lineNet: Money;
  /** What it demands, line by line. */
  lines: Array<InvoiceLine>;
  /** Sum of the lines less allowances. */
  net: Money;
  /** The gapless number given at issue; null for a draft. */
  number?: Maybe<Scalars['String']['output']>;
  /** What is still to be paid: the total less payments and credit; nothing of a draft, a void or a given-up one. */
  open: Money;
  /** Money that came in for it. */
  payments: Array<Payment>;
  /** The first instant after the period that it bills. */
  periodEndsAt: Scalars['DateTime']['output'];
  /** The first instant of the period that it bills. */
  periodStartsAt: Scalars['DateTime']['output'];
  /** The customer's purchase order. */
  purchaseOrder?: Maybe<Scalars['String']['output']>;
  /** Who bills, as it was at issue; null for a draft. */
  seller?: Maybe<InvoiceParty>;
  /** How far it is. */
  state: InvoiceState;
  /** VAT on the net. */
  tax: Money;
  /** VAT by category. */
  taxes: Array<InvoiceTax>;
  /** Net and VAT. */
  total: Money;
  /** The day on which it was made void; null when it was not. */
  voidedOn?: Maybe<Scalars['Date']['output']>;
};


/** A demand for payment of a period's charges. */
export type InvoiceDownloadArgs = {
  format: DocumentFormat;
};

/** What an invoice takes off before tax, of one VAT category. */
export type InvoiceAllowance = {
  __typename?: 'InvoiceAllowance';
  /** What is taken off. */
  amount: Money;
  /** Of the base, in percent; null for an amount that is no percentage. */
  percent?: Maybe<Scalars['Decimal']['output']>;
  /** For what, such as a discount. */
  reason: Scalars['String']['output'];
  /** The category of what it is taken off. */
  vatCategory: VatCategory;
  /** Its VAT, in percent. */
  vatPercent: Scalars['Decimal']['output'];
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

/** By which way an account's invoices go out. */
export type InvoiceDeliveryPreference =
  /** By e-mail, PDF and electronic invoice; as a letter where there is no address that mail gets to. */
  | 'EMAIL'
  /** No way: somebody fetches them. */
  | 'NONE'
  /** The PDF as a letter. */
  | 'POST';

/** An invoice in a page. */
export type InvoiceEdge = {
  __typename?: 'InvoiceEdge';
  /** The invoice's place in the list. */
  cursor: Scalars['String']['output'];
  /** The invoice. */
  node: Invoice;
};

/** What an invoice is for. */
export type InvoiceKind =
  /** One conference, where the contract says so. */
  | 'CONFERENCE'
  /** A billing period. */
  | 'PERIOD';

/** Charges of one period, service, access type and price on an invoice; late ones of an earlier period are lines of their own. */
export type InvoiceLine = {
  __typename?: 'InvoiceLine';
  /** How it was reached. */
  accessType: AccessType;
  /** What of the invoice's allowances falls on it. */
  allowance: Money;
  /** Minutes billed, after increments: whole seconds divided by 60, to ten decimals. */
  billedMinutes: Scalars['Decimal']['output'];
  /** Legs charged. */
  callCount: Scalars['Int']['output'];
  /** The charges that it is made of, in the order in which their usage began; empty for a commitment. */
  charges: Array<Charge>;
  /** The country of access; null where there is none. */
  countryCode?: Maybe<Scalars['CountryCode']['output']>;
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** Whether it is of usage or of a commitment. */
  kind: InvoiceLineKind;
  /** Net amount, rounded once. */
  net: Money;
  /** When the period of its legs begins. */
  periodStartsAt: Scalars['DateTime']['output'];
  /** Its place on the invoice, from 1. */
  position: Scalars['Int']['output'];
  /** Pieces billed, of what is sold by the piece. */
  quantity: Scalars['Int']['output'];
  /** The service charged. */
  service: BillableService;
  /** Price of a minute; the average to ten decimals where several applied. */
  unitPrice: Money;
  /** How it is taxed. */
  vatCategory: VatCategory;
  /** Its VAT, in percent. */
  vatPercent: Scalars['Decimal']['output'];
};


/** Charges of one period, service, access type and price on an invoice; late ones of an earlier period are lines of their own. */
export type InvoiceLineChargesArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
  first?: Scalars['Int']['input'];
};

/** What an invoice line is of. */
export type InvoiceLineKind =
  /** What the invoice falls short of the least that the contract commits to. */
  | 'COMMITMENT'
  /** Usage. */
  | 'USAGE';

/** A party of an invoice, as it was at issue. */
export type InvoiceParty = {
  __typename?: 'InvoiceParty';
  /** Town. */
  city: Scalars['String']['output'];
  /** Country. */
  countryCode: Scalars['CountryCode']['output'];
  /** E-mail address, when known. */
  email?: Maybe<Scalars['String']['output']>;
  /** Street lines, from top to bottom. */
  lines: Array<Scalars['String']['output']>;
  /** Its name. */
  name: Scalars['String']['output'];
  /** Our number of it; null for ourselves. */
  number?: Maybe<Scalars['String']['output']>;
  /** Postal code, where the country has one. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** State, province or region, where it is part of the address. */
  region?: Maybe<Scalars['String']['output']>;
  /** VAT id, when known. */
  vatId?: Maybe<Scalars['String']['output']>;
};

/** How far an invoice is. */
export type InvoiceState =
  /** Prepared by the system; may still change. */
  | 'DRAFT'
  /** Numbered and sent out; never changes again. */
  | 'ISSUED'
  /** Paid in full, also by credit. */
  | 'PAID'
  /** Given up: what was open will not be paid. */
  | 'UNCOLLECTIBLE'
  /** Taken back whole before anything was paid; its charges went to another invoice. */
  | 'VOID';

/** VAT of one category: taken once on the summed base. */
export type InvoiceTax = {
  __typename?: 'InvoiceTax';
  /** Lines of the category less allowances. */
  base: Money;
  /** The category. */
  category: VatCategory;
  /** The VAT, in percent. */
  percent: Scalars['Decimal']['output'];
  /** Why there is none, for people; null where there is. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The same as a VATEX code, where there is one. */
  reasonCode?: Maybe<Scalars['String']['output']>;
  /** The VAT on it. */
  tax: Money;
};

/** What is to be given back: `lines`, or an `amount` spread over the lines, or else all that is left of the invoice. */
export type IssueCreditNoteInput = {
  /** A net amount before allowances, spread over what is left of the lines. */
  amount?: InputMaybe<Scalars['Decimal']['input']>;
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
  /** The invoice's number. */
  invoiceNumber: Scalars['String']['input'];
  /** How much of which lines. */
  lines?: InputMaybe<Array<CreditLineInput>>;
  /** Why, as printed. */
  reason: Scalars['String']['input'];
  /** Why, for machines. */
  reasonCode: CreditReason;
};

/** What came of issuing a credit note. */
export type IssueCreditNotePayload = {
  __typename?: 'IssueCreditNotePayload';
  /** The credit note; null when refused. */
  creditNote?: Maybe<CreditNote>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

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

/** An invoice to be given up. */
export type MarkUncollectibleInput = {
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
  /** The invoice's number. */
  invoiceNumber: Scalars['String']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
};

/** What came of giving an invoice up. */
export type MarkUncollectiblePayload = {
  __typename?: 'MarkUncollectiblePayload';
  /** The invoice as it is now; null when refused. */
  invoice?: Maybe<Invoice>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
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
  /** Changes how a customer is billed: what is left out stays, and what is null goes back to none. */
  changeBillingAccount: ChangeBillingAccountPayload;
  /** Grants an amount that an account's invoices take off before tax until it is used up. */
  grantCoupon: GrantCouponPayload;
  /** Gives back what an invoice demands, in part or whole. */
  issueCreditNote: IssueCreditNotePayload;
  /** Gives an issued invoice up: what is open of it will not be paid. */
  markUncollectible: MarkUncollectiblePayload;
  /** Notes a customer's objection to a call record, a charge or an invoice line; what is on no issued invoice stays off the next ones while it is open. */
  openDispute: OpenDisputePayload;
  /** Records money that came in for an invoice. More than is open is refused: `PAYMENT_OVER_BALANCE`; a reference that is known: `PAYMENT_KNOWN`. */
  recordPayment: RecordPaymentPayload;
  /** Puts dead letters of billing back to where they failed, for operators: each is tried once more, and nothing is done twice. */
  replayBillingDeadLetters: ReplayDeadLettersPayload;
  /** Settles an objection: what is upheld is taken back, and given back where it is invoiced; what is rejected is invoiced. */
  settleDispute: SettleDisputePayload;
  /** Makes an issued invoice void, on which nothing was paid or credited; its charges go to the next one. */
  voidInvoice: VoidInvoicePayload;
};


export type MutationChangeBillingAccountArgs = {
  input: ChangeBillingAccountInput;
};


export type MutationGrantCouponArgs = {
  input: GrantCouponInput;
};


export type MutationIssueCreditNoteArgs = {
  input: IssueCreditNoteInput;
};


export type MutationMarkUncollectibleArgs = {
  input: MarkUncollectibleInput;
};


export type MutationOpenDisputeArgs = {
  input: OpenDisputeInput;
};


export type MutationRecordPaymentArgs = {
  input: RecordPaymentInput;
};


export type MutationReplayBillingDeadLettersArgs = {
  input: ReplayDeadLettersInput;
};


export type MutationSettleDisputeArgs = {
  input: SettleDisputeInput;
};


export type MutationVoidInvoiceArgs = {
  input: VoidInvoiceInput;
};

/** An objection: to exactly one of the three. */
export type OpenDisputeInput = {
  /** The call record disputed. */
  callRecordId?: InputMaybe<Scalars['ID']['input']>;
  /** The charge disputed. */
  chargeId?: InputMaybe<Scalars['ID']['input']>;
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
  /** The invoice line disputed. */
  invoiceLineId?: InputMaybe<Scalars['ID']['input']>;
  /** What the customer says. */
  reason: Scalars['String']['input'];
};

/** What came of opening a dispute. */
export type OpenDisputePayload = {
  __typename?: 'OpenDisputePayload';
  /** The dispute; null when refused. */
  dispute?: Maybe<Dispute>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** How the work of the systems stands, each system's in a field of its own: one that is down leaves the others as they are. */
export type Operations = {
  __typename?: 'Operations';
  /** Of billing. */
  billing?: Maybe<BillingOperations>;
};

/** Where a page of a list begins and ends. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Pass as `after` to get the next page; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more entries follow this page. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** Calls that one reason keeps from being rated. */
export type ParkedCallCount = {
  __typename?: 'ParkedCallCount';
  /** How many there are. */
  count: Scalars['Int']['output'];
  /** The reason's code, such as `RATE_MISSING`. */
  reason: Scalars['String']['output'];
};

/** Calls that are parked for one reason. */
export type ParkedCalls = {
  __typename?: 'ParkedCalls';
  /** How many legs and add-ons; 0 where it is the conference's own fee alone. */
  callCount: Scalars['Int']['output'];
  /** Why, for machines, such as `RATE_MISSING`. */
  reason: Scalars['String']['output'];
};

/** Money that came in for an invoice. */
export type Payment = {
  __typename?: 'Payment';
  /** How much. */
  amount: Money;
  /** Opaque and permanent. */
  id: Scalars['ID']['output'];
  /** When it came in. */
  receivedAt: Scalars['DateTime']['output'];
  /** What the bank calls it; unique. */
  reference: Scalars['String']['output'];
};

/** Free minutes (or pieces) of a period that one rate key gives. */
export type PeriodAllowance = {
  __typename?: 'PeriodAllowance';
  /** Through which access type; null when through all. */
  accessType?: Maybe<AccessType>;
  /** Of which country; null when of all. */
  countryCode?: Maybe<Scalars['CountryCode']['output']>;
  /** Free in this period. */
  includedMinutes: Scalars['Decimal']['output'];
  /** Of them left. */
  leftMinutes: Scalars['Decimal']['output'];
  /** What of the usage is free. */
  part: UsagePart;
  /** The service. */
  service: BillableService;
  /** Of them used. */
  usedMinutes: Scalars['Decimal']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** Every way to dial in. */
  accessTypes: Array<AccessType>;
  /** Everything that can be charged for. */
  billableServices: Array<BillableService>;
  /** The billing account with this number, or null when there is none. */
  billingAccount?: Maybe<BillingAccount>;
  /** The credit note with this number, or null when there is none. */
  creditNote?: Maybe<CreditNote>;
  /** The invoice with this number, or null when there is none. */
  invoice?: Maybe<Invoice>;
  /** How the work of all systems stands, for operators. */
  operations?: Maybe<Operations>;
};


export type QueryBillingAccountArgs = {
  number: Scalars['String']['input'];
};


export type QueryCreditNoteArgs = {
  number: Scalars['String']['input'];
};


export type QueryInvoiceArgs = {
  number: Scalars['String']['input'];
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

/** Money that came in. */
export type RecordPaymentInput = {
  /** How much, in units of the currency. */
  amount: Scalars['Decimal']['input'];
  /** The invoice's currency. */
  currency: Scalars['CurrencyCode']['input'];
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
  /** The invoice's number. */
  invoiceNumber: Scalars['String']['input'];
  /** What the bank calls it; the same one is taken once. */
  reference: Scalars['String']['input'];
};

/** What came of recording a payment. */
export type RecordPaymentPayload = {
  __typename?: 'RecordPaymentPayload';
  /** The invoice as it is now; null when refused. */
  invoice?: Maybe<Invoice>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
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

/** What can take place of a reservation; each system adds its own values. */
export type ReservationEvent =
  /** Calls are set aside until a person has looked, or for good. */
  | 'CALLS_PARKED'
  /** What was charged is taken back, such as after a correction. */
  | 'CHARGES_TAKEN_BACK'
  /** A credit note gave something of it back. */
  | 'CREDITED'
  /** The invoice was issued. */
  | 'INVOICE_ISSUED'
  /** The invoice is paid in full, also by credit. */
  | 'INVOICE_PAID'
  /** The system has gathered its charges on an invoice; of a draft that gathers again, the last time. */
  | 'INVOICE_PREPARED'
  /** Calls got their price. */
  | 'RATED';

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

/** How an objection is settled. */
export type SettleDisputeInput = {
  /** The dispute. */
  disputeId: Scalars['ID']['input'];
  /** What was found. */
  finding: Scalars['String']['input'];
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
  /** Whether the customer was right. */
  verdict: DisputeVerdict;
};

/** What came of settling a dispute. */
export type SettleDisputePayload = {
  __typename?: 'SettleDisputePayload';
  /** The dispute as it is now; null when refused. */
  dispute?: Maybe<Dispute>;
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

/** Whose part of a reservation's story it is; each system adds its own value. */
export type TimelineOwner =
  /** Told by the system that prices calls and invoices them. */
  | 'BILLING';

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

/** What of the usage is counted. */
export type UsagePart =
  /** What is sold beside it, such as a recording. */
  | 'ADD_ON'
  /** The port on the bridge. */
  | 'BRIDGING'
  /** A conference as a whole. */
  | 'CONFERENCE'
  /** The way to the bridge. */
  | 'TRANSPORT';

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

/** How something sold is taxed (UNCL5305). */
export type VatCategory =
  /** Reverse charge: the buyer accounts for the VAT. */
  | 'AE'
  /** Exempt. */
  | 'E'
  /** Outside the scope of VAT. */
  | 'O'
  /** The seller's standard rate. */
  | 'S'
  /** Zero-rated. */
  | 'Z';

/** An invoice to be made void. */
export type VoidInvoiceInput = {
  /** Chosen by the caller for this act; the same key repeats the answer and not the act. */
  idempotencyKey: Scalars['String']['input'];
  /** The invoice's number. */
  invoiceNumber: Scalars['String']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
};

/** What came of making an invoice void. */
export type VoidInvoicePayload = {
  __typename?: 'VoidInvoicePayload';
  /** The invoice as it is now; null when refused. */
  invoice?: Maybe<Invoice>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
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
  Charge: Charge;
  Conference: Conference;
  CreditNote: CreditNote;
  Customer: Customer;
  Dispute: Dispute;
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
  Charge:
    ( { __typename: 'Charge' }
    & GraphQLRecursivePick<FederationTypes['Charge'], {"id":true}> );
  Conference:
    ( { __typename: 'Conference' }
    & GraphQLRecursivePick<FederationTypes['Conference'], {"id":true}> );
  CreditNote:
    ( { __typename: 'CreditNote' }
    & GraphQLRecursivePick<FederationTypes['CreditNote'], {"id":true}> );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Dispute:
    ( { __typename: 'Dispute' }
    & GraphQLRecursivePick<FederationTypes['Dispute'], {"id":true}> );
  Invoice:
    ( { __typename: 'Invoice' }
    & GraphQLRecursivePick<FederationTypes['Invoice'], {"id":true}> );
  ListRate:
    ( { __typename: 'ListRate' }
    & GraphQLRecursivePick<FederationTypes['ListRate'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  SystemOperations: ( SystemOperationsModel );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessType: ResolverTypeWrapper<AccessTypeModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Balance: ResolverTypeWrapper<BalanceModel>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  BillableService: ResolverTypeWrapper<BillableServiceModel>;
  BillingAccount: ResolverTypeWrapper<BillingAccountModel>;
  BillingCycle: BillingCycle;
  BillingOperations: ResolverTypeWrapper<SystemOperationsModel>;
  BillingPeriod: ResolverTypeWrapper<BillingPeriodModel>;
  CallRecord: ResolverTypeWrapper<CallRecordModel>;
  ChangeBillingAccountInput: ChangeBillingAccountInput;
  ChangeBillingAccountPayload: ResolverTypeWrapper<Omit<ChangeBillingAccountPayload, 'account'> & { account?: Maybe<ResolversTypes['BillingAccount']> }>;
  Charge: ResolverTypeWrapper<ChargeModel>;
  ChargeKind: ChargeKind;
  ChargeStep: ResolverTypeWrapper<ChargeStepModel>;
  ChargeStepKind: ChargeStepKind;
  Conference: ResolverTypeWrapper<ConferenceModel>;
  ConferenceBilling: ResolverTypeWrapper<ConferenceBillingModel>;
  ConferenceBillingState: ConferenceBillingState;
  ContractRate: ResolverTypeWrapper<ContractRateModel>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  Coupon: ResolverTypeWrapper<CouponModel>;
  CreditLineInput: CreditLineInput;
  CreditNote: ResolverTypeWrapper<CreditNoteModel>;
  CreditNoteConnection: ResolverTypeWrapper<Omit<CreditNoteConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CreditNoteEdge']>, nodes: Array<ResolversTypes['CreditNote']> }>;
  CreditNoteEdge: ResolverTypeWrapper<Omit<CreditNoteEdge, 'node'> & { node: ResolversTypes['CreditNote'] }>;
  CreditNoteLine: ResolverTypeWrapper<CreditNoteLineModel>;
  CreditReason: CreditReason;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Customer: ResolverTypeWrapper<CustomerModel>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeadLetter: ResolverTypeWrapper<DeadLetterModel>;
  DeadLetterConnection: ResolverTypeWrapper<Omit<DeadLetterConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['DeadLetterEdge']>, nodes: Array<ResolversTypes['DeadLetter']> }>;
  DeadLetterEdge: ResolverTypeWrapper<Omit<DeadLetterEdge, 'node'> & { node: ResolversTypes['DeadLetter'] }>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Dispute: ResolverTypeWrapper<DisputeModel>;
  DisputeConnection: ResolverTypeWrapper<Omit<DisputeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['DisputeEdge']>, nodes: Array<ResolversTypes['Dispute']> }>;
  DisputeEdge: ResolverTypeWrapper<Omit<DisputeEdge, 'node'> & { node: ResolversTypes['Dispute'] }>;
  DisputeState: DisputeState;
  DisputeVerdict: DisputeVerdict;
  DocumentFormat: DocumentFormat;
  Download: ResolverTypeWrapper<Download>;
  EventBacklog: ResolverTypeWrapper<EventBacklog>;
  GrantCouponInput: GrantCouponInput;
  GrantCouponPayload: ResolverTypeWrapper<Omit<GrantCouponPayload, 'account'> & { account?: Maybe<ResolversTypes['BillingAccount']> }>;
  Increments: ResolverTypeWrapper<Increments>;
  Invoice: ResolverTypeWrapper<InvoiceModel>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  InvoiceAllowance: ResolverTypeWrapper<InvoiceAllowanceModel>;
  InvoiceConnection: ResolverTypeWrapper<Omit<InvoiceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['InvoiceEdge']>, nodes: Array<ResolversTypes['Invoice']> }>;
  InvoiceDeliveryPreference: InvoiceDeliveryPreference;
  InvoiceEdge: ResolverTypeWrapper<Omit<InvoiceEdge, 'node'> & { node: ResolversTypes['Invoice'] }>;
  InvoiceKind: InvoiceKind;
  InvoiceLine: ResolverTypeWrapper<InvoiceLineModel>;
  InvoiceLineKind: InvoiceLineKind;
  InvoiceParty: ResolverTypeWrapper<InvoiceParty>;
  InvoiceState: InvoiceState;
  InvoiceTax: ResolverTypeWrapper<InvoiceTaxModel>;
  IssueCreditNoteInput: IssueCreditNoteInput;
  IssueCreditNotePayload: ResolverTypeWrapper<Omit<IssueCreditNotePayload, 'creditNote'> & { creditNote?: Maybe<ResolversTypes['CreditNote']> }>;
  ListRate: ResolverTypeWrapper<ListRateModel>;
  MarkUncollectibleInput: MarkUncollectibleInput;
  MarkUncollectiblePayload: ResolverTypeWrapper<Omit<MarkUncollectiblePayload, 'invoice'> & { invoice?: Maybe<ResolversTypes['Invoice']> }>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OpenDisputeInput: OpenDisputeInput;
  OpenDisputePayload: ResolverTypeWrapper<Omit<OpenDisputePayload, 'dispute'> & { dispute?: Maybe<ResolversTypes['Dispute']> }>;
  Operations: ResolverTypeWrapper<Omit<Operations, 'billing'> & { billing?: Maybe<ResolversTypes['BillingOperations']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ParkedCallCount: ResolverTypeWrapper<ParkedCallCount>;
  ParkedCalls: ResolverTypeWrapper<ParkedCalls>;
  Payment: ResolverTypeWrapper<PaymentModel>;
  PeriodAllowance: ResolverTypeWrapper<PeriodAllowanceModel>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QueueStanding: ResolverTypeWrapper<QueueStanding>;
  RecordPaymentInput: RecordPaymentInput;
  RecordPaymentPayload: ResolverTypeWrapper<Omit<RecordPaymentPayload, 'invoice'> & { invoice?: Maybe<ResolversTypes['Invoice']> }>;
  ReplayDeadLettersInput: ReplayDeadLettersInput;
  ReplayDeadLettersPayload: ResolverTypeWrapper<ReplayDeadLettersPayload>;
  ReservationEvent: ReservationEvent;
  ReservationTimelineEntry: ResolverTypeWrapper<TimelineEntryModel>;
  SettleDisputeInput: SettleDisputeInput;
  SettleDisputePayload: ResolverTypeWrapper<Omit<SettleDisputePayload, 'dispute'> & { dispute?: Maybe<ResolversTypes['Dispute']> }>;
  SystemOperations: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['SystemOperations']>;
  TimeZone: ResolverTypeWrapper<Scalars['TimeZone']['output']>;
  TimelineOwner: TimelineOwner;
  UsageLine: ResolverTypeWrapper<UsageLineModel>;
  UsagePart: UsagePart;
  UserError: ResolverTypeWrapper<UserError>;
  VatCategory: VatCategory;
  VoidInvoiceInput: VoidInvoiceInput;
  VoidInvoicePayload: ResolverTypeWrapper<Omit<VoidInvoicePayload, 'invoice'> & { invoice?: Maybe<ResolversTypes['Invoice']> }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessType: AccessTypeModel;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Balance: BalanceModel;
  Int: Scalars['Int']['output'];
  BillableService: BillableServiceModel;
  BillingAccount: BillingAccountModel;
  BillingOperations: SystemOperationsModel;
  BillingPeriod: BillingPeriodModel;
  CallRecord: CallRecordModel;
  ChangeBillingAccountInput: ChangeBillingAccountInput;
  ChangeBillingAccountPayload: Omit<ChangeBillingAccountPayload, 'account'> & { account?: Maybe<ResolversParentTypes['BillingAccount']> };
  Charge: ChargeModel;
  ChargeStep: ChargeStepModel;
  Conference: ConferenceModel;
  ConferenceBilling: ConferenceBillingModel;
  ContractRate: ContractRateModel;
  CountryCode: Scalars['CountryCode']['output'];
  Coupon: CouponModel;
  CreditLineInput: CreditLineInput;
  CreditNote: CreditNoteModel;
  CreditNoteConnection: Omit<CreditNoteConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CreditNoteEdge']>, nodes: Array<ResolversParentTypes['CreditNote']> };
  CreditNoteEdge: Omit<CreditNoteEdge, 'node'> & { node: ResolversParentTypes['CreditNote'] };
  CreditNoteLine: CreditNoteLineModel;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Customer: CustomerModel;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DeadLetter: DeadLetterModel;
  DeadLetterConnection: Omit<DeadLetterConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['DeadLetterEdge']>, nodes: Array<ResolversParentTypes['DeadLetter']> };
  DeadLetterEdge: Omit<DeadLetterEdge, 'node'> & { node: ResolversParentTypes['DeadLetter'] };
  Decimal: Scalars['Decimal']['output'];
  Dispute: DisputeModel;
  DisputeConnection: Omit<DisputeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['DisputeEdge']>, nodes: Array<ResolversParentTypes['Dispute']> };
  DisputeEdge: Omit<DisputeEdge, 'node'> & { node: ResolversParentTypes['Dispute'] };
  Download: Download;
  EventBacklog: EventBacklog;
  GrantCouponInput: GrantCouponInput;
  GrantCouponPayload: Omit<GrantCouponPayload, 'account'> & { account?: Maybe<ResolversParentTypes['BillingAccount']> };
  Increments: Increments;
  Invoice: InvoiceModel;
  Boolean: Scalars['Boolean']['output'];
  InvoiceAllowance: InvoiceAllowanceModel;
  InvoiceConnection: Omit<InvoiceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['InvoiceEdge']>, nodes: Array<ResolversParentTypes['Invoice']> };
  InvoiceEdge: Omit<InvoiceEdge, 'node'> & { node: ResolversParentTypes['Invoice'] };
  InvoiceLine: InvoiceLineModel;
  InvoiceParty: InvoiceParty;
  InvoiceTax: InvoiceTaxModel;
  IssueCreditNoteInput: IssueCreditNoteInput;
  IssueCreditNotePayload: Omit<IssueCreditNotePayload, 'creditNote'> & { creditNote?: Maybe<ResolversParentTypes['CreditNote']> };
  ListRate: ListRateModel;
  MarkUncollectibleInput: MarkUncollectibleInput;
  MarkUncollectiblePayload: Omit<MarkUncollectiblePayload, 'invoice'> & { invoice?: Maybe<ResolversParentTypes['Invoice']> };
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  OpenDisputeInput: OpenDisputeInput;
  OpenDisputePayload: Omit<OpenDisputePayload, 'dispute'> & { dispute?: Maybe<ResolversParentTypes['Dispute']> };
  Operations: Omit<Operations, 'billing'> & { billing?: Maybe<ResolversParentTypes['BillingOperations']> };
  PageInfo: PageInfo;
  ParkedCallCount: ParkedCallCount;
  ParkedCalls: ParkedCalls;
  Payment: PaymentModel;
  PeriodAllowance: PeriodAllowanceModel;
  Query: Record<PropertyKey, never>;
  QueueStanding: QueueStanding;
  RecordPaymentInput: RecordPaymentInput;
  RecordPaymentPayload: Omit<RecordPaymentPayload, 'invoice'> & { invoice?: Maybe<ResolversParentTypes['Invoice']> };
  ReplayDeadLettersInput: ReplayDeadLettersInput;
  ReplayDeadLettersPayload: ReplayDeadLettersPayload;
  ReservationTimelineEntry: TimelineEntryModel;
  SettleDisputeInput: SettleDisputeInput;
  SettleDisputePayload: Omit<SettleDisputePayload, 'dispute'> & { dispute?: Maybe<ResolversParentTypes['Dispute']> };
  SystemOperations: ResolversInterfaceTypes<ResolversParentTypes>['SystemOperations'];
  TimeZone: Scalars['TimeZone']['output'];
  UsageLine: UsageLineModel;
  UserError: UserError;
  VoidInvoiceInput: VoidInvoiceInput;
  VoidInvoicePayload: Omit<VoidInvoicePayload, 'invoice'> & { invoice?: Maybe<ResolversParentTypes['Invoice']> };
};

export type AccessTypeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessType'] = ResolversParentTypes['AccessType'], FederationReferenceType extends FederationReferenceTypes['AccessType'] = FederationReferenceTypes['AccessType']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AccessType']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BalanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Balance'] = ResolversParentTypes['Balance']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  credit?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  oldestOverdueDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  anchorDay?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Balance'], ParentType, ContextType>;
  buyerReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  coupons?: Resolver<Array<ResolversTypes['Coupon']>, ParentType, ContextType>;
  creditBalance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  creditNotes?: Resolver<ResolversTypes['CreditNoteConnection'], ParentType, ContextType, RequireFields<BillingAccountCreditNotesArgs, 'first'>>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  currentBillingPeriod?: Resolver<ResolversTypes['BillingPeriod'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  cycle?: Resolver<ResolversTypes['BillingCycle'], ParentType, ContextType>;
  disputes?: Resolver<ResolversTypes['DisputeConnection'], ParentType, ContextType, RequireFields<BillingAccountDisputesArgs, 'first'>>;
  graceDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoiceDelivery?: Resolver<ResolversTypes['InvoiceDeliveryPreference'], ParentType, ContextType>;
  invoiceEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  invoiceSeries?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  invoices?: Resolver<ResolversTypes['InvoiceConnection'], ParentType, ContextType, RequireFields<BillingAccountInvoicesArgs, 'first'>>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  paymentTermDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  purchaseOrder?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  vatCategory?: Resolver<ResolversTypes['VatCategory'], ParentType, ContextType>;
  vatId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vatPercent?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type BillingOperationsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BillingOperations'] = ResolversParentTypes['BillingOperations']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deadLetters?: Resolver<ResolversTypes['DeadLetterConnection'], ParentType, ContextType, RequireFields<BillingOperationsDeadLettersArgs, 'first'>>;
  inbox?: Resolver<ResolversTypes['EventBacklog'], ParentType, ContextType>;
  outbox?: Resolver<ResolversTypes['EventBacklog'], ParentType, ContextType>;
  parkedCalls?: Resolver<Array<ResolversTypes['ParkedCallCount']>, ParentType, ContextType>;
  queues?: Resolver<Array<ResolversTypes['QueueStanding']>, ParentType, ContextType>;
  waitingCallCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BillingPeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BillingPeriod'] = ResolversParentTypes['BillingPeriod']> = {
  allowances?: Resolver<Array<ResolversTypes['PeriodAllowance']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  creditBalance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  estimatedTax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  lastInvoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  nextInvoiceOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  openDisputeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  projected?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  projectionMethod?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ratedThrough?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  unbilled?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  unratedCallCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  usage?: Resolver<Array<ResolversTypes['UsageLine']>, ParentType, ContextType>;
};

export type CallRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CallRecord'] = ResolversParentTypes['CallRecord']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ChangeBillingAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeBillingAccountPayload'] = ResolversParentTypes['ChangeBillingAccountPayload']> = {
  account?: Resolver<Maybe<ResolversTypes['BillingAccount']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChargeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Charge'] = ResolversParentTypes['Charge'], FederationReferenceType extends FederationReferenceTypes['Charge'] = FederationReferenceTypes['Charge']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Charge']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accessType?: Resolver<ResolversTypes['AccessType'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  beganAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  billedSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  callRecord?: Resolver<Maybe<ResolversTypes['CallRecord']>, ParentType, ContextType>;
  chargedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  conference?: Resolver<Maybe<ResolversTypes['Conference']>, ParentType, ContextType>;
  contractRate?: Resolver<Maybe<ResolversTypes['ContractRate']>, ParentType, ContextType>;
  corrects?: Resolver<Maybe<ResolversTypes['Charge']>, ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChargeKind'], ParentType, ContextType>;
  listRate?: Resolver<Maybe<ResolversTypes['ListRate']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rateSetVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rawSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['BillableService'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['ChargeStep']>, ParentType, ContextType>;
  unitPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type ChargeStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChargeStep'] = ResolversParentTypes['ChargeStep']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChargeStepKind'], ParentType, ContextType>;
  seconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unitPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type ConferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Conference'] = ResolversParentTypes['Conference'], FederationReferenceType extends FederationReferenceTypes['Conference'] = FederationReferenceTypes['Conference']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Conference']> | FederationReferenceType, FederationReferenceType, ContextType>;
  billing?: Resolver<Maybe<ResolversTypes['ConferenceBilling']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ConferenceBillingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConferenceBilling'] = ResolversParentTypes['ConferenceBilling']> = {
  invoices?: Resolver<Array<ResolversTypes['Invoice']>, ParentType, ContextType>;
  net?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  parkedCalls?: Resolver<Array<ResolversTypes['ParkedCalls']>, ParentType, ContextType>;
  ratedCallCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ConferenceBillingState'], ParentType, ContextType>;
  timeline?: Resolver<Array<ResolversTypes['ReservationTimelineEntry']>, ParentType, ContextType>;
  waitingCallCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContractRateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractRate'] = ResolversParentTypes['ContractRate']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export type CouponResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Coupon'] = ResolversParentTypes['Coupon']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  grantedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  left?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type CreditNoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditNote'] = ResolversParentTypes['CreditNote'], FederationReferenceType extends FederationReferenceTypes['CreditNote'] = FederationReferenceTypes['CreditNote']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CreditNote']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<ResolversTypes['BillingAccount'], ParentType, ContextType>;
  applied?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  download?: Resolver<Maybe<ResolversTypes['Download']>, ParentType, ContextType, RequireFields<CreditNoteDownloadArgs, 'format'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoice?: Resolver<ResolversTypes['Invoice'], ParentType, ContextType>;
  issuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  issuedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['CreditNoteLine']>, ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reasonCode?: Resolver<ResolversTypes['CreditReason'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxes?: Resolver<Array<ResolversTypes['InvoiceTax']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type CreditNoteConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditNoteConnection'] = ResolversParentTypes['CreditNoteConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CreditNoteEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CreditNote']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CreditNoteEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditNoteEdge'] = ResolversParentTypes['CreditNoteEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CreditNote'], ParentType, ContextType>;
};

export type CreditNoteLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditNoteLine'] = ResolversParentTypes['CreditNoteLine']> = {
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  invoiceLine?: Resolver<ResolversTypes['InvoiceLine'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  vatCategory?: Resolver<ResolversTypes['VatCategory'], ParentType, ContextType>;
  vatPercent?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

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

export type DisputeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dispute'] = ResolversParentTypes['Dispute'], FederationReferenceType extends FederationReferenceTypes['Dispute'] = FederationReferenceTypes['Dispute']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Dispute']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<ResolversTypes['BillingAccount'], ParentType, ContextType>;
  callRecord?: Resolver<Maybe<ResolversTypes['CallRecord']>, ParentType, ContextType>;
  charge?: Resolver<Maybe<ResolversTypes['Charge']>, ParentType, ContextType>;
  finding?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoiceLine?: Resolver<Maybe<ResolversTypes['InvoiceLine']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  openedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  settledBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DisputeState'], ParentType, ContextType>;
};

export type DisputeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisputeConnection'] = ResolversParentTypes['DisputeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DisputeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Dispute']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DisputeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisputeEdge'] = ResolversParentTypes['DisputeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Dispute'], ParentType, ContextType>;
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

export type GrantCouponPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantCouponPayload'] = ResolversParentTypes['GrantCouponPayload']> = {
  account?: Resolver<Maybe<ResolversTypes['BillingAccount']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type IncrementsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Increments'] = ResolversParentTypes['Increments']> = {
  initialSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nextSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InvoiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invoice'] = ResolversParentTypes['Invoice'], FederationReferenceType extends FederationReferenceTypes['Invoice'] = FederationReferenceTypes['Invoice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Invoice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<ResolversTypes['BillingAccount'], ParentType, ContextType>;
  allowances?: Resolver<Array<ResolversTypes['InvoiceAllowance']>, ParentType, ContextType>;
  buyer?: Resolver<Maybe<ResolversTypes['InvoiceParty']>, ParentType, ContextType>;
  buyerReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  conference?: Resolver<Maybe<ResolversTypes['Conference']>, ParentType, ContextType>;
  contractNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  creditNotes?: Resolver<Array<ResolversTypes['CreditNote']>, ParentType, ContextType>;
  download?: Resolver<Maybe<ResolversTypes['Download']>, ParentType, ContextType, RequireFields<InvoiceDownloadArgs, 'format'>>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isOverdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['InvoiceKind'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lineNet?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['InvoiceLine']>, ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  payments?: Resolver<Array<ResolversTypes['Payment']>, ParentType, ContextType>;
  periodEndsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  periodStartsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  purchaseOrder?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['InvoiceParty']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['InvoiceState'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxes?: Resolver<Array<ResolversTypes['InvoiceTax']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  voidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type InvoiceAllowanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceAllowance'] = ResolversParentTypes['InvoiceAllowance']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vatCategory?: Resolver<ResolversTypes['VatCategory'], ParentType, ContextType>;
  vatPercent?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
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
  allowance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  billedMinutes?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  callCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  charges?: Resolver<Array<ResolversTypes['Charge']>, ParentType, ContextType, RequireFields<InvoiceLineChargesArgs, 'first'>>;
  countryCode?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['InvoiceLineKind'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  periodStartsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['BillableService'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  vatCategory?: Resolver<ResolversTypes['VatCategory'], ParentType, ContextType>;
  vatPercent?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type InvoicePartyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceParty'] = ResolversParentTypes['InvoiceParty']> = {
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  countryCode?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vatId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InvoiceTaxResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceTax'] = ResolversParentTypes['InvoiceTax']> = {
  base?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['VatCategory'], ParentType, ContextType>;
  percent?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reasonCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type IssueCreditNotePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssueCreditNotePayload'] = ResolversParentTypes['IssueCreditNotePayload']> = {
  creditNote?: Resolver<Maybe<ResolversTypes['CreditNote']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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

export type MarkUncollectiblePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkUncollectiblePayload'] = ResolversParentTypes['MarkUncollectiblePayload']> = {
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  changeBillingAccount?: Resolver<ResolversTypes['ChangeBillingAccountPayload'], ParentType, ContextType, RequireFields<MutationChangeBillingAccountArgs, 'input'>>;
  grantCoupon?: Resolver<ResolversTypes['GrantCouponPayload'], ParentType, ContextType, RequireFields<MutationGrantCouponArgs, 'input'>>;
  issueCreditNote?: Resolver<ResolversTypes['IssueCreditNotePayload'], ParentType, ContextType, RequireFields<MutationIssueCreditNoteArgs, 'input'>>;
  markUncollectible?: Resolver<ResolversTypes['MarkUncollectiblePayload'], ParentType, ContextType, RequireFields<MutationMarkUncollectibleArgs, 'input'>>;
  openDispute?: Resolver<ResolversTypes['OpenDisputePayload'], ParentType, ContextType, RequireFields<MutationOpenDisputeArgs, 'input'>>;
  recordPayment?: Resolver<ResolversTypes['RecordPaymentPayload'], ParentType, ContextType, RequireFields<MutationRecordPaymentArgs, 'input'>>;
  replayBillingDeadLetters?: Resolver<ResolversTypes['ReplayDeadLettersPayload'], ParentType, ContextType, RequireFields<MutationReplayBillingDeadLettersArgs, 'input'>>;
  settleDispute?: Resolver<ResolversTypes['SettleDisputePayload'], ParentType, ContextType, RequireFields<MutationSettleDisputeArgs, 'input'>>;
  voidInvoice?: Resolver<ResolversTypes['VoidInvoicePayload'], ParentType, ContextType, RequireFields<MutationVoidInvoiceArgs, 'input'>>;
};

export type OpenDisputePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenDisputePayload'] = ResolversParentTypes['OpenDisputePayload']> = {
  dispute?: Resolver<Maybe<ResolversTypes['Dispute']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OperationsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Operations'] = ResolversParentTypes['Operations']> = {
  billing?: Resolver<Maybe<ResolversTypes['BillingOperations']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ParkedCallCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParkedCallCount'] = ResolversParentTypes['ParkedCallCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ParkedCallsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParkedCalls'] = ResolversParentTypes['ParkedCalls']> = {
  callCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PeriodAllowanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeriodAllowance'] = ResolversParentTypes['PeriodAllowance']> = {
  accessType?: Resolver<Maybe<ResolversTypes['AccessType']>, ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  includedMinutes?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  leftMinutes?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  part?: Resolver<ResolversTypes['UsagePart'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['BillableService'], ParentType, ContextType>;
  usedMinutes?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accessTypes?: Resolver<Array<ResolversTypes['AccessType']>, ParentType, ContextType>;
  billableServices?: Resolver<Array<ResolversTypes['BillableService']>, ParentType, ContextType>;
  billingAccount?: Resolver<Maybe<ResolversTypes['BillingAccount']>, ParentType, ContextType, RequireFields<QueryBillingAccountArgs, 'number'>>;
  creditNote?: Resolver<Maybe<ResolversTypes['CreditNote']>, ParentType, ContextType, RequireFields<QueryCreditNoteArgs, 'number'>>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType, RequireFields<QueryInvoiceArgs, 'number'>>;
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

export type RecordPaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordPaymentPayload'] = ResolversParentTypes['RecordPaymentPayload']> = {
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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

export type SettleDisputePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SettleDisputePayload'] = ResolversParentTypes['SettleDisputePayload']> = {
  dispute?: Resolver<Maybe<ResolversTypes['Dispute']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SystemOperationsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SystemOperations'] = ResolversParentTypes['SystemOperations']> = {
  __resolveType: TypeResolveFn<'BillingOperations', ParentType, ContextType>;
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

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VoidInvoicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VoidInvoicePayload'] = ResolversParentTypes['VoidInvoicePayload']> = {
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AccessType?: AccessTypeResolvers<ContextType>;
  Balance?: BalanceResolvers<ContextType>;
  BillableService?: BillableServiceResolvers<ContextType>;
  BillingAccount?: BillingAccountResolvers<ContextType>;
  BillingOperations?: BillingOperationsResolvers<ContextType>;
  BillingPeriod?: BillingPeriodResolvers<ContextType>;
  CallRecord?: CallRecordResolvers<ContextType>;
  ChangeBillingAccountPayload?: ChangeBillingAccountPayloadResolvers<ContextType>;
  Charge?: ChargeResolvers<ContextType>;
  ChargeStep?: ChargeStepResolvers<ContextType>;
  Conference?: ConferenceResolvers<ContextType>;
  ConferenceBilling?: ConferenceBillingResolvers<ContextType>;
  ContractRate?: ContractRateResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  Coupon?: CouponResolvers<ContextType>;
  CreditNote?: CreditNoteResolvers<ContextType>;
  CreditNoteConnection?: CreditNoteConnectionResolvers<ContextType>;
  CreditNoteEdge?: CreditNoteEdgeResolvers<ContextType>;
  CreditNoteLine?: CreditNoteLineResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Customer?: CustomerResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeadLetter?: DeadLetterResolvers<ContextType>;
  DeadLetterConnection?: DeadLetterConnectionResolvers<ContextType>;
  DeadLetterEdge?: DeadLetterEdgeResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  Dispute?: DisputeResolvers<ContextType>;
  DisputeConnection?: DisputeConnectionResolvers<ContextType>;
  DisputeEdge?: DisputeEdgeResolvers<ContextType>;
  Download?: DownloadResolvers<ContextType>;
  EventBacklog?: EventBacklogResolvers<ContextType>;
  GrantCouponPayload?: GrantCouponPayloadResolvers<ContextType>;
  Increments?: IncrementsResolvers<ContextType>;
  Invoice?: InvoiceResolvers<ContextType>;
  InvoiceAllowance?: InvoiceAllowanceResolvers<ContextType>;
  InvoiceConnection?: InvoiceConnectionResolvers<ContextType>;
  InvoiceEdge?: InvoiceEdgeResolvers<ContextType>;
  InvoiceLine?: InvoiceLineResolvers<ContextType>;
  InvoiceParty?: InvoicePartyResolvers<ContextType>;
  InvoiceTax?: InvoiceTaxResolvers<ContextType>;
  IssueCreditNotePayload?: IssueCreditNotePayloadResolvers<ContextType>;
  ListRate?: ListRateResolvers<ContextType>;
  MarkUncollectiblePayload?: MarkUncollectiblePayloadResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OpenDisputePayload?: OpenDisputePayloadResolvers<ContextType>;
  Operations?: OperationsResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ParkedCallCount?: ParkedCallCountResolvers<ContextType>;
  ParkedCalls?: ParkedCallsResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PeriodAllowance?: PeriodAllowanceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QueueStanding?: QueueStandingResolvers<ContextType>;
  RecordPaymentPayload?: RecordPaymentPayloadResolvers<ContextType>;
  ReplayDeadLettersPayload?: ReplayDeadLettersPayloadResolvers<ContextType>;
  ReservationTimelineEntry?: ReservationTimelineEntryResolvers<ContextType>;
  SettleDisputePayload?: SettleDisputePayloadResolvers<ContextType>;
  SystemOperations?: SystemOperationsResolvers<ContextType>;
  TimeZone?: GraphQLScalarType;
  UsageLine?: UsageLineResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VoidInvoicePayload?: VoidInvoicePayloadResolvers<ContextType>;
};

