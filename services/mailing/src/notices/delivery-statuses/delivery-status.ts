/** What a mail system says became of a message (RFC 3464, 2.3.3). */
export type DeliveryAction = 'delivered' | 'relayed' | 'expanded' | 'delayed' | 'failed';

/** What it says of one recipient. */
export interface DeliveryStatus {
  readonly recipient: string;
  readonly action: DeliveryAction;
  /** RFC 3463, such as `5.1.1`. */
  readonly status: string;
  /** The words of the machine that refused, where there are any. */
  readonly diagnostic: string | null;
  readonly at: Date;
  /** No later try with this address will do: failed by a status of class 5. */
  readonly isPermanent: boolean;
}

/** What is told of a notice. */
export interface DeliveryEvent extends DeliveryStatus {
  /** Of the return path that it came to. */
  readonly verpKey: string;
  /** As we gave it; null where the sender of the status does not know of such. */
  readonly envelopeId: string | null;
}

type Fields = ReadonlyMap<string, string>;

const ACTIONS: ReadonlySet<string> = new Set(['delivered', 'relayed', 'expanded', 'delayed', 'failed']);
const STATUS = /\b([245]\.\d{1,3}\.\d{1,3})\b/;
/** Of a status where no action is told (a must of RFC 3464 that some leave out). */
const ACTION_OF_CLASS: Readonly<Record<string, DeliveryAction>> = { 2: 'delivered', 4: 'delayed', 5: 'failed' };
const NO_STATUS: Readonly<Record<DeliveryAction, string>> = {
  ...{ delivered: '2.0.0', relayed: '2.0.0', expanded: '2.0.0', delayed: '4.0.0', failed: '5.0.0' },
};
const LONGEST_DIAGNOSTIC = 1_000;

/**
 * The statuses in the text of a `message/delivery-status`: groups of fields with empty lines between them, the first of
 * which is about the message. A group that names no recipient or no fate is left out.
 * @param toldAt for a group that does not say when
 */
export function parseDeliveryStatus(
  text: string,
  toldAt: Date,
): { readonly envelopeId: string | null; readonly statuses: readonly DeliveryStatus[] } {
  const groups = text
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/)
    .map(readFields);
  const envelopeId = groups.map((fields) => fields.get('original-envelope-id')).find(Boolean);
  return {
    envelopeId: envelopeId ?? null,
    statuses: groups.flatMap((fields) => statusOf(fields, toldAt)),
  };
}

function readFields(group: string): Fields {
  const lines = group.replaceAll(/\n[ \t]+/g, ' ').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [, name, value] = /^([!-9;-~]+)[ \t]*:[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
      return name && value ? [[name.toLowerCase(), value] as const] : [];
    }),
  );
}

function statusOf(fields: Fields, toldAt: Date): readonly DeliveryStatus[] {
  const recipient = fields.get('final-recipient') ?? fields.get('original-recipient');
  if (recipient === undefined) return [];
  const diagnostic = fields.get('diagnostic-code');
  // Some put a code into the words alone, or words behind the code.
  const [, told] = STATUS.exec(fields.get('status') ?? '') ?? STATUS.exec(diagnostic ?? '') ?? [];
  const word = fields.get('action')?.toLowerCase().split(/[ (]/)[0] ?? '';
  const action = ACTIONS.has(word) ? (word as DeliveryAction) : ACTION_OF_CLASS[told?.[0] ?? ''];
  if (!action) return [];
  const status = told ?? NO_STATUS[action];
  return [
    {
      ...{ recipient: addressOf(recipient), action, status, at: instantOf(fields, toldAt) },
      diagnostic: diagnostic?.replace(/^[\w-]+[ \t]*;[ \t]*/, '').slice(0, LONGEST_DIAGNOSTIC) ?? null,
      isPermanent: action === 'failed' && status.startsWith('5'),
    },
  ];
}

/** Without its type: `rfc822; a@example.org`, `utf-8; …`. */
function addressOf(recipient: string): string {
  return recipient.replace(/^[\w-]+[ \t]*;[ \t]*/, '').replace(/^<(.*)>$/, '$1');
}

function instantOf(fields: Fields, toldAt: Date): Date {
  const at = new Date((fields.get('last-attempt-date') ?? '').replace(/\s*\(.*\)$/, ''));
  // A clock that is ahead of ours is not believed.
  return Number.isNaN(at.getTime()) || at > toldAt ? toldAt : at;
}
