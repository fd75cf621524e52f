import { newId } from '@switchboard/kit/ids';
import type { SMTPServerAddress, SMTPServerEnvelope } from 'smtp-server';
import { type Book, keep } from '../ledger/book.js';
import type { Message } from '../ledger/entries.js';
import { messageIdOf } from './message-id.js';
import { placeMessage } from './place-message.js';

export interface Taking {
  readonly source: Uint8Array;
  /** Lost: nothing is kept. Cut: it is kept, and its sender never hears of it. */
  readonly fate: 'answered' | 'cut' | 'lost';
  /** Drawn for each recipient. */
  readonly bounces: () => boolean;
}

/** Puts a message and its line on the disk; answers whether its sender is to be answered. */
export async function takeMessage(
  book: Book,
  { mailFrom, rcptTo, dsn }: SMTPServerEnvelope,
  { source, fate, bounces }: Taking,
): Promise<boolean> {
  const from = mailFrom ? mailFrom.address : '';
  const messageId = messageIdOf(source);
  const answered = fate === 'answered';
  if (fate === 'lost') {
    await keep(book, { type: 'loss', from, to: rcptTo.map(({ address }) => address), messageId });
    return answered;
  }
  const id = newId();
  const message: Message = {
    ...{ id, file: await placeMessage(book.folder, id, source), from, messageId, answered },
    to: rcptTo.map((recipient) => recipientOf(recipient, bounces())),
    envelopeId: dsn?.envid ?? null,
    sizeBytes: source.length,
  };
  await keep(book, { type: 'message', message });
  return answered;
}

function recipientOf({ address, dsn }: SMTPServerAddress, bounces: boolean) {
  return { address, notify: dsn?.notify, originalRecipient: dsn?.orcpt, bounces };
}
