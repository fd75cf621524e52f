import { type DocumentNode, Kind, type ObjectTypeDefinitionNode } from 'graphql';
import { directive, isRoot, objectTypesOf } from './contract.js';

/** Resolvers by type and field, or a scalar by its name. */
export type ResolverMap = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

/** Fields of `Query` and `Mutation`, references of entities and scalars that no one answers. */
export function findGaps(sdl: DocumentNode, resolvers: ResolverMap): readonly string[] {
  const types = objectTypesOf(sdl);
  const scalars = sdl.definitions.filter((definition) => definition.kind === Kind.SCALAR_TYPE_DEFINITION);
  return [
    ...types.filter(isRoot).flatMap((type) => unresolvedFields(type, resolvers)),
    ...types
      .filter(isResolvable)
      .map(({ name }) => name.value)
      .filter((name) => typeof resolvers[name]?.__resolveReference !== 'function')
      .map((name) => `${name}.__resolveReference`),
    ...scalars.map(({ name }) => name.value).filter((name) => typeof resolvers[name]?.serialize !== 'function'),
  ];
}

/** Fields that are left to the properties of the row, such as `Customer.name`. */
export function listFieldsOfRows(sdl: DocumentNode, resolvers: ResolverMap): readonly string[] {
  return objectTypesOf(sdl)
    .filter((type) => !isRoot(type))
    .flatMap((type) => unresolvedFields(type, resolvers));
}

function unresolvedFields({ name, fields = [] }: ObjectTypeDefinitionNode, resolvers: ResolverMap): readonly string[] {
  return fields
    .filter((field) => typeof resolvers[name.value]?.[field.name.value] !== 'function')
    .map((field) => `${name.value}.${field.name.value}`);
}

function isResolvable(type: ObjectTypeDefinitionNode): boolean {
  const resolvable = directive(type, 'key')?.arguments?.find(({ name }) => name.value === 'resolvable')?.value;
  return directive(type, 'key') !== undefined && !(resolvable?.kind === Kind.BOOLEAN && !resolvable.value);
}
