import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

/** The systems and where each answers unless `SUBGRAPH_URL_<NAME>` says otherwise. */
export const systems = [
  { name: 'sales', url: 'http://127.0.0.1:4001/graphql' },
  { name: 'billing', url: 'http://127.0.0.1:4002/graphql' },
  { name: 'conferencing', url: 'http://127.0.0.1:4003/graphql' },
  { name: 'mailing', url: 'http://127.0.0.1:4004/graphql' },
];

export const pathOf = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));
export const read = (file) => readFileSync(pathOf(file), 'utf8');

/**
 * Composes the four SDL files into the supergraph.
 * @throws Error with every composition error, one a line.
 */
export function composeSupergraph() {
  const { supergraphSdl, errors } = composeServices(
    systems.map(({ name, url }) => ({ name, url, typeDefs: parse(read(`${name}.graphql`)) })),
  );
  if (errors?.length) throw new Error(errors.map(({ message }) => message).join('\n'));
  return `${supergraphSdl.trim()}\n`;
}
