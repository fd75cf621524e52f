import type {
  ChangeReservationInput,
  PlaceReservationInput,
  ReservationAddOnInput,
} from '../generated/resolver-types.js';

/** The order that a person gives, for the customer. */
export function toOrder(
  { customerNumber: _number, idempotencyKey: _key, service, ...input }: PlaceReservationInput,
  { id, timeZone }: { readonly id: string; readonly timeZone: string },
) {
  return {
    ...toTerms(input),
    ...required(input),
    customerId: id,
    serviceCode: service ?? undefined,
    timeZone: input.timeZone ?? timeZone,
  };
}

function required({
  startsAt,
  endsAt,
  expectedPortCount,
}: Pick<PlaceReservationInput, 'startsAt' | 'endsAt' | 'expectedPortCount'>) {
  return { startsAt, endsAt, expectedPortCount };
}

/** What is to be otherwise; null is left out as if it were not given, since nothing that is ordered can be none. */
export function toChange({ number, startsAt, endsAt, expectedPortCount, timeZone, ...input }: ChangeReservationInput) {
  return {
    ...toTerms(input),
    number,
    startsAt: startsAt ?? undefined,
    endsAt: endsAt ?? undefined,
    expectedPortCount: expectedPortCount ?? undefined,
    timeZone: timeZone ?? undefined,
  };
}

type TermsInput = Pick<
  ChangeReservationInput,
  'customerReference' | 'secondReference' | 'accessTypes' | 'countryCodes' | 'addOns'
>;

function toTerms({ customerReference, secondReference, accessTypes, countryCodes, addOns }: TermsInput) {
  return {
    customerReference: customerReference ?? undefined,
    secondReference: secondReference ?? undefined,
    accessTypeCodes: accessTypes ?? undefined,
    countryCodes: countryCodes ?? undefined,
    addOns: addOns?.map(toAddOn),
  };
}

function toAddOn({ service, pieceCount }: ReservationAddOnInput) {
  return { serviceCode: service, pieceCount: pieceCount ?? null };
}
