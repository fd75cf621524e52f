import type { Random } from '@switchboard/launcher/demo/random';
import type { TestMailFolder } from '../../world/mail-folder.js';
import type { TestPrintFolder } from '../../world/print-folder.js';

type PrintFaults = Parameters<TestPrintFolder['fault']>[0];
type MailFaults = Parameters<TestMailFolder['fault']>[0];

/** What a printer does wrong: refuses, answers late or 500 or not at all, dies when it has accepted, is jammed. */
export function drawPrintFaults(random: Random, now: Date): PrintFaults {
  const share = shareOf(random);
  const jamUntil = new Date(now.getTime() + random.integer(500, 3_000)).toISOString();
  return {
    seed: random.integer(1, 1_000_000),
    ...{ refuseShare: share(30, 40), dropAnswerShare: share(50, 60), error500Share: share(30, 25) },
    ...{ dieAfterAcceptShare: share(25, 60), answerLateMs: random.chance(30) ? random.integer(100, 1_500) : 0 },
    ...(random.chance(25) && { jamUntil }),
  };
}

/** What a mail server does wrong: greets late, defers, refuses, cuts before or after keeping, is silent, sends back. */
export function drawMailFaults(random: Random): MailFaults {
  const share = shareOf(random);
  return {
    seed: random.integer(1, 1_000_000),
    ...{ deferShare: share(40, 40), refuseShare: share(30, 6), bounceShare: share(30, 6) },
    ...{ cutAfterDataShare: share(60, 40), loseAfterDataShare: share(50, 30) },
    greetLateMs: random.chance(20) ? random.integer(100, 1_500) : 0,
    silentAfterDataMs: random.chance(25) ? random.integer(200, 1_500) : 0,
  };
}

/** In so many of a hundred cases up to so many of a hundred, else none. */
function shareOf(random: Random) {
  return (percent: number, most: number) => (random.chance(percent) ? random.integer(1, most) / 100 : 0);
}
