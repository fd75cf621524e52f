import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from './node-process.js';
import { isInstalled, type RealPart, startRealPart } from './real-part.js';

/** A real printer, or print server, on loopback only. */
export interface TestPrinter {
  readonly url: string;
  /** The paper stands still, and jobs wait, until it goes on. */
  readonly jam: () => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly hang: () => void;
  readonly resume: () => void;
  /** Stops it for good and takes its files away. */
  readonly remove: () => Promise<void>;
}

/** A document that came out of a printer. */
export interface Print {
  readonly document: Buffer;
  readonly at: Date;
}

/** A printer that is reached over TLS as well, and keeps what it prints. */
export interface SecureTestPrinter extends TestPrinter {
  readonly printed: () => Promise<readonly Print[]>;
  readonly secureUrl: string;
  /** Its own, which nobody else signed, as PEM. */
  readonly certificate: () => Promise<string>;
}

const SYSTEM_BUS = '/run/dbus/system_bus_socket';
const SYSTEM_AVAHI = '/run/avahi-daemon/socket';

/** Debian's packages `cups-ipp-utils`, `dbus` and `avahi-daemon`: it does not run where it cannot announce itself. */
export function isIppeveprinterInstalled(): boolean {
  const canAnnounce = existsSync(SYSTEM_AVAHI) || process.getuid?.() === 0;
  return isInstalled('ippeveprinter', 'dbus-daemon', 'avahi-daemon') && canAnnounce;
}

/** Debian's package `cups-daemon`; only root may give it files of its own. */
export function isCupsInstalled(): boolean {
  return isInstalled('cupsd') && process.getuid?.() === 0;
}

/** The printer that CUPS brings to test clients with: by RFC 8011 and IPP Everywhere, without holding jobs. */
export async function startIppeveprinter(): Promise<SecureTestPrinter> {
  const folder = await mkdtemp(join(tmpdir(), 'switchboard-ippeve-'));
  const spool = join(folder, 'spool');
  await mkdir(spool, { mode: 0o700 });
  const [press, jam, keys, tray] = ['press', 'jam', 'keys', 'tray'].map((name) => join(folder, name)) as Four;
  for (const each of [keys, tray]) await mkdir(each, { mode: 0o700 });
  await writeFile(press, `#!/bin/sh\nwhile [ -e ${jam} ]; do sleep 0.1; done\ncp "$1" ${tray}/\n`);
  await chmod(press, 0o700);
  const announcers = await startAnnouncers(folder);
  const [port = 0] = await freePorts(1);
  const names = ['-n', 'localhost', '-r', 'off', '-f', 'application/pdf', 'letters'];
  const printer = await startRealPart('ippeveprinter', {
    args: ['-p', String(port), '-d', spool, '-c', press, '-K', keys, ...names],
    env: announcers.env,
    isReady: () => answers(port),
  });
  return {
    url: `ipp://127.0.0.1:${port}/ipp/print`,
    printed: () => readTray(tray),
    secureUrl: `ipps://localhost:${port}/ipp/print`,
    certificate: async () => (await readFile(join(keys, 'localhost.crt'), 'utf8')).trim(),
    jam: () => writeFile(jam, ''),
    clear: () => rm(jam, { force: true }),
    hang: printer.hang,
    resume: printer.resume,
    async remove() {
      await rm(jam, { force: true });
      for (const part of [printer, ...announcers.parts]) await part.stop();
      await rm(folder, { recursive: true });
    },
  };
}

type Four = [string, string, string, string];

async function readTray(tray: string): Promise<readonly Print[]> {
  const files = (await readdir(tray)).map((name) => join(tray, name));
  return Promise.all(files.map(async (file) => ({ document: await readFile(file), at: (await stat(file)).mtime })));
}

interface Announcers {
  readonly parts: readonly RealPart[];
  readonly env: Readonly<Record<string, string>>;
}

