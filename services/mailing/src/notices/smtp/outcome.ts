import type { MailOutcome } from '../mailer-port.js';

/** How sending failed, as the SMTP client tells it. */
export interface SendFailure {
  readonly message: string;
  /** The client's own code, such as `ESOCKET`. */
  readonly code?: string | undefined;
  /** The command that was answered; `CONN` when it was none. */
  readonly command?: string | undefined;
  readonly response?: string | undefined;
  readonly responseCode?: number | undefined;
}

/** Commands whose answer is about the message; that to a greeting or a login is about us. */
const OF_A_MESSAGE = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);
/** RFC 3463, 2: in an answer's text, after its code. */
const ENHANCED = /^[245]\d\d[ -]([245]\.\d{1,3}\.\d{1,3})\b/;
/** What the client finds wrong by itself before it says a word. */
const OURS = new Set(['EENVELOPE', 'EMESSAGE']);

/**
 * What a failure means for the message.
 * @param begun whether the server said 354 and the message was handed over
 */
export function outcomeOf(failure: SendFailure, begun: boolean): Exclude<MailOutcome, { kind: 'accepted' }> {
  const { message: reason, code = 'FAILED', command = '', response = '', responseCode } = failure;
  const status = ENHANCED.exec(response)?.[1] ?? null;
  if (responseCode === undefined) {
    // Too large for the server's SIZE, or an envelope that is none: no later try will do.
    if (OURS.has(code)) return { kind: 'refused', code: 'MESSAGE_INVALID', status, reason };
    return begun ? { kind: 'unknown', reason } : { kind: 'unsent', code, status, reason };
  }
  const answer = { code: String(responseCode), status, reason };
  if (!begun && !OF_A_MESSAGE.has(command)) return { kind: 'unsent', ...answer };
  return { kind: isForGood(responseCode) ? 'refused' : 'deferred', ...answer };
}

/** 503, a wrong order of commands, says that the session was in disorder and nothing of the message. */
function isForGood(responseCode: number): boolean {
  return responseCode >= 500 && responseCode !== 503;
}
