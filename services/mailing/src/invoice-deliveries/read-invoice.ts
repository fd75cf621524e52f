import type { AskGraph } from '@switchboard/kit/graph-client';
import { z } from 'zod';

const query = `query InvoiceToDeliver($number: String!) { invoice(number: $number) {
  id number state language issuedOn dueOn total { amount currency }
  buyer { name lines city }
  account { invoiceDelivery invoiceEmail customer { id name language contacts { name email } } }
  pdf: download(format: PDF) { path fileName } ubl: download(format: UBL) { path fileName }
} }`;

// Below the graph's own origin: whatever a path says, nothing else is asked.
const link = z.object({ path: z.string().regex(/^\/downloads\//), fileName: z.string() });
const invoiceSchema = z.object({
  ...{ id: z.string(), number: z.string(), state: z.string(), language: z.string().nullable() },
  ...{ issuedOn: z.string().nullable(), dueOn: z.string().nullable() },
  total: z.object({ amount: z.string(), currency: z.string() }),
  buyer: z.object({ name: z.string(), lines: z.array(z.string()), city: z.string() }).nullable(),
  account: z.object({
    invoiceDelivery: z.enum(['EMAIL', 'POST', 'NONE']),
    invoiceEmail: z.string().nullable(),
    customer: z
      .object({
        ...{ id: z.string(), name: z.string(), language: z.string() },
        contacts: z.array(z.object({ name: z.string(), email: z.string().nullable() })),
      })
      .nullable(),
  }),
  pdf: link.nullable(),
  ubl: link.nullable(),
});
const answerSchema = z.object({ invoice: invoiceSchema.nullable() });

/** An invoice as the graph knows it when it is to be delivered, with links to its files that last for minutes. */
export type InvoiceToDeliver = z.infer<typeof invoiceSchema>;
export type FileLink = z.infer<typeof link>;

/**
 * Asks the graph for an invoice, in mailing's own name; null when billing knows of none.
 * @throws GraphError when the graph does not answer whole.
 */
export async function readInvoice(
  askGraph: AskGraph,
  number: string,
  correlationId: string,
): Promise<InvoiceToDeliver | null> {
  return answerSchema.parse(await askGraph({ query, variables: { number }, correlationId })).invoice;
}
