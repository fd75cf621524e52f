import type { RequestContext } from '@switchboard/kit/graphql/request-context';
import type { Loaders } from './loaders.js';

export type Context = RequestContext<Loaders>;
