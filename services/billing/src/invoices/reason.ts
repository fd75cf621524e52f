import { accept, type Outcome, refuse } from '@switchboard/kit/refusal';

const LONGEST = 500;

/** A reason as a person gives it; refuses `REASON_INVALID`. */
export function readReason(text: string, field = 'reason'): Outcome<string> {
  const reason = text.trim();
  if (reason === '' || reason.length > LONGEST || reason.includes('\0'))
    return refuse('REASON_INVALID', `give 1 to ${LONGEST} characters`, [field]);
  return accept(reason);
}
