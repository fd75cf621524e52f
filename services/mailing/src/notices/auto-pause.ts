/** When a campaign is paused by itself. */
export interface PauseRule {
  /** How many of the latest notices are looked at. */
  readonly window: number;
  /** Below this many outcomes a share says nothing. */
  readonly least: number;
  /** Refused, or bounced for good: the addresses are bad, and going on ruins the sender's name. */
  readonly permanentShare: number;
  /** Deferred, or bounced for now: a full mailbox here and there, or a server that throttles us. */
  readonly temporaryShare: number;
}

/**
 * Large mailbox providers begin to block senders at 5 to 10 % of unknown addresses; half of that leaves time to look.
 * Soft bounces are common (greylisting defers whoever is new), so only a third of them pauses.
 */
export const PAUSE_RULE: PauseRule = { window: 200, least: 20, permanentShare: 0.05, temporaryShare: 0.33 };

/** What became of a notice, as far as pausing cares. An unsent or unknown one counts for nothing. */
export type NoticeFate = 'fine' | 'temporary' | 'permanent';

export interface Pause {
  readonly code: 'TOO_MANY_PERMANENT' | 'TOO_MANY_TEMPORARY';
  /** Of how many, how many. */
  readonly looked: number;
  readonly counted: number;
}

/**
 * Why a campaign is to be paused, or undefined.
 * @param fates the latest last
 */
export function pauseFor(fates: readonly NoticeFate[], rule: PauseRule = PAUSE_RULE): Pause | undefined {
  const latest = fates.slice(-rule.window);
  const looked = latest.length;
  if (looked < rule.least) return undefined;
  const count = (fate: NoticeFate) => latest.filter((each) => each === fate).length;
  const [permanent, temporary] = [count('permanent'), count('temporary')];
  if (permanent > looked * rule.permanentShare) return { code: 'TOO_MANY_PERMANENT', looked, counted: permanent };
  if (temporary > looked * rule.temporaryShare) return { code: 'TOO_MANY_TEMPORARY', looked, counted: temporary };
  return undefined;
}
