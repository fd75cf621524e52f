import { createListLoader, createPageLoader, createRowLoader } from '@switchboard/kit/graphql/loaders';
import type { Read } from '@switchboard/kit/graphql/request-context';
import DataLoader from 'dataloader';
import { findApplied } from '../balances/queries.js';
import {
  findCreditLines,
  findCreditNotePages,
  findCreditNotes,
  findCreditNotesByNumber,
  findCreditNotesOf,
  findCreditTaxes,
} from './queries.js';

/** Credit notes by what they are asked for, and their parts. */
export function createCreditNoteLoaders(read: Read) {
  return {
    creditNoteById: createRowLoader(
      (ids) => read((db) => findCreditNotes(db, ids)),
      ({ id }) => id,
    ),
    creditNoteByNumber: createRowLoader(
      (numbers) => read((db) => findCreditNotesByNumber(db, numbers)),
      ({ number }) => number,
    ),
    creditNotesOfInvoice: createListLoader(
      (ids) => read((db) => findCreditNotesOf(db, ids)),
      ({ invoiceId }) => invoiceId,
    ),
    creditNotesOfAccount: createPageLoader((ids, page) => read((db) => findCreditNotePages(db, ids, page))),
    linesOfCreditNote: createListLoader(
      (ids) => read((db) => findCreditLines(db, ids)),
      ({ creditNoteId }) => creditNoteId,
    ),
    taxesOfCreditNote: createListLoader(
      (ids) => read((db) => findCreditTaxes(db, ids)),
      ({ creditNoteId }) => creditNoteId,
    ),
    appliedOfCreditNote: new DataLoader(async (ids: readonly string[]) => {
      const applied = await read((db) => findApplied(db, ids));
      return ids.map((id) => applied.get(id) ?? 0n);
    }),
  };
}
