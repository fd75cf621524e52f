import { Exact } from '@switchboard/kit/money';
import { minutesOf } from '../rating/rating.js';
import type { DetailFacts, SharedFacts, UsageFacts } from './document-facts.js';
import { WORDS } from './document-words.js';
import type { DetailRow, DocumentLanguage } from './invoice-document.js';
import { groupBy } from './parts-by.js';

/** As fine as prices are; amounts of a leg are exact, and few need more. */
const AMOUNT_DECIMALS = 10;

/** All usage of a document, conference after conference in order of their first legs, legs in order of start. */
export function detailRowsOf(
  details: readonly DetailFacts[],
  language: DocumentLanguage,
  { names, usage }: Pick<SharedFacts, 'names' | 'usage'>,
): readonly DetailRow[] {
  const conferences = groupBy(details.toSorted(compareDetails), ({ conferenceId }) => conferenceId);
  return [...conferences.values()].flatMap((ofConference) => {
    let legs = 0;
    return ofConference.map((detail) => {
      if (detail.usageKind === 'LEG') legs += 1;
      const conference = usage.conferences.get(detail.conferenceId);
      return {
        conferenceNumber: conference?.number ?? detail.conferenceId,
        startedAt: detail.beganAt,
        leg: labelOf(detail, legs, { names, language }),
        caller: callerOf(detail, usage),
        minutes: minutesOf(BigInt(detail.billedSeconds)),
        rate: detail.unitPrice === null ? null : new Exact(detail.unitPrice).toFixed(),
        amount: new Exact(detail.amountSixtieths).div(60).toDecimalPlaces(AMOUNT_DECIMALS).toFixed(),
        references: conference?.references ?? [null, null],
      };
    });
  });
}

/** As its bridge sent it, else the number that billing was told of; a fee has none. */
function callerOf({ usageKind, callRecordId, remoteNumber }: DetailFacts, { callers }: UsageFacts): string | null {
  if (usageKind !== 'LEG') return null;
  return callers.get(callRecordId) ?? (remoteNumber === null ? null : `+${remoteNumber}`);
}

interface LabelScope {
  readonly names: SharedFacts['names'];
  readonly language: DocumentLanguage;
}

function labelOf({ usageKind, serviceCode }: DetailFacts, leg: number, { names, language }: LabelScope): string {
  switch (usageKind) {
    case 'LEG':
      return String(leg);
    case 'CONFERENCE':
      return WORDS[language].conferenceFee;
    case 'ADD_ON':
      return names.services.get(serviceCode) ?? serviceCode;
    default:
      return usageKind satisfies never;
  }
}

function compareDetails(one: DetailFacts, other: DetailFacts): number {
  return one.beganAt.getTime() - other.beganAt.getTime() || (one.callRecordId < other.callRecordId ? -1 : 1);
}
