import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPages } from '../../world/read-pdf.js';
import type { Arena } from './arena.js';

/** A letter that came out of the printer. */
export interface PrintedLetter {
  readonly campaign: string;
  readonly customer: string;
  /** When its job was done. */
  readonly at: string;
}

/** An e-mail that the mail server took. */
export interface TakenMail {
  readonly to: string;
  readonly at: string;
}

/** What the printer and the mail server tell of what they did since some place in their ledgers. */
export interface ToldOutside {
  readonly letters: readonly PrintedLetter[];
  /** Jobs that were taken and are not out. */
  readonly openJobCount: number;
  readonly mails: readonly TakenMail[];
  /** To whom mail was refused for good. */
  readonly refused: ReadonlySet<string>;
  /** Messages of whose fate nobody was told yet. */
  readonly untoldCount: number;
}

/** How long the ledgers are. */
export interface Place {
  readonly paper: number;
  readonly mail: number;
}

export async function placeOf({ paper, mail }: Arena): Promise<Place> {
  return { paper: (await paper.ledger()).length, mail: (await mail.ledger()).length };
}

export async function readOutside(arena: Arena, since: Place): Promise<ToldOutside> {
  const mails = (await arena.mail.ledger()).slice(since.mail);
  const taken = mails.flatMap((entry) => (entry.type === 'message' ? [entry] : []));
  const told = mails.filter(({ type }) => type === 'status');
  return {
    ...(await readPaper(arena, since.paper)),
    mails: taken.flatMap(({ message, keptAt: at }) => message.to.map(({ address: to }) => ({ to, at }))),
    refused: new Set(mails.flatMap((entry) => (entry.type === 'refusal' && entry.code === 550 ? [entry.to] : []))),
    untoldCount: taken.length - told.length,
  };
}

async function readPaper({ paper }: Arena, since: number) {
  const entries = (await paper.ledger()).slice(since);
  const nameOf = new Map<number, string>();
  for (const entry of entries)
    if (entry.type === 'print' && entry.outcome === 'accepted') nameOf.set(entry.job, entry.name);
  const done = entries.flatMap((entry) => (entry.type === 'completed' ? [entry] : []));
  const letters = await Promise.all(
    done.map(async ({ job, file, keptAt: at }) => {
      const pages = await readPages(await readFile(join(paper.folder, file)));
      const [campaign = ''] = (nameOf.get(job) ?? '').split('/');
      return pages.map((page) => ({ campaign, customer: /\[([^\]]+)\]/.exec(page)?.[1] ?? page, at }));
    }),
  );
  return { letters: letters.flat(), openJobCount: nameOf.size - done.length };
}
