import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PrinterJobState, PrinterPort, PrintOrder } from '../printer-port.js';
import { cutAnswers } from './cut-answers.js';

/** A printer that runs, and how an adapter speaks to it. */
export interface PrinterUnderTest {
  readonly url: string;
  /** @param url of another way to it. */
  readonly open: (url?: string) => PrinterPort;
  /** Nothing comes out any more, until it is cleared. */
  readonly jam: () => Promise<unknown>;
  readonly clear: () => Promise<unknown>;
  /** It keeps its connections and answers nothing, until it is resumed. */
  readonly hang: () => void;
  readonly resume: () => void;
  readonly remove: () => Promise<void>;
}

export interface PrinterContract {
  readonly start: () => Promise<PrinterUnderTest>;
  readonly pdf: Uint8Array;
  /** What it says of the document's pages once they are out. */
  readonly pagesCompleted: number | null;
  readonly canHold: boolean;
  /** Whether it takes a job while another one is printed. */
  readonly canQueue: boolean;
}

/** Port 9 is `discard`'s, which nobody runs. */
const NOWHERE = 'ipp://127.0.0.1:9/ipp/print';
const WAIT_MS = 15_000;
let made = 0;

/** What every adapter must do at a printer that is really there. */
export function describePrinter(name: string, contract: PrinterContract): void {
  describe(name, () => {
    let printer: PrinterUnderTest;
    beforeAll(async () => {
      printer = await contract.start();
    });
    afterAll(() => printer?.remove());
    const under = () => printer;

    describeJobs(under, contract);
    describeWaiting(under, contract);
    describeUnreachable(under, contract);
    describeDoubts(under, contract);
  });
}

type Under = () => PrinterUnderTest;

