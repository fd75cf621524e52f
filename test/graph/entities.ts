import type { ObjectTypeDefinitionNode } from 'graphql';
import {
  type Contract,
  directive,
  innermost,
  isEntity,
  isNonNull,
  listFields,
  nameOf,
  objectTypesOf,
  SYSTEMS,
  type System,
  typeNameOf,
} from './contract.js';

const AUTHORIZATION = ['authenticated', 'requiresScopes', 'policy'];

interface Definition {
  readonly system: System;
  readonly type: ObjectTypeDefinitionNode;
}

/** Each entity with the systems that define it. */
function entitiesOf(contract: Contract): ReadonlyMap<string, readonly Definition[]> {
  const entities = new Map<string, Definition[]>();
  for (const system of SYSTEMS) {
    for (const type of objectTypesOf(contract[system]).filter(isEntity)) {
      entities.set(type.name.value, [...(entities.get(type.name.value) ?? []), { system, type }]);
    }
  }
  return entities;
}

/** A system that only adds to an entity says so in its description: "...; sales owns the rest." */
function ownerSaid({ type }: Definition): string | undefined {
  return /; (\w+) owns the rest\.$/.exec(type.description?.value ?? '')?.[1];
}

function ownersOf(contract: Contract): ReadonlyMap<string, System | undefined> {
  const owners = [...entitiesOf(contract)].map(([name, definitions]) => {
    const owning = definitions.filter((definition) => ownerSaid(definition) === undefined);
    return [name, owning.length === 1 ? owning[0]?.system : undefined] as const;
  });
  return new Map(owners);
}

/** Entities that not exactly one system owns, or whose owner another system names wrongly. */
export function findUnclearOwners(contract: Contract): readonly string[] {
  const owners = ownersOf(contract);
  return [...entitiesOf(contract)].flatMap(([name, definitions]) => {
    const owner = owners.get(name);
    if (!owner) return [`${name} has not exactly one owner`];
    return definitions
      .filter((definition) => definition.system !== owner && ownerSaid(definition) !== owner)
      .map(({ system }) => `${system}: ${name} names another owner than ${owner}`);
  });
}

/** One non-null field of a system that is down blanks the whole entity of another. */
export function findNonNullAcrossSystems(contract: Contract): readonly string[] {
  const owners = ownersOf(contract);
  const owns = (system: System, name: string) => !owners.has(name) || owners.get(name) === system;
  return listFields(contract)
    .filter(({ system, type, field }) => {
      const added = !owns(system, type.name.value) && !keyFieldsOf(type).includes(field.name.value);
      const reference = !owns(system, typeNameOf(field.type));
      return (added && isNonNull(field.type)) || (reference && isNonNull(innermost(field.type)));
    })
    .map(nameOf);
}

function keyFieldsOf(type: ObjectTypeDefinitionNode): readonly string[] {
  return fieldSetOf(directive(type, 'key')?.arguments?.find(({ name }) => name.value === 'fields')?.value);
}

/** Stock gateways answer `@requires` wrongly, without an error, when arguments are in play. */
export function findRequiresWithArguments(contract: Contract): readonly string[] {
  const fields = listFields(contract);
  const takesArguments = new Set(
    fields
      .filter(({ field }) => field.arguments?.length)
      .map(({ type, field }) => `${type.name.value}.${field.name.value}`),
  );
  return fields
    .filter(({ type, field }) => {
      const requires = directive(field, 'requires')?.arguments?.[0]?.value;
      const required = fieldSetOf(requires).map((name) => `${type.name.value}.${name}`);
      const touched = requires ? [...required, `${type.name.value}.${field.name.value}`] : [];
      return touched.some((name) => takesArguments.has(name));
    })
    .map(nameOf);
}

/** On an entity that others extend, an authorization directive merges onto the whole of it. */
export function findAuthorizationOnSharedEntities(contract: Contract): readonly string[] {
  return [...entitiesOf(contract).values()]
    .filter((definitions) => definitions.length > 1)
    .flat()
    .filter(({ type }) => AUTHORIZATION.some((name) => directive(type, name)))
    .map(({ system, type }) => `${system}: ${type.name.value}`);
}

function fieldSetOf(value: object | undefined): readonly string[] {
  return (value as { value?: string } | undefined)?.value?.match(/\w+/g) ?? [];
}
