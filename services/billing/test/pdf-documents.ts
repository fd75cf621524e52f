import type { DetailRow, DocumentLanguage, DocumentLine, InvoiceDocument } from '../src/documents/invoice-document.js';

const STANDARD = { category: 'S', percent: '21' } as const;
const REVERSE = { category: 'AE', percent: '0' } as const;

const WORDS = {
  en: {
    lines: ['Conference minutes, international', 'Recording of conferences', 'Consulting in Tallinn'],
    reason: 'Volume discount',
    reverse: 'Reverse charge: VAT is owed by the recipient (Article 196 of Directive 2006/112/EC).',
    note: 'Thank you for your trust.',
    credit: 'Two legs were charged twice.',
  },
  lv: {
    lines: ['Konferenču minūtes, starptautiskās', 'Konferenču ierakstīšana', 'Konsultācija Tallinā'],
    reason: 'Apjoma atlaide',
    reverse: 'Nodokļa apgrieztā maksāšana: PVN maksā saņēmējs (Direktīvas 2006/112/EK 196. pants).',
    note: 'Paldies par uzticēšanos! Āčēģīķļņšūž.',
    credit: 'Divi pieslēgumi aprēķināti divreiz.',
  },
  de: {
    lines: ['Konferenzminuten, international', 'Aufzeichnung von Konferenzen', 'Beratung in Tallinn'],
    reason: 'Mengenrabatt für Großkunden',
    reverse: 'Steuerschuldnerschaft des Leistungsempfängers (Artikel 196 der Richtlinie 2006/112/EG).',
    note: 'Vielen Dank für Ihr Vertrauen und schöne Grüße.',
    credit: 'Zwei Teilnehmer wurden doppelt berechnet.',
  },
} as const;

const line = (fields: Partial<DocumentLine> & Pick<DocumentLine, 'position' | 'description'>): DocumentLine => ({
  serviceName: fields.description,
  accessTypeName: null,
  countryCode: null,
  quantity: '1',
  unitCode: 'C62',
  unitPrice: '10',
  priceBaseQuantity: '1',
  netMinor: 1_000n,
  vat: STANDARD,
  callCount: 0,
  periodFrom: '2026-10-01',
  periodTo: '2026-11-01',
  ...fields,
});

function linesIn(language: DocumentLanguage): readonly DocumentLine[] {
  const [minutes, recording, consulting] = WORDS[language].lines;
  const usage = { unitCode: 'MIN', accessTypeName: 'Dial-in', callCount: 1_281 } as const;
  return [
    line({
      position: 1,
      description: minutes,
      ...usage,
      countryCode: 'LV',
      quantity: '25461.1',
      unitPrice: '0.0485',
      netMinor: 123_486n,
    }),
    line({
      position: 2,
      description: recording,
      quantity: '620',
      priceBaseQuantity: '100',
      unitPrice: '4',
      netMinor: 2_800n,
    }),
    line({ position: 3, description: consulting, vat: REVERSE, netMinor: 50_000n, unitPrice: '500' }),
    line({
      position: 4,
      description: minutes,
      ...usage,
      callCount: 1,
      countryCode: 'DE',
      quantity: '61',
      unitPrice: '0.05335',
      netMinor: 325n,
      periodFrom: '2026-09-01',
      periodTo: '2026-10-01',
    }),
  ];
}

/** Legs of conferences of `legs` parties each. */
export function detailRows(count: number, legs = 8): readonly DetailRow[] {
  return Array.from({ length: count }, (_, index) => ({
    conferenceNumber: `C-${10_001 + Math.floor(index / legs)}`,
    startedAt: new Date(Date.UTC(2026, 9, 1, 7, 0) + index * 7 * 60_000),
    leg: String(1 + (index % legs)),
    caller: index % legs === 3 ? null : `+371 67 ${String(100_000 + index)}`,
    minutes: String(1 + (index % 90)),
    rate: index % 10 === 5 ? null : '0.0485',
    amount: '0.0493083333',
    references: index % (2 * legs) < legs ? ['Projekts Ķīnītis', 'KST-4711'] : [null, null],
  }));
}

const SELLER = {
  name: 'Switchboard Konferenzen GmbH',
  addressLines: ['Schönhauser Allee 12'],
  city: 'Berlin',
  postalCode: '10119',
  countryCode: 'DE',
  vatId: 'DE123456788',
  legalRegistration: 'HRB 98765 B',
  email: 'rechnung@switchboard.example',
  iban: 'DE89370400440532013000',
  bic: 'COBADEFFXXX',
};

const BUYER = {
  name: 'SIA "Ziemeļu Vējš un Dārznieki"',
  addressLines: ['Krišjāņa Barona iela 45', '3. stāvs'],
  city: 'Rīga',
  postalCode: 'LV-1011',
  countryCode: 'LV',
  vatId: 'LV40003032949',
  legalRegistration: null,
  email: null,
  region: null,
  number: 'K-100245',
  reference: 'Anna Bērziņa, grāmatvedība',
  purchaseOrder: 'PO-2026/778',
};

const TOTALS = {
  lineNetMinor: 176_611n,
  allowanceMinor: 12_661n,
  chargeMinor: 0n,
  netMinor: 163_950n,
  taxMinor: 23_930n,
  totalMinor: 187_880n,
  prepaidMinor: 50_000n,
  roundingMinor: 0n,
  payableMinor: 137_880n,
};

/** An invoice with all that an invoice can have, in one of the languages. */
export function invoiceIn(language: DocumentLanguage, fields: Partial<InvoiceDocument> = {}): InvoiceDocument {
  const words = WORDS[language];
  return {
    kind: 'INVOICE',
    number: 'EUR-2026-000123',
    issuedOn: '2026-11-05',
    dueOn: '2026-11-19',
    currency: 'EUR',
    language,
    timeZone: 'Europe/Riga',
    period: { from: '2026-10-01', to: '2026-11-01' },
    seller: SELLER,
    buyer: BUYER,
    contractNumber: 'V-2025-017',
    precedingInvoice: null,
    creditReason: null,
    lines: linesIn(language),
    allowances: [
      {
        vat: STANDARD,
        reason: words.reason,
        reasonCode: '95',
        percent: '10',
        baseMinor: 126_611n,
        amountMinor: 12_661n,
      },
    ],
    charges: [],
    taxes: [
      { ...STANDARD, reason: null, reasonCode: null, baseMinor: 113_950n, taxMinor: 23_930n },
      { ...REVERSE, reason: words.reverse, reasonCode: 'VATEX-EU-AE', baseMinor: 50_000n, taxMinor: 0n },
    ],
    totals: TOTALS,
    notes: [words.note],
    details: detailRows(20),
    ...fields,
  };
}

export function creditNoteIn(language: DocumentLanguage, fields: Partial<InvoiceDocument> = {}): InvoiceDocument {
  return invoiceIn(language, {
    kind: 'CREDIT_NOTE',
    number: 'EUR-2026-000124',
    dueOn: null,
    precedingInvoice: { number: 'EUR-2026-000099', issuedOn: '2026-10-05' },
    creditReason: WORDS[language].credit,
    details: [],
    ...fields,
  });
}
