import type { SendMailOptions } from 'nodemailer';
import { onOneLine } from '../mail-words.js';
import type { Mailbox, OutgoingMail } from '../mailer-port.js';

/** The message as the SMTP client takes it. */
export function messageOf(mail: OutgoingMail): SendMailOptions {
  const { messageId, returnPath, to, from, replyTo, subject, text, html, attachments } = mail;
  return {
    envelope: { from: returnPath, to: [to.address] },
    dsn: statusesOf(mail),
    messageId: `<${messageId}>`,
    from: shown(from),
    to: shown(to),
    ...(replyTo && { replyTo: shown(replyTo) }),
    // A line's end in what people wrote would begin a header of its own.
    subject: onOneLine(subject),
    text,
    html,
    attachments: attachments.map(({ fileName, contentType, content }) => ({
      ...{ filename: onOneLine(fileName), contentType, content: Buffer.from(content) },
    })),
    headers: headersOf(mail),
    // What is attached comes with the mail, never from where a text points.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function statusesOf({ to, envelopeId }: OutgoingMail): NonNullable<SendMailOptions['dsn']> {
  const asked = { ret: 'HDRS', envid: envelopeId, notify: ['SUCCESS', 'FAILURE', 'DELAY'] };
  // An address in other letters has a spelling of its own there (RFC 6533, 3), which few servers take.
  return /^[\x20-\x7e]*$/.test(to.address) ? { ...asked, orcpt: `rfc822;${to.address}` } : asked;
}

function headersOf({ listUnsubscribeUrl: url }: OutgoingMail): NonNullable<SendMailOptions['headers']> {
  return {
    // RFC 3834, 5: so that nobody's absence answers it; Exchange looks at a header of its own.
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    ...(url && {
      Precedence: 'bulk',
      // Not folded: some readers take a folded URL for two.
      'List-Unsubscribe': { prepared: true, foldLines: false, value: `<${url}>` },
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }),
  };
}

function shown({ name, address }: Mailbox): Mailbox {
  return { name: onOneLine(name), address };
}
