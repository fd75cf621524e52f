import { Exact } from '@switchboard/kit/money';
import { accept, type Outcome } from '@switchboard/kit/refusal';
import type { CreditNoteLine } from '../credit-notes/queries.js';
import type { Credit } from '../invoices/credit.js';
import type { InvoiceLine } from '../invoices/queries.js';
import { sumOf } from '../invoices/tax.js';
import type { CreditFacts, SharedFacts } from './document-facts.js';
import { frameOf } from './document-frame.js';
import { documentLineOf, type LineScope, onePiece } from './document-line.js';
import { plainTaxes } from './document-of.js';
import { creditSums } from './document-sums.js';
import { creditReasonOf } from './document-words.js';
import type { DocumentLine, InvoiceDocument } from './invoice-document.js';

/**
 * The document of a credit note, between the parties of the invoice that it corrects.
 * @returns or a refusal `BUYER_NOT_KEPT` or `SELLER_NOT_KEPT` of that invoice.
 */
export function creditDocumentOf(facts: CreditFacts, shared: SharedFacts): Outcome<InvoiceDocument> {
  const { note, invoice, account, lines, invoiceLines } = facts;
  const frame = frameOf(invoice, account);
  if (!frame.ok) return frame;
  const { language } = frame.value;
  const scope = { language, cycle: account, shared };
  return accept({
    ...{ kind: 'CREDIT_NOTE', number: note.number, issuedOn: note.issuedOn, dueOn: null, ...frame.value },
    precedingInvoice: { number: invoice.number ?? '', issuedOn: invoice.issuedOn ?? '' },
    creditReason: creditReasonOf(note, language),
    lines: lines.flatMap((line) => {
      const credited = invoiceLines.get(line.invoiceLineId);
      return credited ? [creditLineOf(line, credited, scope)] : [];
    }),
    ...creditSums(creditOf(facts), language),
    ...{ notes: [], details: [] },
  });
}

function creditLineOf(line: CreditNoteLine, credited: InvoiceLine, scope: LineScope): DocumentLine {
  const { grossMinor, position, currency } = line;
  const whole = documentLineOf(credited, scope);
  if (grossMinor === credited.netMinor) return { ...whole, position };
  // A part of a line is of no quantity: how much of which call is given back is not said.
  const { isAverage: _average, ...described } = whole;
  return { ...described, ...onePiece(grossMinor, currency), position, netMinor: grossMinor, callCount: 0 };
}

function creditOf({ note, lines, taxes }: CreditFacts): Credit {
  const { netMinor, taxMinor, totalMinor } = note;
  const lineNetMinor = sumOf(lines.map(({ grossMinor }) => grossMinor));
  return {
    lines: lines.map((line) => ({
      ...{ position: line.position, netMinor: line.grossMinor, allowanceMinor: line.grossMinor - line.netMinor },
      vat: {
        category: line.vatCategory,
        percent: new Exact(line.vatPercent).toFixed(),
        ...{ reason: null, reasonCode: null },
      },
    })),
    taxes: plainTaxes(taxes),
    ...{ lineNetMinor, allowanceMinor: lineNetMinor - netMinor, netMinor, taxMinor, totalMinor },
  };
}
