import { withDescendants, type XmlNode } from './xml-tree.js';

const words = (text: string) => text.trim().split(/\s+/);

const PARTY = words('EndpointID PartyIdentification PartyName PostalAddress PartyTaxScheme PartyLegalEntity Contact');
const LINE_END = words('LineExtensionAmount InvoicePeriod AllowanceCharge Item Price');
const HEAD_END = words('DocumentCurrencyCode TaxCurrencyCode AccountingCost BuyerReference InvoicePeriod');
const REFERENCES = words('OrderReference BillingReference DespatchDocumentReference ReceiptDocumentReference');
const BODY_START = words('AccountingSupplierParty AccountingCustomerParty PayeeParty TaxRepresentativeParty Delivery');
const BODY_END = words('PaymentMeans PaymentTerms AllowanceCharge TaxTotal LegalMonetaryTotal');

/** What each element holds, in the order of the UBL 2.1 schema; without what EN 16931 does not use. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  Invoice: [
    ...words('CustomizationID ProfileID ID IssueDate DueDate InvoiceTypeCode Note TaxPointDate'),
    ...[...HEAD_END, ...REFERENCES],
    ...words('OriginatorDocumentReference ContractDocumentReference AdditionalDocumentReference ProjectReference'),
    ...[...BODY_START, ...BODY_END, 'InvoiceLine'],
  ],
  CreditNote: [
    ...words('CustomizationID ProfileID ID IssueDate TaxPointDate CreditNoteTypeCode Note'),
    ...[...HEAD_END, ...REFERENCES],
    ...words('ContractDocumentReference AdditionalDocumentReference OriginatorDocumentReference'),
    ...[...BODY_START, ...BODY_END, 'CreditNoteLine'],
  ],
  OrderReference: words('ID SalesOrderID'),
  BillingReference: ['InvoiceDocumentReference'],
  InvoiceDocumentReference: words('ID IssueDate'),
  ContractDocumentReference: ['ID'],
  InvoicePeriod: words('StartDate EndDate DescriptionCode'),
  AccountingSupplierParty: ['Party'],
  AccountingCustomerParty: ['Party'],
  Party: PARTY,
  PartyIdentification: ['ID'],
  PostalAddress: words('StreetName AdditionalStreetName CityName PostalZone CountrySubentity AddressLine Country'),
  AddressLine: ['Line'],
  Country: ['IdentificationCode'],
  PartyTaxScheme: words('CompanyID TaxScheme'),
  PartyLegalEntity: words('RegistrationName CompanyID CompanyLegalForm'),
  Contact: words('Name Telephone ElectronicMail'),
  PaymentMeans: words('PaymentMeansCode PaymentDueDate PaymentID PayeeFinancialAccount'),
  PayeeFinancialAccount: words('ID Name FinancialInstitutionBranch'),
  FinancialInstitutionBranch: ['ID'],
  PaymentTerms: ['Note'],
  AllowanceCharge: words(
    'ChargeIndicator AllowanceChargeReasonCode AllowanceChargeReason MultiplierFactorNumeric Amount BaseAmount TaxCategory',
  ),
  TaxCategory: words('ID Percent TaxExemptionReasonCode TaxExemptionReason TaxScheme'),
  ClassifiedTaxCategory: words('ID Percent TaxScheme'),
  TaxScheme: ['ID'],
  TaxTotal: words('TaxAmount TaxSubtotal'),
  TaxSubtotal: words('TaxableAmount TaxAmount TaxCategory'),
  LegalMonetaryTotal: [
    ...words('LineExtensionAmount TaxExclusiveAmount TaxInclusiveAmount AllowanceTotalAmount ChargeTotalAmount'),
    ...words('PrepaidAmount PayableRoundingAmount PayableAmount'),
  ],
  InvoiceLine: ['ID', 'Note', 'InvoicedQuantity', ...LINE_END],
  CreditNoteLine: ['ID', 'Note', 'CreditedQuantity', ...LINE_END],
  Item: words('Description Name SellersItemIdentification ClassifiedTaxCategory AdditionalItemProperty'),
  Price: words('PriceAmount BaseQuantity AllowanceCharge'),
};

const REPEATED = new Set(words('Note AllowanceCharge TaxSubtotal InvoiceLine CreditNoteLine'));

/** Elements that are out of place, unknown, there twice or empty. */
export function findDisorder(root: XmlNode): readonly string[] {
  return withDescendants(root).flatMap((node) => {
    if (node.children.length === 0) return node.text === '' ? [`${node.name} is empty`] : [];
    const order = ORDER[local(node.name)] ?? [];
    const places = node.children.map((child) => order.indexOf(local(child.name)));
    return node.children.flatMap((child, index) => {
      const place = places[index] ?? -1;
      if (place < 0) return [`${child.name} does not belong in ${node.name}`];
      const before = places[index - 1] ?? -1;
      const isFine = place > before || (place === before && REPEATED.has(local(child.name)));
      return isFine ? [] : [`${child.name} is out of place in ${node.name}`];
    });
  });
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
