import type { OwedStatus } from './owed.js';

const MTA = 'mail-folder.localhost';

/** A delivery status as it goes over the wire (RFC 6522, RFC 3464). */
export function reportOf({ message, recipient, action }: OwedStatus, id: string, now: Date): string {
  const failed = action === 'failed';
  const boundary = `status-${id}`;
  const part = (type: string, lines: readonly string[]) => [`--${boundary}`, `Content-Type: ${type}`, '', ...lines, ''];
  return [
    `From: Mail Delivery System <MAILER-DAEMON@${MTA}>`,
    `To: <${message.from}>`,
    `Subject: ${failed ? 'Undelivered Mail Returned to Sender' : 'Successful Mail Delivery Report'}`,
    `Date: ${now.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@${MTA}>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
    '',
    ...part('text/plain; charset=us-ascii', [
      failed ? 'Your message could not be delivered.' : 'Your message was delivered.',
    ]),
    ...part('message/delivery-status', fieldsOf({ message, recipient, action }, now)),
    ...part('text/rfc822-headers', message.messageId ? [`Message-ID: ${message.messageId}`] : []),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

function fieldsOf({ message, recipient, action }: OwedStatus, now: Date): readonly string[] {
  const { envelopeId } = message;
  const { originalRecipient, address } = recipient;
  const [status, words] =
    action === 'failed' ? ['5.1.1', '550 5.1.1 no such mailbox'] : ['2.0.0', '250 2.0.0 in the folder'];
  return [
    `Reporting-MTA: dns; ${MTA}`,
    ...(envelopeId ? [`Original-Envelope-Id: ${envelopeId}`] : []),
    '',
    ...(originalRecipient ? [`Original-Recipient: ${originalRecipient}`] : []),
    `Final-Recipient: rfc822; ${address}`,
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: smtp; ${words}`,
    `Last-Attempt-Date: ${now.toUTCString().replace('GMT', '+0000')}`,
  ];
}
