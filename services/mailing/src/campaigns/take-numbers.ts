import type { Db } from '@switchboard/kit/database/open-database';
import { campaignNumber } from './drafts.js';
import { takeCampaignNumbers } from './queries.js';

/** The next numbers of the year, in UTC; whoever drafts next waits from here to the commit. */
export async function takeNumbers(tx: Db, now: Date, count: number): Promise<readonly string[]> {
  if (count === 0) return [];
  const year = now.getUTCFullYear();
  const ordinals = await takeCampaignNumbers(tx, year, count);
  return ordinals.map((ordinal) => campaignNumber(year, ordinal));
}
