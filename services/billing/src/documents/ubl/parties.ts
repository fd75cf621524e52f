import type { BuyerParty, SellerParty } from '../invoice-document.js';
import { vatScheme } from './amounts.js';
import { group, leaf, type XmlElement } from './xml.js';

type Side = 'cac:AccountingSupplierParty' | 'cac:AccountingCustomerParty';

/**
 * @param showsVatId false where nothing on the document is subject to VAT: then it must not be told (BR-O-02).
 */
export function supplierParty(seller: SellerParty, showsVatId: boolean): XmlElement | null {
  return party('cac:AccountingSupplierParty', seller, { showsVatId, number: null, region: null });
}

export function customerParty(buyer: BuyerParty, showsVatId: boolean): XmlElement | null {
  return party('cac:AccountingCustomerParty', buyer, { showsVatId, number: buyer.number, region: buyer.region });
}

interface Shown {
  readonly showsVatId: boolean;
  readonly number: string | null;
  readonly region: string | null;
}

function party(side: Side, who: SellerParty | BuyerParty, { showsVatId, number, region }: Shown): XmlElement | null {
  const endpoint = who.endpoint;
  return group(
    side,
    group(
      'cac:Party',
      endpoint ? leaf('cbc:EndpointID', endpoint.id, { schemeID: endpoint.schemeId }) : null,
      group('cac:PartyIdentification', leaf('cbc:ID', number)),
      postalAddress(who, region),
      showsVatId && who.vatId !== null
        ? group('cac:PartyTaxScheme', leaf('cbc:CompanyID', who.vatId), vatScheme())
        : null,
      group(
        'cac:PartyLegalEntity',
        leaf('cbc:RegistrationName', who.name),
        leaf('cbc:CompanyID', who.legalRegistration),
      ),
      group('cac:Contact', leaf('cbc:ElectronicMail', who.email)),
    ),
  );
}

function postalAddress(who: SellerParty | BuyerParty, region: string | null): XmlElement | null {
  const [street = null, additional = null, ...others] = who.addressLines;
  return group(
    'cac:PostalAddress',
    leaf('cbc:StreetName', street),
    leaf('cbc:AdditionalStreetName', additional),
    leaf('cbc:CityName', who.city),
    leaf('cbc:PostalZone', who.postalCode),
    leaf('cbc:CountrySubentity', region),
    // An address has one third line at most (UBL-SR-51).
    group('cac:AddressLine', leaf('cbc:Line', others.join(', '))),
    group('cac:Country', leaf('cbc:IdentificationCode', who.countryCode)),
  );
}
