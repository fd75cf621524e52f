import { describe } from 'vitest';
import { startMailFolderProcess } from '../../../test/world/mail-folder.js';
import { canRunPostfix, startPostfix } from '../../../test/world/postfix.js';
import { describeMailer, type Fate } from '../src/notices/testing/mailer-contract.js';

const FAULTS: Readonly<Record<Fate, object>> = {
  ...{ arrives: {}, deferred: { deferShare: 1 }, refused: { refuseShare: 1 }, bounces: { bounceShare: 1 } },
};

describeMailer('the mail folder', async (statusesPort) => {
  const folder = await startMailFolderProcess({ STATUSES_TO: `127.0.0.1:${statusesPort}` });
  return {
    ...{ smtpPort: folder.smtpPort, remove: folder.remove },
    async addressFor(fate) {
      await folder.fault(FAULTS[fate]);
      return `${fate}@customers.example`;
    },
    arrived: async () => (await folder.messages()).map(({ source }) => source),
  };
});

describe.skipIf(!canRunPostfix())('Postfix, which is installed,', () => {
  describeMailer('as a mail server', async (statusesPort) => {
    const postfix = await startPostfix(statusesPort);
    return { ...postfix, addressFor: async (fate) => `${fate}@customers.example` };
  });
});
