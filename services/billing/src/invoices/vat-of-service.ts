import type { Vat, VatCategory } from './tax.js';
import { vatReasonOf } from './vat-reasons.js';

/** How a service is taxed where the account pays VAT at home. */
export interface ServiceVat {
  readonly vat: 'STANDARD' | 'ZERO' | 'EXEMPT';
  readonly vatReason: string | null;
}

/** By the service's code. */
export type ServiceVats = ReadonlyMap<string, ServiceVat>;

export interface AccountVat {
  readonly vatCategory: VatCategory;
  readonly vatPercent: string;
}

/** How a service is taxed on an account's invoice: its own treatment counts where the standard rate would be due. */
export function vatOfService({ vatCategory, vatPercent }: AccountVat, service: ServiceVat | undefined): Vat {
  // Told in the customer's language at issue, which is not known before.
  if (vatCategory === 'AE' || vatCategory === 'O') {
    const reasonCode = `VATEX-EU-${vatCategory}`;
    return { category: vatCategory, percent: '0', reason: vatReasonOf(reasonCode, 'en'), reasonCode };
  }
  if (service?.vat === 'ZERO') return { category: 'Z', percent: '0', reason: null, reasonCode: null };
  if (service?.vat === 'EXEMPT')
    return { category: 'E', percent: '0', reason: service.vatReason ?? 'Exempt from VAT', reasonCode: null };
  return { category: vatCategory, percent: vatPercent, reason: null, reasonCode: null };
}
