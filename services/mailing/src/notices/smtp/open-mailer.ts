import nodemailer, { type SendMailOptions } from 'nodemailer';
import type { MailerPort, MailOutcome, OutgoingMail } from '../mailer-port.js';
import { faultOfAddress } from './addresses.js';
import { messageOf } from './message.js';
import { outcomeOf, type SendFailure } from './outcome.js';
import { readExtensions } from './read-extensions.js';
import type { SmtpSettings } from './read-smtp.js';

export interface SmtpMailer extends MailerPort {
  /** Ends idle connections now, and others when what they send is answered. */
  readonly close: () => void;
}

/** A message whose sending is watched. */
interface Watched extends SendMailOptions {
  readonly onBegun: () => void;
}

/** RFC 6376, 5.4.1, and the header by which one click unsubscribes, which RFC 8058, 4 wants to be signed. */
const SIGNED_HEADERS =
  'From:Sender:Reply-To:Subject:Date:Message-ID:To:Cc:MIME-Version:Content-Type:Content-Transfer-Encoding:' +
  'List-Unsubscribe:List-Unsubscribe-Post:Auto-Submitted';

/** An SMTP server, over a pool of connections that keeps to a rate. */
export function openMailer(settings: SmtpSettings): SmtpMailer {
  const pool = nodemailer.createTransport(poolOf(settings));
  pool.use('stream', ({ data, message }, done) => {
    watch(message, (data as Watched).onBegun);
    done();
  });
  const send = async (mail: OutgoingMail): Promise<MailOutcome> => {
    let begun = false;
    const onBegun = () => {
      begun = true;
    };
    const watched: Watched = { ...messageOf(mail), onBegun };
    try {
      const { response, ehlo = [] } = await pool.sendMail(watched);
      return { kind: 'accepted', response, tellsDelivery: offers(ehlo, 'DSN') };
    } catch (error) {
      return outcomeOf(error as SendFailure, begun);
    }
  };
  return {
    send: async (mail) => (await refusalOf(mail, settings)) ?? send(mail),
    reachable: () =>
      pool.verify().then(
        () => true,
        () => false,
      ),
    tellsDelivery: () =>
      readExtensions(settings).then(
        (extensions) => offers(extensions, 'DSN'),
        () => false,
      ),
    close: () => pool.close(),
  };
}

function poolOf({ server, login, connections, rate, dkim, answerWithinMs }: SmtpSettings) {
  return {
    ...({ pool: true, ...server, maxConnections: connections, rateLimit: rate, maxMessages: 1_000 } as const),
    ...(login && { auth: login }),
    ...(dkim && { dkim: { ...dkim, headerFieldNames: SIGNED_HEADERS } }),
    ...{ connectionTimeout: answerWithinMs, greetingTimeout: answerWithinMs, socketTimeout: answerWithinMs },
    // Only what no connection was found for: once it is being sent, the client never repeats a message by itself.
    maxRequeues: 2,
  };
}

/** The client reads a message only once the server has said 354. */
function watch(message: { createReadStream: () => NodeJS.ReadableStream }, onBegun: () => void): void {
  const create = message.createReadStream.bind(message);
  message.createReadStream = () => {
    const stream = create();
    const pipe = stream.pipe.bind(stream);
    stream.pipe = (to, options) => {
      onBegun();
      return pipe(to, options);
    };
    return stream;
  };
}

/** Before anything is sent: addresses that are none, or that this server cannot take. */
async function refusalOf({ to, from, replyTo, returnPath }: OutgoingMail, settings: SmtpSettings) {
  const addresses = [to.address, from.address, returnPath, ...(replyTo ? [replyTo.address] : [])];
  const faults = addresses.map((address) => ({ address, code: faultOfAddress(address) }));
  const invalid = faults.find(({ code }) => code === 'ADDRESS_INVALID');
  const fault = invalid ?? faults.find(({ code }) => code !== undefined);
  if (!fault?.code) return undefined;
  if (fault.code === 'ADDRESS_INVALID') return refused(fault.code, `${JSON.stringify(fault.address)} is no address`);
  const extensions = await readExtensions(settings).catch((error: Error) => error);
  if (extensions instanceof Error) return outcomeOf({ message: extensions.message }, false);
  if (offers(extensions, 'SMTPUTF8')) return undefined;
  return refused(fault.code, `the server takes no letters but ASCII in ${fault.address}`);
}

function refused(code: string, reason: string): MailOutcome {
  return { kind: 'refused', code, status: null, reason };
}

function offers(extensions: readonly string[], wanted: string): boolean {
  return extensions.some((line) => line.toUpperCase().split(' ')[0] === wanted);
}
