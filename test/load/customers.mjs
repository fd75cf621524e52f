import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Imports so many German companies without a contract, numbered PREFIX-1 on, and waits until their accounts are opened. */
export async function importCustomers({ product, sql }, { prefix, count }) {
  const file = join(product.dataDir, `${prefix}.csv`);
  const rows = Array.from({ length: count }, (_, index) => {
    const number = `${prefix}-${index + 1}`;
    return `${number},Company ${number},Contact ${number},Owner,Street ${index + 1},Berlin,,10115,Germany,030-${index}`;
  });
  const head = 'customer_id,company_name,contact_name,contact_title,address,city,region,postal_code,country,phone';
  writeFileSync(file, [head, ...rows, ''].join('\n'));
  await product.run('import', 'customers', file);
  rmSync(file);
  const opened = async () => {
    const [row] = await sql`select count(*)::int as count from billing_accounts where number like ${`B-${prefix}-%`}`;
    return row.count;
  };
  while ((await opened()) < count) await delay(200);
}

/** The customer of an account. */
export async function customerOf(sql, accountNumber) {
  const [row] = await sql`select customer_id as id from billing_accounts where number = ${accountNumber}`;
  return row.id;
}
