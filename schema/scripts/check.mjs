import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { composeSupergraph, read } from './composition.mjs';
import { apiSchemaOf } from './released.mjs';

const supergraph = composeSupergraph();
const problems = [];
if (supergraph !== read('supergraph.graphql')) {
  problems.push('schema/supergraph.graphql is stale: run `npm run generate` and commit it');
}
const changes = await diff(buildSchema(read('released.graphql')), buildSchema(apiSchemaOf(supergraph)));
for (const { criticality, message } of changes) {
  if (criticality.level === CriticalityLevel.Breaking) {
    problems.push(`breaking change: ${message} (deprecate instead; after a release: npm run release -w schema)`);
  }
}
for (const problem of problems) console.error(`contract: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