/** Those of the machine where they run, else a bus and an avahi that know no interface but loopback. */
async function startAnnouncers(folder: string): Promise<Announcers> {
  if (existsSync(SYSTEM_BUS) && existsSync(SYSTEM_AVAHI)) return { parts: [], env: {} };
  const [socket, busFile, avahiFile] = [join(folder, 'bus'), join(folder, 'bus.conf'), join(folder, 'avahi.conf')];
  const allow = ['user="*"', 'own="*"', 'send_destination="*"', 'receive_sender="*"'].map((what) => `<allow ${what}/>`);
  const policy = `<policy context="default">${allow.join('')}</policy>`;
  await writeFile(busFile, `<busconfig><type>system</type><listen>unix:path=${socket}</listen>${policy}</busconfig>`);
  await writeFile(
    avahiFile,
    '[server]\nhost-name=switchboard-test\nuse-ipv6=no\nallow-interfaces=lo\n[publish]\npublish-workstation=no\n',
  );
  const env = { DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${socket}` };
  const bus = await startRealPart('dbus-daemon', {
    args: [`--config-file=${busFile}`, '--nofork', '--nopidfile'],
    isReady: async () => existsSync(socket),
  });
  const options = ['--no-drop-root', '--no-chroot', '--no-rlimits', '--no-proc-title'];
  const avahi = await startRealPart('avahi-daemon', {
    args: ['-f', avahiFile, ...options],
    env,
    isReady: async () => existsSync(SYSTEM_AVAHI),
  });
  return { parts: [avahi, bus], env };
}

/** A print server with one queue, whose printer is a port that takes all in. */
export async function startCups(): Promise<TestPrinter> {
  const folder = await mkdtemp(join(tmpdir(), 'switchboard-cups-'));
  // Its filters and backends run as another user.
  await chmod(folder, 0o755);
  const press = await startPress();
  const [port = 0] = await freePorts(1);
  await writeCupsFiles(folder, port, press.port);
  const cups = await startRealPart('cupsd', {
    args: ['-f', '-c', join(folder, 'cupsd.conf'), '-s', join(folder, 'cups-files.conf')],
    isReady: () => answers(port),
  });
  return {
    url: `ipp://127.0.0.1:${port}/printers/letters`,
    jam: async () => press.jam(),
    clear: async () => press.clear(),
    hang: cups.hang,
    resume: cups.resume,
    async remove() {
      press.clear();
      await cups.stop();
      press.stop();
      await rm(folder, { recursive: true });
    },
  };
}

async function writeCupsFiles(folder: string, port: number, pressPort: number): Promise<void> {
  await Promise.all(['spool', 'cache', 'state'].map((name) => mkdir(join(folder, name))));
  await mkdir(join(folder, 'spool', 'tmp'));
  const open = '<Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n';
  const queue = `DeviceURI socket://127.0.0.1:${pressPort}\nState Idle\nAccepting Yes\nJobSheets none none\n`;
  const files = {
    'cupsd.conf': `Listen 127.0.0.1:${port}\nBrowsing Off\nDefaultAuthType None\nWebInterface No\n${open}`,
    'cups-files.conf': [
      ...[`ServerRoot ${folder}`, `RequestRoot ${folder}/spool`, `TempDir ${folder}/spool/tmp`],
      ...[`CacheDir ${folder}/cache`, `StateDir ${folder}/state`, `AccessLog ${folder}/access.log`],
      ...[`ErrorLog ${folder}/error.log`, `PageLog ${folder}/page.log`, ''],
    ].join('\n'),
    'printers.conf': `<Printer letters>\n${queue}</Printer>\n`,
  };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
}

/** Takes all that is sent; while it is jammed, senders wait for the end. */
async function startPress() {
  const waiting = new Set<Socket>();
  let isJammed = false;
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.resume();
    socket.on('error', () => {});
    socket.on('close', () => waiting.delete(socket));
    socket.on('end', () => (isJammed ? waiting.add(socket) : socket.end()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    jam: () => {
      isJammed = true;
    },
    clear: () => {
      isJammed = false;
      for (const socket of waiting) socket.end();
    },
    stop: () => server.close(),
  };
}

async function answers(port: number): Promise<boolean> {
  await fetch(`http://127.0.0.1:${port}/`);
  return true;
}
