import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '@switchboard/kit/log';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { type Mischief, strikes } from '../faults/mischief.js';
import { type Book, keep } from '../ledger/book.js';
import { takeMessage } from './take-message.js';

export interface SmtpParts {
  readonly book: Book;
  readonly mischief: Mischief;
  readonly log: Log;
}

const LARGEST_BYTES = 25 * 1024 * 1024;

/** An SMTP server that takes mail for everybody and offers delivery statuses (RFC 3461). */
export function openSmtpServer(parts: SmtpParts): SMTPServer {
  const sockets = new Map<number, Socket>();
  const server = new SMTPServer({
    ...{ name: 'mail-folder.localhost', disableReverseLookup: true, disabledCommands: ['AUTH', 'STARTTLS'] },
    ...{ hideDSN: false, hideENHANCEDSTATUSCODES: false, authOptional: true, logger: false, closeTimeout: 1_000 },
    ...{ size: LARGEST_BYTES, rejectOversized: true },
    onConnect: (_session, done) => void sleep(parts.mischief.faults.greetLateMs).then(() => done()),
    onRcptTo({ address }, { envelope }, done) {
      const code = refusalOf(parts.mischief);
      if (!code) return done();
      const from = envelope.mailFrom ? envelope.mailFrom.address : '';
      keep(parts.book, { type: 'refusal', from, to: address, code }).then(() => done(answer(code)), done);
    },
    onData(stream, session, done) {
      const cut = () => void sockets.get(session.remotePort)?.destroy();
      takeData(stream, session, parts).then(
        (answered) => (answered ? done(null, 'in the folder') : cut()),
        (error: unknown) => {
          parts.log.error({ err: error }, 'a message could not be kept');
          done(answer(451));
        },
      );
    },
  });
  server.server.on('connection', (socket) => {
    const { remotePort = 0 } = socket;
    sockets.set(remotePort, socket);
    socket.once('close', () => sockets.delete(remotePort));
  });
  server.on('error', (error) => parts.log.warn({ err: error }, 'a connection failed'));
  return server;
}

/** Whether the sender is to be answered. */
async function takeData(stream: SMTPServerDataStream, { envelope }: SMTPServerSession, parts: SmtpParts) {
  const { book, mischief } = parts;
  const source = await readSource(stream);
  // The server answers it by itself.
  if (!source) return true;
  if (strikes(mischief, 'loseAfterDataShare')) return takeMessage(book, envelope, { source, fate: 'lost', bounces });
  const fate = strikes(mischief, 'cutAfterDataShare') ? 'cut' : 'answered';
  const answered = await takeMessage(book, envelope, { source, fate, bounces });
  await sleep(mischief.faults.silentAfterDataMs);
  return answered;

  function bounces(): boolean {
    return strikes(mischief, 'bounceShare');
  }
}

/** A message's source; undefined where it is too large, of which no more is kept than what is taken. */
async function readSource(stream: SMTPServerDataStream): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (!stream.sizeExceeded) chunks.push(chunk);
  }
  return stream.sizeExceeded ? undefined : Buffer.concat(chunks);
}

function refusalOf(mischief: Mischief): 451 | 550 | undefined {
  if (strikes(mischief, 'deferShare')) return 451;
  return strikes(mischief, 'refuseShare') ? 550 : undefined;
}

function answer(responseCode: 451 | 550): Error {
  const words = responseCode === 451 ? '4.3.0 not now, on purpose' : '5.1.1 no such mailbox, on purpose';
  return Object.assign(new Error(words), { responseCode });
}
