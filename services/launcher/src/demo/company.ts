import type { ContactInput, NewCustomer } from '@switchboard/sales/customers/customer-input';

/** A company of the demo data, before it is a customer. */
export type Company = NewCustomer & { readonly contact: ContactInput };

export function isCompany(customer: NewCustomer): customer is Company {
  return Boolean(customer.contact);
}

/** An address under `.example` (RFC 2606), which no mail ever reaches. */
export function exampleEmail(personName: string, companyName: string): string {
  const plain = (text: string, separator: string) =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, separator)
      .replace(/^[-.]+|[-.]+$/g, '');
  return `${plain(personName, '.').slice(0, 60)}@${plain(companyName, '-').slice(0, 60)}.example`;
}
