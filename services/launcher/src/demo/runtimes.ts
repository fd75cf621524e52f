import { billingParts } from '@switchboard/billing/subgraph';
import { conferencingParts } from '@switchboard/conferencing/subgraph';
import { systemClock } from '@switchboard/kit/clock';
import { parseSigningKeys } from '@switchboard/kit/signing';
import { openRuntime, type Runtime, type SubgraphParts } from '@switchboard/kit/subgraph/start-subgraph';
import { mailingParts } from '@switchboard/mailing/subgraph';
import { salesParts } from '@switchboard/sales/subgraph';
import type { DatabaseAccess } from '../postgres/with-databases.js';
import type { SystemName } from '../systems.js';

/** Each system's database and outbox, for loading data through its own acts. */
export interface Runtimes extends Readonly<Record<SystemName, Runtime>> {
  readonly close: () => Promise<void>;
}

/** Only opening accounts needs the seller's terms, and that is left to billing's own processes. */
const terms = { sellerCountry: 'DE', paymentTermDays: 14 };
/** Only letters name the sender, and mailing's own processes write those. */
const sender = { name: '', lines: [], postalCode: '', city: '', countryCode: 'DE', email: '' };

/** Opens all four systems' databases; events wait in the outboxes for the systems' own processes. */
export async function openRuntimes({ databases, signingKeys }: DatabaseAccess): Promise<Runtimes> {
  const keys = parseSigningKeys(signingKeys);
  const open = <Loaders>(parts: SubgraphParts<Loaders>, name: SystemName) =>
    openRuntime(
      parts,
      {
        host: '127.0.0.1',
        port: 0,
        databaseUrl: databases[name].appUrl,
        signingKeys: keys,
        graphUrl: 'http://127.0.0.1/graphql',
        eventsUrls: {},
        logLevel: 'warn',
      },
      { clock: systemClock, stopped: new AbortController().signal },
    );
  const [sales, billing, conferences, mail] = await Promise.all([
    open(salesParts, 'sales'),
    open(billingParts(terms), 'billing'),
    open(conferencingParts({ bridges: [] }), 'conferencing'),
    open(mailingParts({ sender }), 'mailing'),
  ]);
  const all = [sales, billing, conferences, mail];
  return {
    sales,
    billing,
    conferencing: conferences,
    mailing: mail,
    async close() {
      await Promise.all(all.map(({ boss }) => boss.stop({ graceful: false, close: true })));
      await Promise.all(all.map(({ database }) => database.close()));
    },
  };
}