function describeJobs(under: Under, { pdf, pagesCompleted, canHold }: PrinterContract): void {
  test('tells what it takes and whether it takes it', async () => {
    const described = await under().open().describe();

    expect(described).toMatchObject({ accepting: true, state: 'IDLE', canHold });
    expect(described !== 'unknown' && described.formats).toContain('application/pdf');
  });

  test('takes a job, tells of it until it is out, and finds it by its name', async () => {
    const port = under().open();
    const jobName = nameOf();

    const { jobId, jobUri } = await accept(port, { jobName, pdf });

    await settle(port, jobId, 'COMPLETED');
    expect(jobUri).toMatch(/^ipp:\/\//);
    expect(await port.status(jobId)).toMatchObject({ state: 'COMPLETED', pagesCompleted });
    expect(await port.find(jobName)).toMatchObject({ jobId, state: 'COMPLETED', pagesCompleted });
  });

  test('knows nothing of a job that it was never told', async () => {
    const port = under().open();

    expect(await port.find(`${nameOf()}-of-nobody`)).toBe('none');
    expect(await port.status(99_999)).toBe('none');
    expect(await port.cancel(99_999)).toMatchObject({ kind: 'refused', code: 'client-error-not-found' });
  });

  test('takes many jobs at once, and mistakes none for another', async () => {
    const port = under().open();
    const names = Array.from({ length: 8 }, nameOf);

    const jobs = await Promise.all(names.map((jobName) => accept(port, { jobName, pdf })));

    for (const { jobId } of jobs) await settle(port, jobId, 'COMPLETED');
    const found = await Promise.all(names.map((jobName) => port.find(jobName)));
    expect(found).toEqual(jobs.map(({ jobId }) => expect.objectContaining({ jobId })));
  });
}

function describeWaiting(under: Under, { pdf, canHold, canQueue }: PrinterContract): void {
  test('whose paper stands still keeps jobs, and a job that is cancelled never comes out', async () => {
    const port = under().open();
    await under().jam();
    const before = canQueue && (await accept(port, { jobName: nameOf(), pdf }));
    const { jobId } = await accept(port, { jobName: nameOf(), pdf });

    expect(await port.cancel(jobId)).toEqual({ kind: 'done' });
    await under().clear();

    if (before) await settle(port, before.jobId, 'COMPLETED');
    await settle(port, jobId, 'CANCELED');
    const again = await port.cancel(jobId);
    expect(again).toMatchObject({ kind: 'refused', code: 'client-error-not-possible', passing: false });
  });

  test(canHold ? 'holds a job until it is released' : 'refuses to hold what it cannot', async () => {
    const port = under().open();
    await under().jam();
    if (canQueue) await accept(port, { jobName: nameOf(), pdf });
    const { jobId } = await accept(port, { jobName: nameOf(), pdf });

    const held = await port.hold(jobId);

    if (canHold) {
      expect(held).toEqual({ kind: 'done' });
      await under().clear();
      await sleep(300);
      expect(await port.status(jobId)).toMatchObject({ state: 'HELD' });
      expect(await port.release(jobId)).toEqual({ kind: 'done' });
    } else {
      expect(held).toMatchObject({ kind: 'refused', code: 'server-error-operation-not-supported' });
      await under().clear();
    }
    await settle(port, jobId, 'COMPLETED');
  });

  test(canQueue ? 'takes jobs while it prints' : 'refuses, for the time being, a job while it prints', async () => {
    const port = under().open();
    await under().jam();
    const { jobId } = await accept(port, { jobName: nameOf(), pdf });

    const answer = await port.print({ jobName: nameOf(), pdf });

    const busy = { kind: 'refused', code: 'server-error-busy', passing: true };
    expect(answer).toMatchObject(canQueue ? { kind: 'accepted' } : busy);
    await under().clear();
    await settle(port, answer.kind === 'accepted' ? answer.jobId : jobId, 'COMPLETED');
  });
}

function describeUnreachable(under: Under, { pdf }: PrinterContract): void {
  test('that is not there was told nothing', async () => {
    const nowhere = under().open(NOWHERE);

    expect(await nowhere.print({ jobName: nameOf(), pdf })).toMatchObject({ kind: 'unreachable' });
    expect(await nowhere.cancel(1)).toMatchObject({ kind: 'unreachable' });
    expect(await nowhere.hold(1)).toMatchObject({ kind: 'unreachable' });
    expect(await nowhere.find('any')).toBe('unknown');
    expect(await nowhere.status(1)).toBe('unknown');
    expect(await nowhere.describe()).toBe('unknown');
  });
}

function describeDoubts(under: Under, { pdf }: PrinterContract): void {
  test('whose answer is lost leaves a doubt, which its name settles', async () => {
    const way = await cutAnswers(under().url);
    const port = under().open(way.url);
    const jobName = nameOf();
    // One that does not queue would refuse it, and nobody would see that.
    await idle(port);

    expect(await port.print({ jobName, pdf })).toMatchObject({ kind: 'unknown' });

    expect(way.cutCount()).toBe(1);
    const found = await port.find(jobName);
    if (found === 'none' || found === 'unknown') throw new Error(found);
    await settle(port, found.jobId, 'COMPLETED');
    await way.stop();
  });

  test('that hangs is not waited for, and prints again once it goes on', async () => {
    const port = under().open();
    under().hang();

    expect(await port.print({ jobName: nameOf(), pdf })).toMatchObject({ kind: 'unknown' });
    expect(await port.status(1)).toBe('unknown');
    expect(await port.find('any')).toBe('unknown');
    under().resume();

    const { jobId } = await accept(port, { jobName: nameOf(), pdf });
    await settle(port, jobId, 'COMPLETED');
  });
}

function nameOf(): string {
  made += 1;
  return `M-2026-001/${made}`;
}

/** As callers do it: a refusal that passes is waited out. */
async function accept(port: PrinterPort, order: PrintOrder) {
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    const answer = await port.print(order);
    if (answer.kind === 'accepted') return answer;
    const isPassing = answer.kind === 'refused' && answer.passing;
    if (!isPassing || Date.now() > deadline) throw new Error(`${answer.kind}: ${answer.reason}`);
    await sleep(50);
  }
}

async function idle(port: PrinterPort): Promise<void> {
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    const described = await port.describe();
    if (described !== 'unknown' && described.state === 'IDLE') return;
    if (Date.now() > deadline) throw new Error(`the printer is ${JSON.stringify(described)}`);
    await sleep(50);
  }
}

async function settle(port: PrinterPort, jobId: number, state: PrinterJobState): Promise<void> {
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    const status = await port.status(jobId);
    if (typeof status === 'object' && status.state === state) return;
    if (Date.now() > deadline) throw new Error(`job ${jobId} is ${JSON.stringify(status)}, not ${state}`);
    await sleep(50);
  }
}
