import type { Db } from '@switchboard/kit/database/open-database';
import { withViewer } from '@switchboard/kit/database/with-viewer';
import { GraphError } from '@switchboard/kit/graph-client';
import { newId } from '@switchboard/kit/ids';
import { serviceViewer } from '@switchboard/kit/viewer';
import { claimCampaignToCheck, releaseClaim } from '../campaigns/queries.js';
import { leaseAt, type MailingWork, retryAfter } from '../mailing-work.js';
import { keepPage } from './keep-page.js';
import { preparePage } from './prepare-page.js';
import { readPage } from './read-page.js';

const viewer = serviceViewer('mailing');

/**
 * Looks at the next hundred customers of a check that is under way and that nobody is at. Several may do so at once.
 * @returns whether there was one.
 */
export async function prepareNextCheck(work: MailingWork): Promise<boolean> {
  const { database, now } = work;
  const write = <Value>(run: (tx: Db) => Promise<Value>) => withViewer(database, viewer, 'write', run);
  const lease = leaseAt(now);
  const campaign = await write((tx) => claimCampaignToCheck(tx, lease));
  if (!campaign) return false;
  try {
    const page = await readPage(work, campaign, newId());
    const plan = await preparePage(work, campaign, page);
    await write((tx) => keepPage(tx, campaign, { ...plan, now }));
    return true;
  } catch (error) {
    const isGraph = error instanceof GraphError;
    const checkProblem = isGraph ? 'customers cannot be read now: trying again' : 'it cannot go on: see the log';
    if (!work.stopped?.aborted)
      await write((tx) =>
        releaseClaim(tx, campaign.id, { until: lease.until, checkProblem, claimedUntil: retryAfter(now) }),
      );
    throw error;
  }
}
