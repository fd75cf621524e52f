import { Readable } from 'node:stream';
import { CSV_TYPE, writeCsv } from '@switchboard/kit/downloads/csv';
import type { DownloadFile, DownloadScope } from '@switchboard/kit/downloads/download';
import { LARGEST_SHEET, writeXlsx, XLSX_TYPE } from '@switchboard/kit/downloads/xlsx';
import type { Read } from '@switchboard/kit/graphql/request-context';
import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';
import { findCustomersByNumber } from '../customers/queries.js';
import { findContractsByIds, listContractRates } from './queries.js';
import { type ExportedRate, rateColumns } from './rate-columns.js';
import { toRateFilter } from './rate-filter.js';
import { type RatesExport, ratesFileName } from './rates-export.js';
import type { ContractRateRow } from './tables.js';

const BATCH_SIZE = 500;

/**
 * A file of all contract rates of a customer that hold on a day, a row each, the newest first. CSV is read as it is
 * written, in the snapshot of `read`; a workbook is made whole and therefore bounded: `DOWNLOAD_TOO_LARGE`.
 */
export async function exportContractRates(
  wanted: RatesExport,
  { read, doneReading }: Pick<DownloadScope, 'read'> & Partial<Pick<DownloadScope, 'doneReading'>>,
): Promise<Outcome<DownloadFile>> {
  const [customer] = await read((db) => findCustomersByNumber(db, [wanted.customerNumber]));
  if (!customer) return refuse('CUSTOMER_UNKNOWN', `there is no customer ${JSON.stringify(wanted.customerNumber)}`);
  const batches = readRates(customer, wanted, read);
  const fileName = ratesFileName(wanted);
  if (wanted.format === 'CSV') {
    const body = Readable.from(writeCsv(rateColumns, batches), { objectMode: false });
    return accept({ fileName, contentType: CSV_TYPE, body });
  }
  const rows = await collect(batches, LARGEST_SHEET);
  await doneReading?.();
  if (!rows) return refuse('DOWNLOAD_TOO_LARGE', `more than ${LARGEST_SHEET} rates fit no workbook; take them as CSV`);
  return accept({ fileName, contentType: XLSX_TYPE, body: await writeXlsx('Contract rates', rateColumns, rows) });
}

interface Owner {
  readonly id: string;
  readonly number: string;
  readonly name: string;
}

async function* readRates(
  customer: Owner,
  { on, knownAt, at }: RatesExport,
  read: Read,
): AsyncGenerator<readonly ExportedRate[]> {
  const filter = toRateFilter({ on, knownAt: knownAt === null ? null : new Date(knownAt) });
  let after: readonly string[] | undefined;
  do {
    const page = after ? { size: BATCH_SIZE, after } : { size: BATCH_SIZE };
    const found = await read((db) => listContractRates(db, [customer.id], { page, filter, now: new Date(at) }));
    const rates = found.get(customer.id) ?? [];
    yield await withContracts(rates.slice(0, BATCH_SIZE), customer, read);
    const last = rates[BATCH_SIZE - 1];
    after = last && rates.length > BATCH_SIZE ? [last.validFrom, last.id] : undefined;
  } while (after);
}

async function withContracts(
  rates: readonly ContractRateRow[],
  customer: Owner,
  read: Read,
): Promise<readonly ExportedRate[]> {
  const ids = [...new Set(rates.map(({ contractId }) => contractId))];
  const contracts = await read((db) => findContractsByIds(db, ids));
  const contractOf = new Map(contracts.map((contract) => [contract.id, contract]));
  return rates.map((rate) => {
    const contract = contractOf.get(rate.contractId);
    if (!contract) throw new Error(`no contract ${rate.contractId} where a foreign key points at one`);
    return { customer, contract, rate };
  });
}

/** All rows, or undefined when there are more than `most`. */
async function collect<Row>(batches: AsyncIterable<readonly Row[]>, most: number): Promise<Row[] | undefined> {
  const all: Row[] = [];
  for await (const rows of batches) {
    all.push(...rows);
    if (all.length > most) return undefined;
  }
  return all;
}
