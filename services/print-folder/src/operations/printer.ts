import type { Mischief } from '../faults/mischief.js';
import type { Spool } from '../jobs/open-spool.js';
import type { Book } from '../ledger/book.js';

/** What the operations stand on. */
export interface Printer {
  readonly book: Book;
  readonly spool: Spool;
  readonly mischief: Mischief;
  readonly pagesPerMinute: number;
}
