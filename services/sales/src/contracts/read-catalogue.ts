import type { RequestContext } from '@switchboard/kit/graphql/request-context';
import { z } from 'zod';
import type { Catalogue } from './catalogue.js';

const codes = z.array(z.object({ code: z.string() })).min(1);
const answerSchema = z.object({ billableServices: codes, accessTypes: codes });
const query = 'query CatalogueCodes { billableServices { code } accessTypes { code } }';

/** Asks the graph, in sales' own name, for what billing sells; undefined when it does not tell. */
export async function readCatalogue({
  askGraph,
  correlationId,
  log,
}: Pick<RequestContext<unknown>, 'askGraph' | 'correlationId' | 'log'>): Promise<Catalogue | undefined> {
  try {
    const answer = await askGraph({ query, variables: {}, correlationId });
    const { billableServices, accessTypes } = answerSchema.parse(answer);
    return {
      services: new Set(billableServices.map(({ code }) => code)),
      accessTypes: new Set(accessTypes.map(({ code }) => code)),
    };
  } catch (error) {
    log.warn({ err: error, correlationId }, 'the graph does not tell the catalogue');
    return undefined;
  }
}
