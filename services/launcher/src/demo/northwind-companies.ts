import { fileURLToPath } from 'node:url';
import { readLines } from '../import/read-lines.js';
import { readRows } from '../import/read-rows.js';
import { readText } from '../import/read-text.js';
import { splitRecords } from '../import/split-records.js';
import { CUSTOMER_COLUMNS, toCustomer } from '../import/to-customer.js';
import { type Company, isCompany } from './company.js';

const file = fileURLToPath(new URL('../../data/northwind-customers.csv', import.meta.url));

/** The 91 companies of the Northwind sample database (Ms-PL, see data/northwind-LICENSE.txt), as an import reads them. */
export async function northwindCompanies(): Promise<readonly Company[]> {
  const companies: Company[] = [];
  for await (const row of readRows(splitRecords(readLines(readText(file))), { file, columns: CUSTOMER_COLUMNS })) {
    const customer = 'fields' in row ? toCustomer(row.fields) : undefined;
    if (customer && isCompany(customer)) companies.push(customer);
  }
  return companies;
}
