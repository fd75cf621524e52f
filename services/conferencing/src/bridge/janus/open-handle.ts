import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { BridgeOutcomeUnknownError, BridgeUnreachableError } from '../bridge-port.js';
import { sendToBridge } from '../send-to-bridge.js';

export interface JanusAccess {
  /** The base path of Janus' HTTP transport, such as `http://127.0.0.1:8088/janus`. */
  readonly url: string;
  /** Janus' own API secret, where it has one. */
  readonly secret?: string | undefined;
  readonly answerWithinMs: number;
}

/** What the AudioBridge answered: its fields, and an error's code where there is one. */
export type PluginAnswer = z.infer<typeof pluginAnswer>;

/** A way to the AudioBridge, for one conversation. */
export interface Handle {
  /** For requests that change nothing. */
  readonly ask: (body: object) => Promise<PluginAnswer>;
  readonly tell: (body: object) => Promise<PluginAnswer>;
}

const pluginAnswer = z.looseObject({ error_code: z.number().optional(), error: z.string().optional() });
const reply = z.object({
  janus: z.string(),
  data: z.object({ id: z.number() }).optional(),
  plugindata: z.object({ data: pluginAnswer }).optional(),
  error: z.object({ code: z.number(), reason: z.string() }).optional(),
});

/**
 * Opens a session, attaches to the AudioBridge, converses, and closes the session.
 * @param opaqueId Janus' events carry it.
 */
export async function openHandle<Value>(
  access: JanusAccess,
  opaqueId: string,
  converse: (handle: Handle) => Promise<Value>,
): Promise<Value> {
  const session = await idOf(post(access, '', { janus: 'create' }));
  try {
    const attach = { janus: 'attach', plugin: 'janus.plugin.audiobridge', opaque_id: opaqueId };
    const handle = await idOf(post(access, `/${session}`, attach));
    const send = async (body: object, changes: boolean) => {
      const { plugindata } = await post(access, `/${session}/${handle}`, { janus: 'message', body }, changes);
      if (!plugindata) throw missing(changes, 'no answer of the AudioBridge');
      return plugindata.data;
    };
    return await converse({ ask: (body) => send(body, false), tell: (body) => send(body, true) });
  } finally {
    // Not waited for: a session that stays open ends by itself within a minute.
    post(access, `/${session}`, { janus: 'destroy' }).catch(() => {});
  }
}

async function post({ url, secret, answerWithinMs }: JanusAccess, path: string, message: object, changes = false) {
  const body = { ...message, transaction: randomUUID(), ...(secret && { apisecret: secret }) };
  const { status, body: answer } = await sendToBridge({
    method: 'POST',
    url: `${url}${path}`,
    body,
    answerWithinMs,
    changes,
  });
  const parsed = reply.safeParse(answer);
  if (!parsed.success) throw missing(changes, `HTTP ${status}, and not from Janus`);
  const { error } = parsed.data;
  // Janus refuses what does not reach the plugin: nothing was done.
  if (error) throw new BridgeUnreachableError(`Janus ${error.code}: ${error.reason}`);
  return parsed.data;
}

async function idOf(answer: ReturnType<typeof post>): Promise<number> {
  const { data } = await answer;
  if (!data) throw new BridgeUnreachableError('Janus answered without an id');
  return data.id;
}

function missing(changes: boolean, message: string): Error {
  return changes ? new BridgeOutcomeUnknownError(message) : new BridgeUnreachableError(message);
}
