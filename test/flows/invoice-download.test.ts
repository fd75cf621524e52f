import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCustomers } from '../world/demo-data.js';
import { readPages } from '../world/read-pdf.js';
import { startWorld, type World } from '../world/world.js';

let world: World;
let numbers: readonly string[];
beforeAll(async () => {
  world = await startWorld();
  numbers = await loadCustomers(world, { customers: 3, seed: 11 });
});
afterAll(() => world.stop());

interface Link {
  readonly path: string;
  readonly fileName: string;
}

interface Customer {
  readonly name: string;
  readonly invoices: {
    readonly nodes: readonly {
      readonly number: string | null;
      readonly state: string;
      readonly buyer: { readonly name: string } | null;
      readonly pdf: Link | null;
      readonly ubl: Link | null;
    }[];
  };
}

const QUERY = `query ($number: String!) { customer(number: $number) { name invoices(first: 20) { nodes {
  number state buyer { name } pdf: download(format: PDF) { path fileName } ubl: download(format: UBL) { path fileName } } } } }`;

const ask = (number: string, role = 'billing-specialist') =>
  world.ask<{ readonly customer: Customer }>(QUERY, { number }, role);
const follow = (path: string) => fetch(world.gateway.url + path);

test('an invoice of the demo names its buyer, and comes as PDF and as UBL by links that need no token', async () => {
  const answers = await Promise.all(numbers.map((number) => ask(number)));
  const issued = answers.flatMap(({ data: { customer } }) =>
    customer.invoices.nodes.flatMap((node) => (node.pdf && node.ubl ? [{ ...node, customer }] : [])),
  );
  const [invoice] = issued;
  if (!invoice?.pdf || !invoice.ubl) throw new Error(JSON.stringify(answers));

  const [pdf, ubl] = await Promise.all([follow(invoice.pdf.path), follow(invoice.ubl.path)]);

  expect(issued.map(({ buyer }) => buyer?.name)).toEqual(issued.map(({ customer }) => customer.name));
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(pdf.headers.get('content-disposition')).toContain(`filename="${invoice.number}.pdf"`);
  const pages = await readPages(Buffer.from(await pdf.arrayBuffer()));
  expect(pages.join('\n')).toContain(invoice.customer.name);
  expect([ubl.status, ubl.headers.get('content-type')]).toEqual([200, 'application/xml']);
  expect(await ubl.text()).toContain(`<cbc:ID>${invoice.number}</cbc:ID>`);
});

test('an app of customers gets no link, and the rest of the answer', async () => {
  const { data, errors } = await ask(numbers[0] ?? '', 'customer');

  expect(data.customer.invoices.nodes.map(({ pdf, ubl }) => [pdf, ubl])).toEqual(
    data.customer.invoices.nodes.map(() => [null, null]),
  );
  expect(new Set(errors?.map(({ extensions }) => extensions?.code))).toEqual(new Set(['FORBIDDEN']));
});
