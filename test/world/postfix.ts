import { execFileSync } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from './node-process.js';
import { isInstalled, startRealPart } from './real-part.js';

const NOBODY = 65_534;

/** A real Postfix with configuration, queue and mailboxes of its own, on loopback only. */
export interface TestPostfix {
  readonly smtpPort: number;
  /** The sources of the messages in the mailbox of `customers.example`. */
  readonly arrived: () => Promise<readonly string[]>;
  /** To whom each of them was delivered, and when. */
  readonly deliveries: () => Promise<readonly Delivery[]>;
  readonly log: () => Promise<string>;
  /** Stops it for good and takes all that is its own away. */
  readonly remove: () => Promise<void>;
}

export interface Delivery {
  readonly to: string;
  readonly at: Date;
}

/** Debian's package `postfix`; only root may run it. */
export function canRunPostfix(): boolean {
  return isInstalled('postfix') && process.getuid?.() === 0;
}

/**
 * Takes mail for `customers.example`, where `deferred@`, `refused@` and `bounces@` meet what they are called, and for
 * `returns.example`.
 * @param returnsPort where mail to `returns.example` is sent on to
 */
export async function startPostfix(returnsPort: number): Promise<TestPostfix> {
  const folder = await mkdtemp(join(tmpdir(), 'switchboard-postfix-'));
  // Its parts run as users of their own.
  await chmod(folder, 0o755);
  const [smtpPort = 0, nextPort = 0] = await freePorts(2);
  await writeSettings(folder, { smtpPort, nextPort, returnsPort });
  const postfix = await startRealPart('postfix', {
    args: ['-c', join(folder, 'etc'), 'start-fg'],
    isReady: () => greets(smtpPort),
    // What starts it cannot end it.
    pidFile: join(folder, 'queue', 'pid', 'master.pid'),
  });
  const log = async () => postfix.output() + (await readFile(join(folder, 'mail.log'), 'utf8').catch(() => ''));
  const inbox = join(folder, 'mailboxes', 'inbox', 'new');
  return {
    ...{ smtpPort, log },
    arrived: async () => (await readMailbox(inbox)).map(({ source }) => source),
    deliveries: async () => (await readMailbox(inbox)).map(({ source, at }) => ({ to: recipientOf(source), at })),
    async remove() {
      await postfix.stop();
      await rm(folder, { recursive: true });
    },
  };
}

function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('data', (chunk) => end(chunk.toString().startsWith('220')));
    socket.once('error', () => end(false));
  });
}

async function readMailbox(folder: string) {
  const files = (await readdir(folder).catch(() => [])).map((name) => join(folder, name));
  return Promise.all(
    files.map(async (file) => ({ source: await readFile(file, 'utf8'), at: (await stat(file)).mtime })),
  );
}

/** As Postfix notes it on each message that it delivers. */
function recipientOf(source: string): string {
  return /^Delivered-To: (.+)$/m.exec(source)?.[1]?.trim() ?? '';
}

interface Ports {
  readonly smtpPort: number;
  /** Of a server of its own that refuses all that is sent on to it. */
  readonly nextPort: number;
  readonly returnsPort: number;
}

async function writeSettings(folder: string, { smtpPort, nextPort, returnsPort }: Ports): Promise<void> {
  const [etc, mailboxes] = [join(folder, 'etc'), join(folder, 'mailboxes')];
  await Promise.all(['etc', 'queue', 'data', 'mailboxes'].map((name) => mkdir(join(folder, name))));
  await chown(mailboxes, NOBODY, NOBODY);
  const owner = Number(execFileSync('id', ['-u', 'postfix']).toString());
  await chown(join(folder, 'data'), owner, owner);
  const files = {
    'main.cf': Object.entries(mainSettings(folder)).map(([name, value]) => `${name} = ${value}\n`),
    'master.cf': [
      `127.0.0.1:${smtpPort} inet n - n - - smtpd`,
      `127.0.0.1:${nextPort} inet n - n - - smtpd -o myhostname=next.localhost -o {smtpd_recipient_restrictions=${REFUSE}}`,
      ...SERVICES,
    ].map((service) => `${service}\n`),
    access: ['/^deferred@/ 451 4.7.1 not now\n', '/^refused@/ 550 5.1.1 no such mailbox\n'],
    transport: [
      `/^bounces@/ smtp:[127.0.0.1]:${nextPort}\n`,
      `/@returns\\.example$/ smtp:[127.0.0.1]:${returnsPort}\n`,
    ],
  };
  await Promise.all(Object.entries(files).map(([name, lines]) => writeFile(join(etc, name), lines.join(''))));
}

function mainSettings(folder: string): Readonly<Record<string, string>> {
  const etc = join(folder, 'etc');
  return {
    ...{ compatibility_level: '3.6', mail_owner: 'postfix', setgid_group: 'postdrop' },
    ...{ command_directory: '/usr/sbin', daemon_directory: '/usr/lib/postfix/sbin' },
    ...{ queue_directory: join(folder, 'queue'), data_directory: join(folder, 'data') },
    ...{ maillog_file: join(folder, 'mail.log'), maillog_file_prefixes: '/' },
    ...{ myhostname: 'postfix.localhost', mydestination: '', local_transport: 'error:no local mail' },
    ...{ inet_interfaces: 'loopback-only', inet_protocols: 'ipv4', mynetworks: '127.0.0.0/8' },
    ...{ smtp_dns_support_level: 'disabled', smtpd_peername_lookup: 'no', alias_maps: '', alias_database: '' },
    // What cannot be handed on now is tried again soon, not after five minutes.
    ...{ queue_run_delay: '1s', minimal_backoff_time: '1s', maximal_backoff_time: '2s' },
    smtpd_recipient_restrictions: `check_recipient_access regexp:${etc}/access, permit_mynetworks, reject`,
    transport_maps: `regexp:${etc}/transport`,
    ...{ virtual_mailbox_domains: 'customers.example', virtual_mailbox_maps: 'static:inbox/' },
    virtual_mailbox_base: join(folder, 'mailboxes'),
    ...{ virtual_uid_maps: `static:${NOBODY}`, virtual_gid_maps: `static:${NOBODY}` },
  };
}

const REFUSE = 'check_recipient_access static:{550 5.1.1 no such mailbox}, reject';

/** Its parts, in the columns of master(5). */
const SERVICES: readonly string[] = [
  'pickup unix n - n 60 1 pickup',
  'cleanup unix n - n - 0 cleanup',
  'qmgr unix n - n 300 1 qmgr',
  'rewrite unix - - n - - trivial-rewrite',
  'bounce unix - - n - 0 bounce',
  'defer unix - - n - 0 bounce',
  'trace unix - - n - 0 bounce',
  'verify unix - - n - 1 verify',
  'flush unix n - n 1000? 0 flush',
  'proxymap unix - - n - - proxymap',
  'smtp unix - - n - - smtp',
  'relay unix - - n - - smtp',
  'showq unix n - n - - showq',
  'error unix - - n - - error',
  'retry unix - - n - - error',
  'discard unix - - n - - discard',
  'virtual unix - n n - - virtual',
  'anvil unix - - n - 1 anvil',
  'scache unix - - n - 1 scache',
  'postlog unix-dgram n - n - 1 postlogd',
];
