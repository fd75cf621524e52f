import type { RequestContext } from '@switchboard/kit/graphql/request-context';
import type { Loaders } from './loaders.js';

/** What a resolver of this system is given. */
export type Context = RequestContext<Loaders>;
