import type { Db } from '@switchboard/kit/database/open-database';
import { accept, type Outcome } from '@switchboard/kit/refusal';
import { type Catalogue, checkCatalogue } from './catalogue.js';
import { CatalogueUnavailableError } from './catalogue-unavailable.js';
import { checkTogether } from './check-contract.js';
import { checkRate } from './check-rate.js';
import { contractEnded, contractUnknown, isOver } from './contract-refusals.js';
import { rateTermsOf } from './contract-rows.js';
import { type GivenExtension, givenRates } from './given-rates.js';
import { type ExtensionPlan, planExtension } from './plan-extension.js';
import { findContractByNumber, listHeldRates } from './queries.js';
import { withColumns } from './rate-sheet.js';
import type { ContractRow } from './tables.js';

export interface ExtensionCircumstances {
  readonly now: Date;
  /** Undefined when it could not be read. */
  readonly catalogue: Catalogue | undefined;
  /** How many rates can be given. */
  readonly mostRates: number;
}

export interface ExtensionPreview {
  readonly contract: ContractRow;
  readonly plan: ExtensionPlan;
}

/**
 * Decides what extending rates would do, and does nothing; every reason against it is told at once.
 * @throws CatalogueUnavailableError when the catalogue is none
 */
export async function previewContractRates(
  db: Db,
  given: GivenExtension,
  { now, catalogue, mostRates }: ExtensionCircumstances,
): Promise<Outcome<ExtensionPreview>> {
  // Thrown and not returned: a refusal would be the answer of its idempotency key for ever.
  if (!catalogue) throw new CatalogueUnavailableError();
  const contract = await findContractByNumber(db, given.contractNumber);
  if (!contract) return contractUnknown(given.contractNumber);
  if (isOver(contract, now)) return contractEnded(contract);
  const { placed, refusals: unread } = givenRates(given, mostRates);
  const refusals = [
    ...unread,
    ...placed.flatMap(({ rate, path }) => checkRate(rate, path)),
    ...checkTogether(placed, contract.currency),
    ...checkCatalogue(placed, catalogue),
  ];
  if (refusals.length > 0) return { ok: false, refusals: refusals.map(withColumns) };
  const held = (await listHeldRates(db, contract.id)).map((row) => ({ ...row, ...rateTermsOf(row) }));
  return accept({ contract, plan: planExtension(held, placed) });
}
