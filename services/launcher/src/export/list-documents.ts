import type { InvoiceDocument } from '@switchboard/billing/documents/invoice-document';
import { loadCreditDocuments } from '@switchboard/billing/documents/load-credit-documents';
import { loadInvoiceDocuments, type UsageFactsOf } from '@switchboard/billing/documents/load-invoice-documents';
import { type DocumentsPage, listCreditNotes, listIssuedInvoices } from '@switchboard/billing/documents/queries';
import type { Database, Db } from '@switchboard/kit/database/open-database';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import type { Outcome } from '@switchboard/kit/refusal';
import type { Viewer } from '@switchboard/kit/viewer';

export interface Wanted {
  /** Such as `2026-10`. */
  readonly month: string;
  readonly accountIds: readonly string[] | undefined;
  /** Asked for detail pages; without, documents have none. */
  readonly usageFactsOf?: UsageFactsOf;
}

export interface ListedDocument {
  readonly number: string;
  readonly kind: InvoiceDocument['kind'];
  readonly outcome: Outcome<InvoiceDocument>;
}

/** Bounds what is in memory: an invoice has thousands of calls at times. */
const AT_ONCE = 50;

/** The month's invoices and then its credit notes, by number. What is issued does not change: each batch is read by itself. */
export async function* listDocuments(
  billing: Database,
  viewer: Viewer,
  wanted: Wanted,
): AsyncGenerator<ListedDocument> {
  const { usageFactsOf } = wanted;
  const kinds: readonly Kind[] = [
    {
      kind: 'INVOICE',
      list: listIssuedInvoices,
      load: (db, ids) => loadInvoiceDocuments(db, ids, { usageFactsOf }),
    },
    { kind: 'CREDIT_NOTE', list: listCreditNotes, load: loadCreditDocuments },
  ];
  for (const { kind, list, load } of kinds) {
    let after = '';
    for (;;) {
      const page = { ...wanted, after, limit: AT_ONCE };
      const documents = await withViewer(billing, viewer, 'read', async (db) => {
        const listed = await list(db, page);
        const outcomes = await load(
          db,
          listed.map(({ id }) => id),
        );
        return listed.flatMap(({ number }, index) => {
          const outcome = outcomes[index];
          return outcome ? [{ number, kind, outcome }] : [];
        });
      });
      yield* documents;
      after = documents.at(-1)?.number ?? '';
      if (documents.length < AT_ONCE) break;
    }
  }
}

interface Kind {
  readonly kind: InvoiceDocument['kind'];
  readonly list: (db: Db, page: DocumentsPage) => Promise<readonly { readonly id: string; readonly number: string }[]>;
  readonly load: (db: Db, ids: readonly string[]) => Promise<readonly Outcome<InvoiceDocument>[]>;
}
