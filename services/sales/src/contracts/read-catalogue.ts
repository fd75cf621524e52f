import type { AskGraph } from '@switchboard/kit/graph-client';
import { z } from 'zod';
import type { Catalogue } from './catalogue.js';

const codes = z.array(z.object({ code: z.string() })).min(1);
const answerSchema = z.object({ billableServices: codes, accessTypes: codes });
const query = 'query CatalogueCodes { billableServices { code } accessTypes { code } }';

/** Asks the graph, in sales' own name, for what billing sells; undefined when it does not tell. */
export async function readCatalogue(askGraph: AskGraph, correlationId: string): Promise<Catalogue | undefined> {
  const answer = await askGraph({ query, variables: {}, correlationId }).catch(() => undefined);
  const catalogue = answerSchema.safeParse(answer);
  if (!catalogue.success) return undefined;
  const { billableServices, accessTypes } = catalogue.data;
  return {
    services: new Set(billableServices.map(({ code }) => code)),
    accessTypes: new Set(accessTypes.map(({ code }) => code)),
  };
}
