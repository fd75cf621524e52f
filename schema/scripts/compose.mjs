import { writeFileSync } from 'node:fs';
import { composeSupergraph, pathOf } from './composition.mjs';

writeFileSync(pathOf('supergraph.graphql'), composeSupergraph());
