import { type DefinitionNode, isTypeDefinitionNode, Kind, print, type TypeDefinitionNode } from 'graphql';
import { type Contract, isEntity, isRoot, SYSTEMS, type System } from './contract.js';

/**
 * Types that several systems define, entities and enums aside, and that one words otherwise than the first that has it: whichever
 * system answers, a client is to be told the same.
 */
export function findDifferingSharedTypes(contract: Contract): readonly string[] {
  const written = new Map<string, string>();
  return SYSTEMS.flatMap((system) =>
    contract[system].definitions.filter(isShared(system)).flatMap((type) => {
      const text = print(type);
      const first = written.get(type.name.value) ?? text;
      written.set(type.name.value, first);
      return text === first ? [] : [`${system}: ${type.name.value}`];
    }),
  );
}

const isShared =
  (system: System) =>
  (definition: DefinitionNode): definition is TypeDefinitionNode => {
    if (!isTypeDefinitionNode(definition)) return false;
    // Each system adds its own values to an enum that it only answers with.
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION) return false;
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return true;
    // Such as `Operations`, to which each system adds a field of its own name.
    const isOwnPart = definition.fields?.every(({ name }) => name.value === system);
    return !isRoot(definition) && !isEntity(definition) && !isOwnPart;
  };
