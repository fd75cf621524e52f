import type { CreditReason } from '../credit-notes/queries.js';
import type { DocumentLanguage } from './invoice-document.js';

/** What documents say in words of their own; labels of the printed page are the page's. */
export interface DocumentWords {
  /** A line that is due since a minimum was not reached. */
  readonly commitment: string;
  /** How minutes are sold that come by the package. */
  readonly packages: string;
  /** On the detail page: what a conference as a whole costs. */
  readonly conferenceFee: string;
  readonly creditReasons: Readonly<Record<CreditReason, string>>;
}

const en: DocumentWords = {
  commitment: 'Shortfall to the agreed minimum',
  packages: 'minute packages',
  conferenceFee: 'Conference fee',
  creditReasons: {
    RATE_CHANGED: 'Rates changed for days that were invoiced',
    CALL_CORRECTED: 'Call records were corrected',
    DISPUTE_UPHELD: 'Dispute upheld',
    GOODWILL: 'Goodwill',
    CANCELLATION: 'Cancellation',
  },
};

const lv: DocumentWords = {
  commitment: 'Starpība līdz noteiktajam minimumam',
  packages: 'minūšu paketes',
  conferenceFee: 'Konferences maksa',
  creditReasons: {
    RATE_CHANGED: 'Mainītas cenas dienām, par kurām rēķins jau izrakstīts',
    CALL_CORRECTED: 'Laboti zvanu ieraksti',
    DISPUTE_UPHELD: 'Pretenzija apmierināta',
    GOODWILL: 'Labas gribas atlaide',
    CANCELLATION: 'Anulēšana',
  },
};

const de: DocumentWords = {
  commitment: 'Differenz zum vereinbarten Mindestbetrag',
  packages: 'Minutenpakete',
  conferenceFee: 'Konferenzgebühr',
  creditReasons: {
    RATE_CHANGED: 'Preise für bereits berechnete Tage geändert',
    CALL_CORRECTED: 'Verbindungsdaten berichtigt',
    DISPUTE_UPHELD: 'Reklamation anerkannt',
    GOODWILL: 'Kulanz',
    CANCELLATION: 'Stornierung',
  },
};

export const WORDS: Readonly<Record<DocumentLanguage, DocumentWords>> = { en, lv, de };

/** Why something is given back: its kind in the document's language, with what a person wrote about it. */
export function creditReasonOf(
  { reasonCode, reason }: { readonly reasonCode: CreditReason; readonly reason: string },
  language: DocumentLanguage,
): string {
  const kind = WORDS[language].creditReasons[reasonCode];
  // What the system gives as a reason by itself is the kind in English.
  return reason === en.creditReasons[reasonCode] ? kind : `${kind}: ${reason}`;
}
