import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type JanusParticipant, joinJanus, type Party } from './janus-participant.js';
import { freePorts } from './node-process.js';
import { isInstalled, type RealPart, startRealPart } from './real-part.js';

export const JANUS_ADMIN_KEY = 'admin-key-of-a-test-janus';
export const JANUS_API_SECRET = 'api-secret-of-a-test-janus';

export interface JanusOptions {
  /** Where the event handler posts; without it, it is off. */
  readonly events?: { readonly url: string; readonly user?: string; readonly password?: string };
}

/** A real Janus with a configuration of its own, on loopback only. */
export interface TestJanus {
  /** Its API's base path. */
  readonly url: string;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly kill: () => Promise<void>;
  readonly hang: () => void;
  readonly resume: () => void;
  readonly output: () => string;
  /** Lets a party join a room by plain RTP, which sends silence until it leaves. */
  readonly join: (party: Party) => Promise<JanusParticipant>;
  /** Stops it for good and takes its configuration away. */
  readonly remove: () => Promise<void>;
}

/** Debian's package `janus`, or one that was built. */
export function isJanusInstalled(): boolean {
  return isInstalled('janus');
}

export async function startJanus({ events }: JanusOptions = {}): Promise<TestJanus> {
  const folder = await mkdtemp(join(tmpdir(), 'switchboard-janus-'));
  const [port = 0] = await freePorts(1);
  await writeSettings(folder, port, events);
  const url = `http://127.0.0.1:${port}/janus`;
  const lives: RealPart[] = [];
  const last = () => lives.at(-1);
  const start = async () => {
    const args = ['-C', join(folder, 'janus.jcfg'), '-F', folder];
    lives.push(await startRealPart('janus', { args, isReady: async () => (await fetch(`${url}/info`)).ok }));
  };
  await start();
  return {
    url,
    start,
    stop: async () => last()?.stop(),
    kill: async () => last()?.kill(),
    hang: () => last()?.hang(),
    resume: () => last()?.resume(),
    output: () => lives.map((life) => life.output()).join(''),
    join: (party) => joinJanus(url, JANUS_API_SECRET, party),
    async remove() {
      await last()?.stop();
      await rm(folder, { recursive: true });
    },
  };
}

async function writeSettings(folder: string, port: number, events: JanusOptions['events']): Promise<void> {
  const files = {
    'janus.jcfg': section('general', {
      configs_folder: folder,
      api_secret: JANUS_API_SECRET,
      debug_level: 3,
      debug_colors: false,
      interface: '127.0.0.1',
    })
      .concat(section('transports', { disable: without('http', TRANSPORTS) }))
      .concat(section('plugins', { disable: without('audiobridge', PLUGINS) }))
      .concat(section('events', { broadcast: true, disable: without('sampleevh', HANDLERS) })),
    'janus.transport.http.jcfg': section('general', {
      ...{ base_path: '/janus', json: 'compact', http: true, port, ip: '127.0.0.1', https: false },
    }).concat(section('admin', { admin_http: false, admin_https: false })),
    // Below where operating systems take the ports of clients.
    'janus.plugin.audiobridge.jcfg': section('general', {
      ...{ admin_key: JANUS_ADMIN_KEY, rtp_port_range: '10000-19999', local_ip: '127.0.0.1' },
    }),
    'janus.eventhandler.sampleevh.jcfg': section('general', {
      ...{ enabled: events !== undefined, events: 'plugins', grouping: true, json: 'compact' },
      ...(events && { backend: events.url }),
      ...(events?.user && { backend_user: events.user, backend_pwd: events.password ?? '' }),
    }),
  };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
}

const PLUGINS =
  'audiobridge duktape echotest lua nosip recordplay sip streaming textroom videocall videoroom voicemail';
const TRANSPORTS = 'http mqtt nanomsg pfunix rabbitmq websockets';
const HANDLERS = 'gelfevh mqttevh nanomsgevh rabbitmqevh sampleevh wsevh';

/** Libraries that Debian installs and that have nothing to do here. */
function without(wanted: string, names: string): string {
  const others = names.split(' ').filter((name) => name !== wanted);
  return others.map((name) => `libjanus_${name}.so`).join(',');
}

function section(name: string, settings: Readonly<Record<string, string | number | boolean>>): string {
  const lines = Object.entries(settings).map(([key, value]) => `  ${key} = ${JSON.stringify(value)}\n`);
  return `${name}: {\n${lines.join('')}}\n`;
}
