import type { Clock } from '@switchboard/kit/clock';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import { newId } from '@switchboard/kit/ids';
import type { Runtime } from '@switchboard/kit/subgraph/start-subgraph';
import { serviceViewer } from '@switchboard/kit/viewer';
import type { NewCustomer } from '@switchboard/sales/customers/customer-input';
import { type TakenFate, takeCustomers } from '@switchboard/sales/customers/take-customers';
import { readLines } from './read-lines.js';
import { type Row, readRows } from './read-rows.js';
import { checkEncoding, readText } from './read-text.js';
import { splitRecords } from './split-records.js';
import { CUSTOMER_COLUMNS, toCustomer } from './to-customer.js';

export interface CustomerImport {
  readonly file: string;
  /** Whether a customer that is here with other content is changed; refused if not. */
  readonly update: boolean;
  /** That of sales. */
  readonly runtime: Pick<Runtime, 'database' | 'publish'>;
  readonly clock: Clock;
  /** Told each line of the report. */
  readonly report: (line: string) => void;
}

export type Counts = Readonly<Record<TakenFate['fate'], number>>;

interface Candidate {
  readonly line: number;
  readonly customer: NewCustomer;
}

/** A row that never gets as far as sales. */
interface Refused {
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

// A fault costs one batch, which the next run takes again; the statements are few all the same.
const BATCH_SIZE = 200;

/**
 * Imports a file of customers row by row, and reports each refused row with its line and reason. What was taken stays;
 * a second run knows it.
 * @throws FileError when the file is refused as a whole: nothing of it was taken
 */
export async function importCustomers(options: CustomerImport): Promise<Counts> {
  const { file, update, report } = options;
  // Read twice: the last byte decides whether the first row may be taken.
  await checkEncoding(file);
  const counts = { taken: 0, known: 0, changed: 0, refused: 0 };
  const correlationId = newId();
  const refuse = ({ line, code, message }: Refused) => {
    counts.refused += 1;
    report(`line ${line}: refused: ${code}: ${message}`);
  };
  for await (const { candidates, refused } of readBatches(file)) {
    const fates = await take(candidates, options, correlationId);
    const rows = candidates.map(({ line }, index) => ({ line, fate: fates[index] }));
    for (const { fate } of rows) if (fate && fate.fate !== 'refused') counts[fate.fate] += 1;
    // Reported by line, though some rows were refused before sales saw the others.
    [...refused, ...rows.flatMap(toRefused)].toSorted((a, b) => a.line - b.line).forEach(refuse);
  }
  const changed = update ? ` ${counts.changed} changed,` : '';
  report(`${counts.taken} taken, ${counts.known} known,${changed} ${counts.refused} refused`);
  return counts;
}

async function take(
  candidates: readonly Candidate[],
  { update, clock, runtime: { database, publish } }: CustomerImport,
  correlationId: string,
): Promise<readonly TakenFate[]> {
  const customers = candidates.map(({ customer }) => customer);
  // A batch is one transaction: what was taken before a fault stays, and is known the next time.
  const scope = { update, now: clock.now(), correlationId, publish };
  return withViewer(database, serviceViewer('import'), 'write', (tx) => takeCustomers(tx, customers, scope));
}

function toRefused({ line, fate }: { readonly line: number; readonly fate: TakenFate | undefined }): Refused[] {
  if (fate?.fate !== 'refused') return [];
  const code = fate.refusals[0]?.code ?? '';
  return [{ line, code, message: fate.refusals.map(({ message }) => message).join('; ') }];
}

interface Batch {
  readonly candidates: readonly Candidate[];
  readonly refused: readonly Refused[];
}

async function* readBatches(file: string): AsyncGenerator<Batch> {
  const lineOf = new Map<string, number>();
  let [candidates, refused]: [Candidate[], Refused[]] = [[], []];
  for await (const row of readRows(splitRecords(readLines(readText(file))), { file, columns: CUSTOMER_COLUMNS })) {
    const decided = decide(row, lineOf);
    if ('customer' in decided) candidates.push(decided);
    else refused.push(decided);
    if (candidates.length + refused.length < BATCH_SIZE) continue;
    yield { candidates, refused };
    [candidates, refused] = [[], []];
  }
  yield { candidates, refused };
}

/** @param lineOf first line of each number so far; a later row of the same number is refused. */
function decide(row: Row, lineOf: Map<string, number>): Candidate | Refused {
  if ('code' in row) return row;
  const { line, fields } = row;
  const number = fields.customer_id ?? '';
  const earlier = lineOf.get(number);
  if (earlier && number) {
    return { line, code: 'CUSTOMER_DOUBLED', message: `${JSON.stringify(number)} is on line ${earlier} already` };
  }
  lineOf.set(number, line);
  const customer = toCustomer(fields);
  if (customer) return { line, customer };
  const message = `${JSON.stringify(fields.country)} is no country known by its English name or ISO code`;
  return { line, code: 'COUNTRY_UNKNOWN', message };
}
