import { readSellerTerms } from '@switchboard/billing/env';
import type { SellerSnapshot } from '@switchboard/billing/invoices/queries';
import { LaunchError, messageOf } from '../launch-error.js';

/**
 * Who bills on the invoices that are made up; in production a company that is named.
 * @throws LaunchError `ENVIRONMENT_INVALID` naming each setting of billing that is missing or wrong.
 */
export function readSeller(environment: NodeJS.ProcessEnv): SellerSnapshot {
  try {
    return readSellerTerms(environment).seller;
  } catch (error) {
    const reason = messageOf(error).replace('ENVIRONMENT_INVALID: ', '');
    throw new LaunchError('ENVIRONMENT_INVALID', `the environment cannot be used: ${reason}`, { cause: error });
  }
}
