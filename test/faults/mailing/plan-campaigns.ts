import { randomOf } from '@switchboard/launcher/demo/random';
import type { SeededRecipient } from '../../world/seeded-recipients.js';

/** A customer of a campaign, and what they are to get of it. */
export interface Expected extends SeededRecipient {
  readonly getsLetter: boolean;
  readonly getsNotice: boolean;
  /** Who is not to be written to by one of the ways; entered before the check of the campaign or only after it. */
  readonly suppressed?: { readonly channel: 'POST' | 'EMAIL'; readonly afterCheck: boolean };
}

export interface CampaignPlan {
  readonly name: string;
  /** Of this campaign alone, so that a suppression for it is none for any other. */
  readonly kind: string;
  readonly customers: readonly Expected[];
  /** Paused so long after its start, and resumed after so long. */
  readonly pauses: readonly { readonly afterMs: number; readonly forMs: number }[];
}

/** Several campaigns at once, each to customers of its own. */
export function planCampaigns(seed: number, recipients: readonly SeededRecipient[]): readonly CampaignPlan[] {
  const random = randomOf(seed, 'campaigns');
  const count = random.integer(2, 4);
  const size = random.integer(20, recipients.length);
  const chosen = recipients.slice(0, size);
  return Array.from({ length: count }, (_, index) => ({
    ...{ name: `Run ${seed}, campaign ${index + 1}`, kind: `run-${seed}-${index + 1}` },
    customers: chosen.filter((_recipient, place) => place % count === index).map(expected),
    pauses: Array.from({ length: random.integer(0, 2) }, () => ({
      ...{ afterMs: random.integer(0, 3_000), forMs: random.integer(0, 1_500) },
    })),
  }));

  function expected(recipient: SeededRecipient): Expected {
    const channel = random.chance(15) && random.pick(['POST', 'EMAIL'] as const);
    const getsLetter = recipient.isComplete && channel !== 'POST';
    const getsNotice = getsLetter && recipient.email !== null && channel !== 'EMAIL';
    return {
      ...{ ...recipient, getsLetter, getsNotice },
      ...(channel && { suppressed: { channel, afterCheck: random.chance(50) } }),
    };
  }
}
