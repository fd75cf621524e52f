import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import type { Clock } from '@switchboard/kit/clock';
import type { Log } from '@switchboard/kit/log';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { keyOfReturnPath, type ReturnPaths } from '../verp.js';
import type { DeliveryEvent } from './delivery-status.js';
import { readReport } from './read-report.js';

export interface StatusReceiverParts {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly returnPaths: ReturnPaths;
  /** Keeps what was told; when it throws, the sender is asked to come again. May be told the same twice. */
  readonly take: (events: readonly DeliveryEvent[]) => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
}

export interface StatusReceiver {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** A status has the headers of its message, or all of it; what is larger is no status. */
const LARGEST_BYTES = 1024 * 1024;

/** Takes mail to our return paths by SMTP, and no other: it relays nothing. */
export async function startStatusReceiver(parts: StatusReceiverParts): Promise<StatusReceiver> {
  const server = new SMTPServer(optionsOf(parts));
  server.on('error', (error) => parts.log.warn({ err: error }, 'a connection of a mail system failed'));
  const listening = server.listen(parts.port, parts.host);
  await once(listening, 'listening');
  return {
    port: (listening.address() as AddressInfo).port,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

function optionsOf(parts: StatusReceiverParts): SMTPServerOptions {
  return {
    ...{ disableReverseLookup: true, disabledCommands: ['AUTH', 'STARTTLS'], authOptional: true, logger: false },
    ...{ size: LARGEST_BYTES, rejectOversized: true, maxRecipients: 10, maxClients: 50, closeTimeout: 1_000 },
    onRcptTo({ address }, _session, done) {
      if (keyOfReturnPath(address, parts.returnPaths)) return done();
      done(answer(550, '5.1.1 no such return path, and nothing is relayed'));
    },
    onData(stream, { envelope }, done) {
      const keys = envelope.rcptTo.flatMap(({ address }) => keyOfReturnPath(address, parts.returnPaths) ?? []);
      takeMail(stream, keys, parts).then(
        () => done(),
        (error: unknown) => {
          parts.log.error({ err: error }, 'a delivery status could not be kept');
          done(answer(451, '4.3.0 come again later'));
        },
      );
    },
  };
}

async function takeMail(stream: Readable, keys: readonly string[], parts: StatusReceiverParts): Promise<void> {
  const raw = await readUpTo(stream, LARGEST_BYTES);
  // The server refuses it by itself.
  if (!raw) return;
  const report = await readReport(raw, parts.clock.now());
  if (report.kind === 'ignored') {
    // Nobody is told: an answer to an automatic answer goes round for ever.
    parts.log.info({ reason: report.reason, keys }, 'mail to a return path was ignored');
    return;
  }
  const { envelopeId, statuses } = report;
  await parts.take(keys.flatMap((verpKey) => statuses.map((status) => ({ verpKey, envelopeId, ...status }))));
}

/** All of a stream, or undefined, read to its end, when it is longer. */
async function readUpTo(stream: Readable, most: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += (chunk as Buffer).length;
    if (length <= most) chunks.push(chunk as Buffer);
  }
  return length <= most ? Buffer.concat(chunks) : undefined;
}

function answer(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
