import { readEnv } from '@switchboard/kit/env';
import { parseSigningKeys } from '@switchboard/kit/signing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMailFolderProcess } from '../../../test/world/mail-folder.js';
import { freePorts } from '../../../test/world/node-process.js';
import { PRINT_FOLDER_SECRET, startPrintFolderProcess } from '../../../test/world/print-folder.js';
import { TEST_SIGNING_KEYS } from '../../../test/world/test-system.js';
import { waitFor } from '../../../test/world/wait-for.js';
import { smtpSettings } from '../src/notices/testing/mailer-contract.js';
import { printersShape } from '../src/printing/read-printers.js';
import { customerOf, graphOf, startCampaignWork } from './campaign-work.js';
import { type MailingAlone, startMailingAlone } from './mailing-system.js';

let alone: MailingAlone;
let paper: Awaited<ReturnType<typeof startPrintFolderProcess>>;
let mail: Awaited<ReturnType<typeof startMailFolderProcess>>;
let campaigns: Awaited<ReturnType<typeof startCampaignWork>>;
beforeAll(async () => {
  const [port = 0] = await freePorts(1);
  paper = await startPrintFolderProcess();
  mail = await startMailFolderProcess({ STATUSES_TO: `127.0.0.1:${port}` });
  const printer = { name: 'letters', url: paper.printerUri, secret: PRINT_FOLDER_SECRET };
  alone = await startMailingAlone({
    outlets: {
      printers: readEnv(printersShape, { PRINTERS: JSON.stringify([printer]) }),
      smtp: smtpSettings(mail.smtpPort, { statuses: { host: '127.0.0.1', port } }),
      ...{ publicUrl: 'https://letters.acme.example', graphUrl: 'http://127.0.0.1:9', doubtMs: 60_000 },
      keys: parseSigningKeys(TEST_SIGNING_KEYS),
    },
  });
  campaigns = await startCampaignWork(alone);
});
afterAll(async () => {
  await campaigns.stop();
  await alone.stop();
  await paper.remove();
  await mail.remove();
});

test('by itself the system prints what is merged, tells of it, and ends the campaign; one click takes an address off', async () => {
  const { askGraph } = graphOf(Array.from({ length: 10 }, (_, index) => customerOf(`W${index}`)));
  const campaignNumber = await campaigns.draft({});
  const { campaign } = await campaigns.ask('checkCampaign', { campaignNumber });
  await campaigns.check(askGraph);
  await campaigns.ask('startCampaign', { campaignNumber, checkId: campaign?.check?.id });
  await campaigns.merge(askGraph);

  await waitFor('the end of the campaign', async () => {
    const [row] = await alone.sql`select state from campaigns where number = ${campaignNumber}`;
    return row?.state === 'PRINTED';
  });

  expect(await paper.printed()).toHaveLength(1);
  const messages = await mail.messages();
  expect(messages).toHaveLength(10);
  const [, path = ''] =
    /^List-Unsubscribe: <https:\/\/letters\.acme\.example([^>]+)>/m.exec(unfold(messages[0]?.source)) ?? [];
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  expect((await fetch(`${alone.url}${path}`, { method: 'POST', body })).status).toBe(200);
  const [off] = await alone.sql`select email from suppressions where source = 'UNSUBSCRIBED'`;
  expect(off?.email).toBe(messages[0]?.to[0]?.address);
});

const unfold = (source = '') => source.replaceAll(/\r\n[ \t]+/g, '');
