import { countries } from '../accounts/countries.js';
import type { DocumentLanguage } from '../documents/invoice-document.js';
import type { Vat } from './tax.js';
import { euMemberOf } from './vat-id.js';
import { vatReasonOf } from './vat-reasons.js';

/** Who pays. */
export interface VatBuyer {
  readonly countryCode: string;
  readonly vatId: string | null;
  /** Reasons are told in it. */
  readonly language: DocumentLanguage;
}

export interface VatSeller {
  readonly countryCode: string;
}

/** What is sold: taxed in the ordinary way, at no rate, or exempt for the reason with that VATEX code. */
export type VatTreatment =
  | { readonly treatment: 'STANDARD' | 'ZERO' }
  | { readonly treatment: 'EXEMPT'; readonly reason: string | null; readonly reasonCode: string };

/**
 * How a service to a business is taxed (Directive 2006/112/EC, articles 44 and 196): at home with the standard
 * rate; in another member state by the buyer who gives a VAT id of one, else with the seller's rate; elsewhere not at
 * all. Exempt and zero-rated services are so where the standard rate would be due.
 */
export function vatOf(buyer: VatBuyer, seller: VatSeller, service: VatTreatment): Vat {
  const percent = countries[seller.countryCode]?.vatPercent;
  const place = placeOf(buyer, seller);
  if (place === 'OUTSIDE' || percent === undefined) return untaxed('O', 'VATEX-EU-O', buyer.language);
  if (place === 'REVERSED') return untaxed('AE', 'VATEX-EU-AE', buyer.language);
  if (service.treatment === 'ZERO') return { category: 'Z', percent: '0', reason: null, reasonCode: null };
  if (service.treatment === 'EXEMPT') {
    const { reasonCode } = service;
    const reason = service.reason ?? vatReasonOf(reasonCode, buyer.language);
    return { category: 'E', percent: '0', reason, reasonCode };
  }
  return { category: 'S', percent, reason: null, reasonCode: null };
}

function placeOf(buyer: VatBuyer, seller: VatSeller): 'HOME' | 'REVERSED' | 'OUTSIDE' {
  if (buyer.countryCode === seller.countryCode) return 'HOME';
  if (!IN_EU.has(buyer.countryCode) || !IN_EU.has(seller.countryCode)) return 'OUTSIDE';
  const member = buyer.vatId === null ? undefined : euMemberOf(buyer.vatId);
  // An id that cannot be, or one of the seller's own country, leaves the VAT to the seller.
  return member !== undefined && member !== seller.countryCode ? 'REVERSED' : 'HOME';
}

const IN_EU = new Set('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '));

function untaxed(category: 'AE' | 'O', reasonCode: string, language: DocumentLanguage): Vat {
  return { category, percent: '0', reason: vatReasonOf(reasonCode, language), reasonCode };
}
