import type { DocumentLanguage } from '../invoice-document.js';

/** Words of a printed document in one language; functions where words stand around values. */
export interface Labels {
  readonly title: { readonly INVOICE: string; readonly CREDIT_NOTE: string };
  readonly number: { readonly INVOICE: string; readonly CREDIT_NOTE: string };
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly period: string;
  readonly buyerNumber: string;
  readonly buyerReference: string;
  readonly purchaseOrder: string;
  readonly contract: string;
  readonly buyerVatId: string;
  readonly sellerVatId: string;
  readonly legalRegistration: string;
  readonly description: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly vat: string;
  readonly net: string;
  readonly units: { readonly MIN: string; readonly C62: string };
  /** By `Intl.PluralRules`; `other` where a language has no other form for a number. */
  readonly calls: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
  readonly lineNet: string;
  readonly netTotal: string;
  readonly vatOf: (percent: string, base: string) => string;
  readonly shareOf: (reason: string, percent: string, base: string) => string;
  readonly total: string;
  readonly prepaid: string;
  readonly rounding: string;
  readonly payable: { readonly INVOICE: string; readonly CREDIT_NOTE: string };
  readonly pay: (amount: string, day: string) => string;
  readonly payNow: (amount: string) => string;
  readonly paymentReference: string;
  readonly corrects: (number: string, day: string) => string;
  readonly reason: string;
  readonly details: string;
  readonly detailsOf: (number: string, timeZone: string) => string;
  readonly detailsRounding: string;
  readonly conference: string;
  readonly startedAt: string;
  readonly leg: string;
  readonly caller: string;
  readonly minutes: string;
  readonly rate: string;
  readonly amount: string;
  readonly references: string;
  readonly page: (page: string, pages: string) => string;
}

const en: Labels = {
  title: { INVOICE: 'Invoice', CREDIT_NOTE: 'Credit note' },
  number: { INVOICE: 'Invoice number', CREDIT_NOTE: 'Credit note number' },
  issuedOn: 'Date',
  dueOn: 'Due',
  period: 'Period',
  buyerNumber: 'Customer number',
  buyerReference: 'Your reference',
  purchaseOrder: 'Purchase order',
  contract: 'Contract',
  buyerVatId: 'Your VAT number',
  sellerVatId: 'VAT number',
  legalRegistration: 'Registration',
  description: 'Description',
  quantity: 'Quantity',
  unitPrice: 'Unit price',
  vat: 'VAT',
  net: 'Amount',
  units: { MIN: 'min', C62: 'pcs' },
  calls: { one: 'call', other: 'calls' },
  lineNet: 'Sum of lines',
  netTotal: 'Net total',
  vatOf: (percent, base) => `VAT ${percent} on ${base}`,
  shareOf: (reason, percent, base) => `${reason} (${percent} of ${base})`,
  total: 'Total with VAT',
  prepaid: 'Already paid',
  rounding: 'Rounding',
  payable: { INVOICE: 'Amount due', CREDIT_NOTE: 'Amount credited' },
  pay: (amount, day) => `Please pay ${amount} by ${day}.`,
  payNow: (amount) => `Please pay ${amount}.`,
  paymentReference: 'Payment reference',
  corrects: (number, day) => `Corrects invoice ${number} of ${day}.`,
  reason: 'Reason',
  details: 'Calls in detail',
  detailsOf: (number, timeZone) => `Belongs to ${number}. Times are in the time zone ${timeZone}.`,
  detailsRounding: 'Amounts are shown to four decimals; each line of the document is rounded once, as a whole.',
  conference: 'Conference',
  startedAt: 'Start',
  leg: 'Leg',
  caller: 'Caller',
  minutes: 'Minutes',
  rate: 'Rate per min',
  amount: 'Amount',
  references: 'Your references',
  page: (page, pages) => `Page ${page} of ${pages}`,
};

