import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import type { AccountRow } from '../accounts/queries.js';
import type { InvoiceRow, PartySnapshot, SellerSnapshot } from '../invoices/queries.js';
import { dayOf } from '../periods/period.js';
import { documentLanguageOf } from './document-language.js';
import type { BuyerParty, InvoiceDocument, SellerParty } from './invoice-document.js';

/** What a document says of an issued invoice before its lines, a credit note of the one that it corrects. */
export type DocumentFrame = Pick<
  InvoiceDocument,
  'currency' | 'language' | 'timeZone' | 'period' | 'seller' | 'buyer' | 'contractNumber'
>;

/**
 * The parties as they were at issue, and for which days and contract it bills.
 * @returns or a refusal `BUYER_NOT_KEPT` or `SELLER_NOT_KEPT`: later facts must not be told as those of that day.
 */
export function frameOf(invoice: InvoiceRow, { timeZone }: Pick<AccountRow, 'timeZone'>): Outcome<DocumentFrame> {
  const { buyer, seller, currency, contractNumber, periodStartsAt, periodEndsAt } = invoice;
  const number = invoice.number ?? invoice.id;
  if (!buyer) return refuse('BUYER_NOT_KEPT', `invoice ${number} was issued without saying who buys`);
  if (!seller) return refuse('SELLER_NOT_KEPT', `invoice ${number} was issued without saying who sells`);
  return accept({
    ...{ currency, timeZone, contractNumber, language: documentLanguageOf(invoice.language) },
    period: { from: dayOf(periodStartsAt, timeZone), to: dayOf(periodEndsAt, timeZone) },
    seller: sellerOf(seller),
    buyer: buyerOf(buyer, invoice),
  });
}

function sellerOf(seller: SellerSnapshot): SellerParty {
  return { ...partyOf(seller), legalRegistration: seller.registration, iban: seller.iban, bic: seller.bic };
}

function buyerOf(buyer: PartySnapshot, { buyerReference, purchaseOrder }: InvoiceRow): BuyerParty {
  const { region, number } = buyer;
  const references = { reference: buyerReference, purchaseOrder };
  return { ...partyOf(buyer), legalRegistration: null, region, number: number ?? '', ...references };
}

function partyOf({ name, lines, city, postalCode, countryCode, vatId, email }: PartySnapshot) {
  return { name, addressLines: lines, city, postalCode: postalCode ?? '', countryCode, vatId, email };
}
