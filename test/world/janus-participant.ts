import { randomUUID } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { waitFor } from './wait-for.js';

export interface Party {
  readonly room: number;
  readonly pin: string;
  /** As Janus' events name the party, such as a telephone number. */
  readonly display: string;
  /** As Janus' events name the leg, such as `R-1001/leg-1`. */
  readonly opaqueId?: string;
}

export interface JanusParticipant {
  readonly leave: () => Promise<void>;
}

interface PluginData {
  readonly audiobridge?: string;
  readonly error?: string;
  readonly rtp?: { readonly port: number };
}

interface JanusEvent {
  readonly data?: { readonly id: number };
  readonly error?: { readonly reason: string };
  readonly plugindata?: { readonly data: PluginData };
}

const PAYLOAD_TYPE = 111;
const PACKET_EVERY_MS = 20;
/** Of Opus' clock of 48 kHz. */
const SAMPLES_PER_PACKET = 960;
/** 20 ms of silence in Opus. */
const SILENCE = Buffer.from([0xf8, 0xff, 0xfe]);
/** A session without a request for a minute is ended. */
const KEEP_ALIVE_EVERY_MS = 20_000;

/**
 * Joins by plain RTP from a UDP port of its own.
 * @throws Error with Janus' reason, such as a wrong pin.
 */
export async function joinJanus(url: string, secret: string, party: Party): Promise<JanusParticipant> {
  const { room, pin, display, opaqueId = randomUUID() } = party;
  const session = await idOf(post(url, secret, { janus: 'create' }));
  const sessionUrl = `${url}/${session}`;
  const plugin = 'janus.plugin.audiobridge';
  const handle = await idOf(post(sessionUrl, secret, { janus: 'attach', plugin, opaque_id: opaqueId }));
  const socket = createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const rtp = { ip: '127.0.0.1', port: socket.address().port, payload_type: PAYLOAD_TYPE };
  const keepAlive = setInterval(
    () => void post(sessionUrl, secret, { janus: 'keepalive' }).catch(() => {}),
    KEEP_ALIVE_EVERY_MS,
  );
  let silence: NodeJS.Timeout | undefined;
  const say = async (body: object, answer: string) => {
    await post(`${sessionUrl}/${handle}`, secret, { janus: 'message', body });
    return hear(`${sessionUrl}?maxev=1&apisecret=${secret}`, answer);
  };
  const end = async () => {
    clearInterval(silence);
    clearInterval(keepAlive);
    socket.close();
    await post(sessionUrl, secret, { janus: 'destroy' });
  };
  try {
    const joined = await say({ request: 'join', room, pin, display, rtp }, 'joined');
    silence = sendSilence(socket, joined.rtp?.port ?? 0);
  } catch (error) {
    await end();
    throw error;
  }
  return {
    async leave() {
      await say({ request: 'leave' }, 'left');
      await end();
    },
  };
}

/** Asks for the session's next event until it is the one that is waited for, or an error. */
async function hear(url: string, wanted: string): Promise<PluginData> {
  const heard = await waitFor(`${wanted} of Janus`, async () => {
    const { plugindata } = (await (await fetch(url)).json()) as JanusEvent;
    const data = plugindata?.data;
    return (data?.error !== undefined || data?.audiobridge === wanted) && data;
  });
  if (heard.error !== undefined) throw new Error(heard.error);
  return heard;
}

function sendSilence(socket: Socket, port: number): NodeJS.Timeout {
  let sequence = 0;
  return setInterval(() => {
    // RFC 3550, 5.1: version 2, no extension, one source.
    const header = Buffer.alloc(12);
    header.writeUInt8(0x80, 0);
    header.writeUInt8(PAYLOAD_TYPE, 1);
    header.writeUInt16BE(sequence & 0xffff, 2);
    header.writeUInt32BE((sequence * SAMPLES_PER_PACKET) >>> 0, 4);
    header.writeUInt32BE(socket.address().port, 8);
    sequence += 1;
    socket.send(Buffer.concat([header, SILENCE]), port, '127.0.0.1');
  }, PACKET_EVERY_MS);
}

async function post(url: string, secret: string, message: object): Promise<JanusEvent> {
  const body = JSON.stringify({ ...message, transaction: randomUUID(), apisecret: secret });
  const answer = (await (await fetch(url, { method: 'POST', body })).json()) as JanusEvent;
  if (answer.error) throw new Error(answer.error.reason);
  return answer;
}

async function idOf(answer: Promise<JanusEvent>): Promise<number> {
  const { data } = await answer;
  if (!data) throw new Error('Janus answered without an id');
  return data.id;
}
