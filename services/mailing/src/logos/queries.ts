import type { Db } from '@switchboard/kit/database/open-database';
import { eq } from 'drizzle-orm';
import type { KeptSender, Logo, Sender } from '../letter-pdf/sender.js';
import { senderLogos } from './tables.js';

/** One that is known changes nothing. */
export async function addLogo(tx: Db, { id, format, content }: Logo): Promise<void> {
  const row = { id, format, content: Buffer.from(content) };
  await tx.insert(senderLogos).values(row).onConflictDoNothing();
}

/** Who wrote a letter, with the logo that it bears. */
export async function getSender(db: Db, { logo, ...sender }: KeptSender): Promise<Sender> {
  if (!logo) return sender;
  const [kept] = await db.select().from(senderLogos).where(eq(senderLogos.id, logo.id));
  if (!kept) throw new Error(`the logo ${logo.id} of a letter was never kept`);
  return { ...sender, logo: { ...logo, content: kept.content } };
}