const lv: Labels = {
  title: { INVOICE: 'Rēķins', CREDIT_NOTE: 'Kredītrēķins' },
  number: { INVOICE: 'Rēķina numurs', CREDIT_NOTE: 'Kredītrēķina numurs' },
  issuedOn: 'Datums',
  dueOn: 'Apmaksas termiņš',
  period: 'Periods',
  buyerNumber: 'Klienta numurs',
  buyerReference: 'Jūsu atsauce',
  purchaseOrder: 'Pasūtījuma numurs',
  contract: 'Līgums',
  buyerVatId: 'Jūsu PVN numurs',
  sellerVatId: 'PVN reģ. Nr.',
  legalRegistration: 'Reģ. Nr.',
  description: 'Apraksts',
  quantity: 'Daudzums',
  unitPrice: 'Vienības cena',
  vat: 'PVN',
  net: 'Summa',
  units: { MIN: 'min', C62: 'gab.' },
  calls: { zero: 'zvanu', one: 'zvans', other: 'zvani' },
  lineNet: 'Pozīciju summa',
  netTotal: 'Summa bez PVN',
  vatOf: (percent, base) => `PVN ${percent} no ${base}`,
  shareOf: (reason, percent, base) => `${reason} (${percent} no ${base})`,
  total: 'Kopā ar PVN',
  prepaid: 'Jau samaksāts',
  rounding: 'Noapaļojums',
  payable: { INVOICE: 'Summa apmaksai', CREDIT_NOTE: 'Kreditētā summa' },
  pay: (amount, day) => `Lūdzam samaksāt ${amount} līdz ${day}.`,
  payNow: (amount) => `Lūdzam samaksāt ${amount}.`,
  paymentReference: 'Maksājuma mērķis',
  corrects: (number, day) => `Labo rēķinu ${number}, datums ${day}.`,
  reason: 'Iemesls',
  details: 'Zvanu atšifrējums',
  detailsOf: (number, timeZone) => `Pielikums dokumentam ${number}. Laiki norādīti laika joslā ${timeZone}.`,
  detailsRounding: 'Summas rādītas ar četrām decimālzīmēm; katra dokumenta pozīcija noapaļota vienreiz, kopumā.',
  conference: 'Konference',
  startedAt: 'Sākums',
  leg: 'Pieslēgums',
  caller: 'Zvanītājs',
  minutes: 'Minūtes',
  rate: 'Cena par min',
  amount: 'Summa',
  references: 'Jūsu atsauces',
  page: (page, pages) => `${page}. lapa no ${pages}`,
};

const de: Labels = {
  title: { INVOICE: 'Rechnung', CREDIT_NOTE: 'Rechnungskorrektur' },
  number: { INVOICE: 'Rechnungsnummer', CREDIT_NOTE: 'Belegnummer' },
  issuedOn: 'Datum',
  dueOn: 'Zahlbar bis',
  period: 'Leistungszeitraum',
  buyerNumber: 'Kundennummer',
  buyerReference: 'Ihre Referenz',
  purchaseOrder: 'Bestellnummer',
  contract: 'Vertrag',
  buyerVatId: 'Ihre USt-IdNr.',
  sellerVatId: 'USt-IdNr.',
  legalRegistration: 'Registernummer',
  description: 'Beschreibung',
  quantity: 'Menge',
  unitPrice: 'Einzelpreis',
  vat: 'USt.',
  net: 'Betrag',
  units: { MIN: 'Min.', C62: 'Stk.' },
  calls: { one: 'Anruf', other: 'Anrufe' },
  lineNet: 'Summe der Positionen',
  netTotal: 'Nettobetrag',
  vatOf: (percent, base) => `USt. ${percent} auf ${base}`,
  shareOf: (reason, percent, base) => `${reason} (${percent} von ${base})`,
  total: 'Gesamtbetrag mit USt.',
  prepaid: 'Bereits bezahlt',
  rounding: 'Rundung',
  payable: { INVOICE: 'Zahlbetrag', CREDIT_NOTE: 'Erstattungsbetrag' },
  pay: (amount, day) => `Bitte zahlen Sie ${amount} bis zum ${day}.`,
  payNow: (amount) => `Bitte zahlen Sie ${amount}.`,
  paymentReference: 'Verwendungszweck',
  corrects: (number, day) => `Korrigiert die Rechnung ${number} vom ${day}.`,
  reason: 'Grund',
  details: 'Einzelverbindungsnachweis',
  detailsOf: (number, timeZone) => `Anlage zu ${number}. Zeiten gelten in der Zeitzone ${timeZone}.`,
  detailsRounding: 'Beträge sind auf vier Stellen gezeigt; jede Position des Belegs ist einmal, als Ganzes, gerundet.',
  conference: 'Konferenz',
  startedAt: 'Beginn',
  leg: 'Teilnehmer',
  caller: 'Anrufer',
  minutes: 'Minuten',
  rate: 'Preis je Min.',
  amount: 'Betrag',
  references: 'Ihre Referenzen',
  page: (page, pages) => `Seite ${page} von ${pages}`,
};

export const LABELS: Readonly<Record<DocumentLanguage, Labels>> = { en, lv, de };
