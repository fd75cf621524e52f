import { accept, type Outcome } from '@switchboard/kit/refusal';
import type { DocumentLanguage, InvoiceDocument } from '../invoice-document.js';
import { documentLine, invoicePeriod } from './lines.js';
import { customerParty, supplierParty } from './parties.js';
import { allowanceCharge, monetaryTotal, taxTotal } from './sums.js';
import { findUblGaps } from './ubl-gaps.js';
import { group, leaf, renderXml, type XmlElement } from './xml.js';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd';
const COMMON = {
  'xmlns:cac': `${UBL}:CommonAggregateComponents-2`,
  'xmlns:cbc': `${UBL}:CommonBasicComponents-2`,
};

const CREDITED: Readonly<Record<DocumentLanguage, string>> = {
  en: 'Nothing to pay: the amount is credited to your account.',
  lv: 'Nav jāmaksā: summa tiek ieskaitīta jūsu kontā.',
  de: 'Nichts zu zahlen: Der Betrag wird Ihrem Konto gutgeschrieben.',
};

/**
 * An issued document as UBL 2.1 after EN 16931.
 * @returns or what is missing, each with its code and the document's field.
 */
export function writeUbl(document: InvoiceDocument): Outcome<string> {
  const refusals = findUblGaps(document);
  if (refusals.length > 0) return { ok: false, refusals };
  const root = document.kind === 'INVOICE' ? 'Invoice' : 'CreditNote';
  return accept(
    renderXml({
      name: root,
      attributes: { xmlns: `${UBL}:${root}-2`, ...COMMON },
      content: [...header(document), ...parties(document), ...sums(document)].filter((part) => part !== null),
    }),
  );
}

type Parts = readonly (XmlElement | null)[];

function header(document: InvoiceDocument): Parts {
  const { kind, precedingInvoice } = document;
  const isInvoice = kind === 'INVOICE';
  return [
    leaf('cbc:CustomizationID', 'urn:cen.eu:en16931:2017'),
    leaf('cbc:ID', document.number),
    leaf('cbc:IssueDate', document.issuedOn),
    isInvoice ? leaf('cbc:DueDate', document.dueOn) : null,
    isInvoice ? leaf('cbc:InvoiceTypeCode', '380') : leaf('cbc:CreditNoteTypeCode', '381'),
    ...[document.creditReason, ...document.notes].map((note) =>
      leaf('cbc:Note', note === null ? null : noteText(note)),
    ),
    leaf('cbc:DocumentCurrencyCode', document.currency),
    leaf('cbc:BuyerReference', document.buyer.reference),
    invoicePeriod(document.period),
    group('cac:OrderReference', leaf('cbc:ID', document.buyer.purchaseOrder)),
    group(
      'cac:BillingReference',
      group(
        'cac:InvoiceDocumentReference',
        leaf('cbc:ID', precedingInvoice?.number ?? null),
        leaf('cbc:IssueDate', precedingInvoice?.issuedOn ?? null),
      ),
    ),
    group('cac:ContractDocumentReference', leaf('cbc:ID', document.contractNumber)),
  ];
}

/** A note that has a number sign would be read as one with a subject code (BR-CL-08): `AAI` is general information. */
function noteText(note: string): string {
  return note.includes('#') ? `#AAI#${note}` : note;
}

function parties(document: InvoiceDocument): Parts {
  const showsVatId = document.taxes.every(({ category }) => category !== 'O');
  return [
    supplierParty(document.seller, showsVatId),
    customerParty(document.buyer, showsVatId),
    paymentMeans(document),
    document.kind === 'INVOICE' ? null : group('cac:PaymentTerms', leaf('cbc:Note', CREDITED[document.language])),
  ];
}

function paymentMeans({ kind, seller, currency, number }: InvoiceDocument): XmlElement | null {
  if (kind === 'CREDIT_NOTE' || seller.iban === null) return null;
  return group(
    'cac:PaymentMeans',
    // UNCL4461: a SEPA credit transfer in euros, else any credit transfer.
    leaf('cbc:PaymentMeansCode', currency === 'EUR' ? '58' : '30'),
    leaf('cbc:PaymentID', number),
    group(
      'cac:PayeeFinancialAccount',
      leaf('cbc:ID', seller.iban.replaceAll(/\s/g, '')),
      group('cac:FinancialInstitutionBranch', leaf('cbc:ID', seller.bic)),
    ),
  );
}

function sums({ kind, currency, allowances, charges, taxes, totals, lines }: InvoiceDocument): Parts {
  const scope = { currency, hasAllowances: allowances.length > 0, hasCharges: charges.length > 0 };
  return [
    ...allowances.map((each) => allowanceCharge(false, each, currency)),
    ...charges.map((each) => allowanceCharge(true, each, currency)),
    taxTotal(taxes, totals.taxMinor, currency),
    monetaryTotal(totals, scope),
    ...lines.map((line) => documentLine(line, kind, currency)),
  ];
}
