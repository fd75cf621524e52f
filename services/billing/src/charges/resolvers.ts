import { getLoaded } from '@switchboard/kit/graphql/get-loaded';
import { NO_COUNTRY } from '../catalogue/codes.js';
import type { ChargeResolvers, ChargeStepResolvers } from '../generated/resolver-types.js';
import { explainCharge } from './charge-step.js';

export const Charge: ChargeResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.chargeById.load(id),
  kind: ({ kind }) => (kind === 'rate' ? 'RATE' : 'REVERSAL'),
  corrects: ({ corrects }, _arguments, { loaders }) => (corrects === null ? null : loaders.chargeById.load(corrects)),
  explanation: (charge) => explainCharge(charge).line,
  steps: (charge) => explainCharge(charge).steps.map((step) => ({ ...step, currency: charge.currency })),
  amount: (charge) => ({ amount: explainCharge(charge).amount, currency: charge.currency }),
  service: ({ serviceCode }, _arguments, { loaders }) => getLoaded(loaders.serviceByCode, serviceCode),
  accessType: ({ accessTypeCode }, _arguments, { loaders }) => getLoaded(loaders.accessTypeByCode, accessTypeCode),
  countryCode: ({ countryCode }) => (countryCode === NO_COUNTRY ? null : countryCode),
  unitPrice: ({ unitPrice, currency }) => (unitPrice === null ? null : { amount: unitPrice, currency }),
  callRecord: ({ usageKind, callRecordId }) => (usageKind === 'LEG' ? { id: callRecordId } : null),
  conference: ({ conferenceId }) => ({ id: conferenceId }),
  contractRate: ({ contractRateId }) => (contractRateId === null ? null : { id: contractRateId }),
  listRate: ({ listRateId }, _arguments, { loaders }) =>
    listRateId === null ? null : loaders.listRateById.load(listRateId),
};

export const ChargeStep: ChargeStepResolvers = {
  seconds: ({ seconds }) => seconds ?? null,
  unitPrice: ({ unitPrice, currency }) => (unitPrice === undefined ? null : { amount: unitPrice, currency }),
  amount: ({ amount, currency }) => ({ amount, currency }),
};
