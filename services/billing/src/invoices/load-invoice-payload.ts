import { type Outcome, userErrorsOf } from '@switchboard/kit/refusal';
import type { Context } from '../context.js';

/** What an act on an invoice answers: the invoice as it is now, or why it was refused. */
export async function loadInvoicePayload(outcome: Outcome<string>, { loaders }: Context) {
  const invoice = outcome.ok ? await loaders.invoiceById.load(outcome.value) : null;
  return { invoice, userErrors: userErrorsOf(outcome) };
}
