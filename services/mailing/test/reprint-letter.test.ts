import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPages } from '../../../test/world/read-pdf.js';
import { salesperson } from '../../../test/world/test-system.js';
import { type ClerksDesk, lettersOf, nobody, noticesOf, refusalsOf, startClerksDesk } from './clerks-desk.js';

let desk: ClerksDesk;
beforeAll(async () => {
  desk = await startClerksDesk();
});
afterAll(() => desk.stop());

async function printedCampaign(prefix: string, count: number) {
  const number = await desk.merged(prefix, count);
  await desk.print(number);
  const { letters } = await desk.see(number);
  return { number, letterId: letters.nodes[0]?.id ?? '' };
}

test('one letter is printed again as a job of its own, and nobody is told of it again', async () => {
  const { number, letterId } = await printedCampaign('A', 3);
  await desk.world.tell(desk.pass(1));

  const { printJob, userErrors } = await desk.act('reprintLetter', { letterId, reason: 'jam' });
  await desk.print(number);
  await desk.world.tell(desk.pass(1));

  expect(userErrors).toEqual([]);
  expect(printJob).toMatchObject({ name: `${number}/R1`, state: 'READY' });
  expect(await desk.printed(number)).toEqual([`${number}/1`, `${number}/R1`]);
  expect(await desk.mailed('A')).toBe(3);
  const { letters, printJobs, ...seen } = await desk.see(number);
  expect(lettersOf({ ...seen, letters, printJobs })).toEqual({ PRINTED: 3 });
  expect(letters.nodes.find(({ id }) => id === letterId)?.reprints).toEqual([
    { name: `${number}/R1`, state: 'COMPLETED', reason: 'jam' },
  ]);
  expect(new Map(printJobs.nodes.map(({ name, letter }) => [name, letter?.id]))).toEqual(
    new Map([
      [`${number}/R1`, letterId],
      [`${number}/1`, undefined],
    ]),
  );
});

test('the same key orders one reprint however often it comes, and another key one more', async () => {
  const { number, letterId } = await printedCampaign('B', 1);

  const first = await desk.act('reprintLetter', { letterId, idempotencyKey: 'spoiled' });
  const again = await desk.act('reprintLetter', { letterId, idempotencyKey: 'spoiled' });
  const another = await desk.act('reprintLetter', { letterId });
  await desk.print(number);

  expect([again.printJob?.id, another.printJob?.name]).toEqual([first.printJob?.id, `${number}/R2`]);
  expect((await desk.printed(number)).sort()).toEqual([`${number}/1`, `${number}/R1`, `${number}/R2`]);
});

test('a reprint is the letter that was sent, of the sender who wrote it then', async () => {
  const { number, letterId } = await printedCampaign('C', 2);
  await desk.alone.sql`update letters set snapshot = jsonb_set(snapshot, '{sender,name}', '"Former Name AG"')
    where id = ${letterId}`;

  await desk.act('reprintLetter', { letterId });
  await desk.print(number);

  const file = (await desk.world.paper.printed()).at(-1) ?? '';
  const pages = await readPages(await readFile(join(desk.world.paper.folder, file)));
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('Former Name AG');
});

test('a reprint that stops half printed is settled without a change to its letter', async () => {
  const { number, letterId } = await printedCampaign('D', 2);
  await desk.act('reprintLetter', { letterId });
  const printJobId = await desk.failHalfPrinted(number);

  const { printJob } = await desk.act('settlePrintJob', { printJobId, outcome: 'PRINT_AGAIN' });
  await desk.campaigns.ask('resumeCampaign', { campaignNumber: number });
  await desk.print(number);

  expect(printJob?.name).toBe(`${number}/R1`);
  expect(await desk.printed(number)).toEqual([`${number}/1`, `${number}/R1`, `${number}/R1.2`]);
  expect(noticesOf(await desk.see(number))).toEqual({ DUE: 2 });
});

test('only what was printed is printed again, of a campaign that goes on, and by a clerk', async () => {
  const number = await desk.merged('E', 1);
  const { letters } = await desk.see(number);
  const letterId = letters.nodes[0]?.id ?? '';
  const refusal = async (input: object) => refusalsOf(await desk.act('reprintLetter', { letterId, ...input }));

  expect(await refusal({})).toEqual(['LETTER_NOT_PRINTED letterId']);
  expect(await refusal({ letterId: nobody })).toEqual(['LETTER_UNKNOWN letterId']);
  expect(await refusal({ letterId: 'nonsense' })).toEqual(['LETTER_UNKNOWN letterId']);
  expect(await refusal({ reason: ' ' })).toEqual(['REASON_INVALID reason']);
  expect(refusalsOf(await desk.act('reprintLetter', { letterId }, salesperson))).toEqual(['FORBIDDEN']);
  await desk.print(number);
  await desk.campaigns.ask('cancelCampaign', { campaignNumber: number });
  expect(await refusal({})).toEqual(['CAMPAIGN_CANCELLED letterId']);
  expect((await desk.see(number)).printJobs.nodes).toHaveLength(1);
});
