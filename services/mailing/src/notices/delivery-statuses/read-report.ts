import PostalMime, { type Email } from 'postal-mime';
import { type DeliveryStatus, parseDeliveryStatus } from './delivery-status.js';

export type ReportRead =
  | { readonly kind: 'statuses'; readonly envelopeId: string | null; readonly statuses: readonly DeliveryStatus[] }
  | { readonly kind: 'ignored'; readonly reason: IgnoredReason };

/** Why mail to a return path says nothing of a delivery. */
export type IgnoredReason = 'UNREADABLE' | 'AUTO_REPLY' | 'OTHER_REPORT' | 'NO_REPORT' | 'NO_STATUS';

/** RFC 3464 and, for addresses in all scripts, RFC 6533. */
const STATUS_TYPES = new Set(['message/delivery-status', 'message/global-delivery-status']);

/**
 * What came to a return path: a delivery status (RFC 6522, RFC 3464), or why it is none.
 * @param receivedAt for statuses that do not say when
 */
export async function readReport(raw: Uint8Array, receivedAt: Date): Promise<ReportRead> {
  // What is attached stays closed: a bounce that somebody forwards is no bounce.
  const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true }).catch(() => undefined);
  if (!mail) return ignore('UNREADABLE');
  const type = headerOf(mail, 'content-type').toLowerCase();
  if (!/^\s*multipart\/report\s*;/.test(type)) return ignore(isAutomatic(mail) ? 'AUTO_REPLY' : 'NO_REPORT');
  if (!/report-type\s*=\s*"?(global-)?delivery-status\b/.test(type)) return ignore('OTHER_REPORT');
  const part = mail.attachments.find(({ mimeType }) => STATUS_TYPES.has(mimeType.toLowerCase()));
  if (!part) return ignore('NO_STATUS');
  const { envelopeId, statuses } = parseDeliveryStatus(textOf(part.content), receivedAt);
  return statuses.length > 0 ? { kind: 'statuses', envelopeId, statuses } : ignore('NO_STATUS');
}

function ignore(reason: IgnoredReason): ReportRead {
  return { kind: 'ignored', reason };
}

/** RFC 3834, and what was customary before it. */
function isAutomatic(mail: Email): boolean {
  const submitted = headerOf(mail, 'auto-submitted').toLowerCase();
  if (submitted !== '' && !submitted.startsWith('no')) return true;
  if (headerOf(mail, 'x-autoreply') !== '' || headerOf(mail, 'x-autorespond') !== '') return true;
  return /auto[_-]?reply/i.test(headerOf(mail, 'precedence'));
}

function headerOf({ headers }: Email, name: string): string {
  return headers.find(({ key }) => key === name)?.value ?? '';
}

function textOf(content: ArrayBuffer | Uint8Array | string): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}
