import { Readable } from 'node:stream';
import { type Download, declareDownload } from '@switchboard/kit/downloads/download';
import { writeZip, ZIP_TYPE } from '@switchboard/kit/downloads/zip';
import type { Read } from '@switchboard/kit/graphql/request-context';
import { accept, refuse } from '@switchboard/kit/refusal';
import type { PdfCompiler } from '@switchboard/kit/typst/pdf-compiler';
import { z } from 'zod';
import { findCampaigns } from '../campaigns/queries.js';
import { lettersPdf } from '../letter-pdf/letters-pdf.js';
import { mayMail } from '../who-mails.js';
import { findChunkOrdinals, findLetters, getChunkPdf } from './queries.js';

/** One letter, set again from what it was merged from: the same bytes whenever it is asked for. */
export function letterDownload(compiler: PdfCompiler): Download {
  return declareDownload({
    parameters: z.object({ id: z.uuid() }),
    mayRead: mayMail,
    async produce({ id }, { read, doneReading }) {
      const [letter] = await read((db) => findLetters(db, [id]));
      const { snapshot, mergedAt } = letter ?? {};
      if (!letter || !snapshot || !mergedAt) return refuse('LETTER_UNKNOWN', 'there is no such letter');
      const [campaign] = await read((db) => findCampaigns(db, [letter.campaignId]));
      await doneReading();
      const title = `${campaign?.number}-${snapshot.number}`;
      const { pdf } = await lettersPdf(compiler, [snapshot], { sender: snapshot.sender, title, createdAt: mergedAt });
      return accept({ fileName: `${title}.pdf`, contentType: 'application/pdf', body: pdf });
    },
  });
}

/** All letters of a campaign as they were printed, chunk by chunk; read while they are sent. */
export function lettersDownload(): Download {
  return declareDownload({
    parameters: z.object({ id: z.uuid() }),
    mayRead: mayMail,
    async produce({ id }, { read, now }) {
      const [campaign] = await read((db) => findCampaigns(db, [id]));
      const chunks = await read((db) => findChunkOrdinals(db, id));
      if (!campaign || chunks.length === 0) return refuse('LETTERS_MISSING', 'none of its letters is merged');
      const files = chunkFiles(read, chunks, campaign.number);
      const body = Readable.from(writeZip(files, now));
      return accept({ fileName: `${campaign.number}.zip`, contentType: ZIP_TYPE, body });
    },
  });
}

async function* chunkFiles(
  read: Read,
  chunks: readonly { readonly id: string; readonly ordinal: number }[],
  campaignNumber: string,
) {
  for (const { id, ordinal } of chunks) {
    const name = `${campaignNumber}-${String(ordinal).padStart(4, '0')}.pdf`;
    yield { name, content: await read((db) => getChunkPdf(db, id)) };
  }
}
