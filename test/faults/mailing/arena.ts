import { startBalancer } from '../../world/balancer.js';
import { startMailFolderProcess, type TestMailFolder } from '../../world/mail-folder.js';
import { freePorts } from '../../world/node-process.js';
import { type OwnServer, startOwnServer } from '../../world/own-server.js';
import { PRINT_FOLDER_SECRET, startPrintFolderProcess, type TestPrintFolder } from '../../world/print-folder.js';
import { addRecipients, type SeededRecipient } from '../../world/seeded-recipients.js';
import { startWorld, type World } from '../../world/world.js';
import { type BlindMutant, blind } from './blind.js';

/** A world with a printer, a mail server and a database of its own, in which campaign after campaign is run. */
export interface Arena {
  readonly world: World;
  readonly server: OwnServer;
  readonly paper: TestPrintFolder;
  readonly mail: TestMailFolder;
  readonly recipients: readonly SeededRecipient[];
  readonly stop: () => Promise<void>;
}

const RECIPIENTS = 60;
/** Of one page of letters some hundredths of a second, so that a kill can meet them in the press. */
const PAGES_PER_MINUTE = '3000';

/** @param mutant a defence that is taken away. */
export async function openArena(mutant: BlindMutant | null): Promise<Arena> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  const opened = async <Part>(part: Promise<Part>, close: (part: Part) => Promise<void>) => {
    const there = await part;
    stops.push(() => close(there));
    return there;
  };
  try {
    const [told = 0, ...statusPorts] = await freePorts(3);
    await opened(startBalancer(told, statusPorts), (end) => end());
    const server = await opened(startOwnServer(), (part) => part.remove());
    const paper = await opened(startPrintFolderProcess({ PAGES_PER_MINUTE }), (part) => part.remove());
    const mail = await opened(startMailFolderProcess({ STATUSES_TO: `127.0.0.1:${told}` }), (part) => part.remove());
    const starting = startWorld({
      ...{ adminUrl: server.adminUrl, processes: { mailing: 2, sales: 1, billing: 1, conferencing: 1 } },
      env: outletsOf(paper, mail),
      envOf: (name, index) => (name === 'mailing' ? { STATUSES_PORT: String(statusPorts[index]) } : {}),
    });
    const world = await opened(starting, (part) => part.stop());
    if (mutant) await blind(world);
    return { world, server, paper, mail, recipients: await addRecipients(world, 1, RECIPIENTS), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Short waits: what is silent is given up after a second, and a notice is in doubt for a few. */
function outletsOf({ printerUri: url }: TestPrintFolder, { smtpPort }: TestMailFolder) {
  const patience = { answerWithinMs: 1_000, printWithinMs: 2_000 };
  return {
    PRINTERS: JSON.stringify([{ name: 'letters', url, secret: PRINT_FOLDER_SECRET, ...patience }]),
    ...{ SMTP_URL: `smtp://127.0.0.1:${smtpPort}`, SMTP_ANSWER_WITHIN_MS: '1000', SMTP_CONNECTIONS: '20' },
    ...{ SMTP_RATE: '1000', NOTICE_DOUBT_MS: '12000', PUBLIC_URL: 'https://letters.acme.example' },
    ...{ MAIL_FROM: 'Acme <letters@acme.example>', RETURN_PATH_DOMAIN: 'returns.acme.example' },
  };
}
