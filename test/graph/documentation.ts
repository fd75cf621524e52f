import { type InputValueDefinitionNode, Kind, print } from 'graphql';
import {
  type Contract,
  directive,
  innermost,
  isList,
  isRoot,
  listFields,
  nameOf,
  objectTypesOf,
  type Place,
  SYSTEMS,
  typeNameOf,
} from './contract.js';

interface Described {
  readonly kind: string;
  readonly name: { readonly value: string };
  readonly description?: { readonly value: string } | undefined;
  readonly fields?: readonly Described[] | undefined;
  readonly values?: readonly Described[] | undefined;
}

/** Types, fields, input fields and enum values without a sentence. */
export function findUndescribed(contract: Contract): readonly string[] {
  return SYSTEMS.flatMap((system) =>
    contract[system].definitions
      .filter(({ kind }) => kind.endsWith('TypeDefinition'))
      .flatMap((definition) => undescribedIn(definition as unknown as Described))
      .map((name) => `${system}: ${name}`),
  );
}

function undescribedIn(type: Described): readonly string[] {
  const members = [...(type.fields ?? []), ...(type.values ?? [])];
  const bare = members.filter(isUndescribed).map(({ name }) => `${type.name.value}.${name.value}`);
  const root = type.name.value === 'Query' || type.name.value === 'Mutation';
  return root || !isUndescribed(type) ? bare : [type.name.value, ...bare];
}

function isUndescribed({ description }: Described): boolean {
  return !description?.value.trim();
}

/** Connections that cannot be paged, or not by 20 when nothing is said. */
export function findUnpagedConnections(contract: Contract): readonly string[] {
  return listFields(contract)
    .filter(({ field }) => typeNameOf(field.type).endsWith('Connection'))
    .filter(({ field }) => {
      const taken = (field.arguments ?? []).map(
        (argument) => `${argument.name.value}: ${print(argument.type)}${defaultOf(argument)}`,
      );
      const size = directive(field, 'listSize');
      return !taken.includes('first: Int! = 20') || !taken.includes('after: String') || !size;
    })
    .map(nameOf);
}

function defaultOf({ defaultValue }: InputValueDefinitionNode): string {
  return defaultValue ? ` = ${print(defaultValue)}` : '';
}

/** Connection types that lack what a page consists of. */
export function findIncompleteConnections(contract: Contract): readonly string[] {
  return SYSTEMS.flatMap((system) =>
    objectTypesOf(contract[system])
      .filter(({ name }) => name.value.endsWith('Connection'))
      .filter(
        ({ fields = [] }) =>
          !['nodes', 'edges', 'pageInfo'].every((wanted) => fields.some(({ name }) => name.value === wanted)),
      )
      .map(({ name }) => `${system}: ${name.value}`),
  );
}

/** Lists of objects that are neither a page nor bounded by nature (a bound is stated with `@listSize(assumedSize:)`). */
export function findUnboundedLists(contract: Contract): readonly string[] {
  return listFields(contract)
    .filter(({ field }) => isList(field.type))
    .filter((place) => isListOfObjects(contract, place) && !place.type.name.value.endsWith('Connection'))
    .filter(({ field }) => {
      const size = directive(field, 'listSize')?.arguments?.find(({ name }) => name.value === 'assumedSize')?.value;
      return size?.kind !== Kind.INT;
    })
    .filter(({ field }) => field.name.value !== 'userErrors')
    .map(nameOf);
}

function isListOfObjects(contract: Contract, { system, field }: Place): boolean {
  const name = typeNameOf(innermost(field.type));
  return objectTypesOf(contract[system]).some((type) => type.name.value === name && !isRoot(type));
}
