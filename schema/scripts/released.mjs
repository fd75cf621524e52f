import { writeFileSync } from 'node:fs';
import { Supergraph } from '@apollo/federation-internals';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { composeSupergraph, pathOf } from './composition.mjs';

/** What clients see of a supergraph: the API schema, sorted, as SDL. */
export function apiSchemaOf(supergraphSdl) {
  return `${printSchema(lexicographicSortSchema(Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema()))}\n`;
}

// Only when it is run: the check imports the function above.
if (process.argv[1] === pathOf('scripts/released.mjs')) {
  writeFileSync(pathOf('released.graphql'), apiSchemaOf(composeSupergraph()));
}
