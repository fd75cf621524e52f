import type { DocumentLanguage } from '../documents/invoice-document.js';

type Reasons = Readonly<Record<DocumentLanguage, string>>;

// The words that the laws of each country want on the invoice (Directive 2006/112/EC, article 226, points 11 and 11a).
const REVERSE_CHARGE: Reasons = {
  en: 'Reverse charge',
  lv: 'Nodokļa apgrieztā maksāšana',
  de: 'Steuerschuldnerschaft des Leistungsempfängers',
};

const NOT_SUBJECT: Reasons = {
  en: 'Not subject to VAT: the place of supply is outside the EU',
  lv: 'Nav PVN objekts: pakalpojuma sniegšanas vieta ir ārpus ES',
  de: 'Nicht steuerbar: Der Leistungsort liegt außerhalb der EU',
};

const EXEMPT: Reasons = {
  en: 'Exempt from VAT',
  lv: 'Atbrīvots no PVN',
  de: 'Umsatzsteuerfrei',
};

/** Why there is no VAT, by VATEX code; an exemption of which we know no more is told with its code. */
export function vatReasonOf(reasonCode: string, language: DocumentLanguage): string {
  if (reasonCode === 'VATEX-EU-AE') return REVERSE_CHARGE[language];
  if (reasonCode === 'VATEX-EU-O') return NOT_SUBJECT[language];
  return `${EXEMPT[language]} (${reasonCode})`;
}
