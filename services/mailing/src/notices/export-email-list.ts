import { Readable } from 'node:stream';
import { CSV_TYPE, writeCsv } from '@switchboard/kit/downloads/csv';
import { type Download, declareDownload } from '@switchboard/kit/downloads/download';
import type { SheetColumn } from '@switchboard/kit/downloads/sheet';
import type { Read } from '@switchboard/kit/graphql/request-context';
import { accept, refuse } from '@switchboard/kit/refusal';
import { z } from 'zod';
import { findCampaigns } from '../campaigns/queries.js';
import { findLetters } from '../letters/queries.js';
import { mayMail } from '../who-mails.js';
import { listNoticesWithEmail } from './queries.js';

/** Who is told of a campaign's letters. */
interface ListedNotice {
  readonly number: string;
  readonly name: string;
  readonly language: string;
  readonly email: string;
  readonly postsOn: string;
  readonly state: string;
}

const BATCH_SIZE = 500;
const columns: readonly SheetColumn<ListedNotice>[] = [
  { header: 'customer_number', kind: 'text', width: 12, textOf: ({ number }) => number },
  { header: 'customer_name', kind: 'text', width: 40, textOf: ({ name }) => name },
  { header: 'language', kind: 'text', width: 8, textOf: ({ language }) => language },
  { header: 'email', kind: 'text', width: 40, textOf: ({ email }) => email },
  { header: 'posts_on', kind: 'day', width: 12, textOf: ({ postsOn }) => postsOn },
  { header: 'state', kind: 'text', width: 12, textOf: ({ state }) => state },
];

/** The e-mail list of a campaign, as it was when its letters were merged; read while it is sent. */
export function emailListDownload(): Download {
  return declareDownload({
    parameters: z.object({ id: z.uuid() }),
    mayRead: mayMail,
    async produce({ id }, { read }) {
      const [campaign] = await read((db) => findCampaigns(db, [id]));
      if (!campaign) return refuse('CAMPAIGN_UNKNOWN', 'there is no such campaign');
      const body = Readable.from(writeCsv(columns, batchesOf(read, id, campaign.postsOn ?? '')));
      return accept({ fileName: `${campaign.number}-notices.csv`, contentType: CSV_TYPE, body });
    },
  });
}

async function* batchesOf(read: Read, campaignId: string, postsOn: string): AsyncGenerator<readonly ListedNotice[]> {
  for (let after: string | null = null; ; ) {
    const page: { after: string | null; limit: number } = { after, limit: BATCH_SIZE };
    const notices = await read((db) => listNoticesWithEmail(db, campaignId, page));
    const letters = await read((db) =>
      findLetters(
        db,
        notices.map(({ letterId }) => letterId),
      ),
    );
    const snapshots = new Map(letters.map(({ id, snapshot }) => [id, snapshot]));
    yield notices.flatMap(({ letterId, email, state }) => {
      const snapshot = snapshots.get(letterId);
      return snapshot && email !== null ? [{ ...snapshot, email, postsOn, state }] : [];
    });
    if (notices.length < BATCH_SIZE) return;
    after = notices.at(-1)?.id ?? null;
  }
}
