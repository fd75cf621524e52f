import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
} from 'graphql';

export const SYSTEMS = ['sales', 'billing', 'conferencing', 'mailing'] as const;
export type System = (typeof SYSTEMS)[number];

/** The SDL of each system. */
export type Contract = Readonly<Record<System, DocumentNode>>;

export interface Place {
  readonly system: System;
  readonly type: ObjectTypeDefinitionNode;
  readonly field: FieldDefinitionNode;
}

export const schemaFolder = fileURLToPath(new URL('../../schema/', import.meta.url));

export function readSdl(system: System): string {
  return readFileSync(`${schemaFolder}${system}.graphql`, 'utf8');
}

/** The contract as it is in the files, with SDL planted into one of them. */
export function readContract(planted?: { readonly system: System; readonly sdl: string }): Contract {
  const documents = SYSTEMS.map((system) => {
    const sdl = planted?.system === system ? planted.sdl : readSdl(system);
    return [system, parse(sdl)] as const;
  });
  return Object.fromEntries(documents) as unknown as Contract;
}

export function objectTypesOf(document: DocumentNode): readonly ObjectTypeDefinitionNode[] {
  return document.definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION);
}

export function isRoot({ name }: ObjectTypeDefinitionNode): boolean {
  return name.value === 'Query' || name.value === 'Mutation';
}

/** Every field of every object type of every system. */
export function listFields(contract: Contract): readonly Place[] {
  return SYSTEMS.flatMap((system) =>
    objectTypesOf(contract[system]).flatMap((type) => (type.fields ?? []).map((field) => ({ system, type, field }))),
  );
}

export function nameOf({ system, type, field }: Place): string {
  return `${system}: ${type.name.value}.${field.name.value}`;
}

export function directive(
  node: { readonly directives?: readonly DirectiveNode[] | undefined },
  name: string,
): DirectiveNode | undefined {
  return node.directives?.find((candidate) => candidate.name.value === name);
}

export function isEntity(type: ObjectTypeDefinitionNode): boolean {
  return directive(type, 'key') !== undefined;
}

export function isNonNull(type: TypeNode): boolean {
  return type.kind === Kind.NON_NULL_TYPE;
}

/** The type inside lists and non-nulls, as it is written: `[Customer!]!` gives `Customer!`. */
export function innermost(type: TypeNode): TypeNode {
  const list = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  return list.kind === Kind.LIST_TYPE ? innermost(list.type) : type;
}

export function typeNameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : typeNameOf(type.type);
}

export function isList(type: TypeNode): boolean {
  return type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));
}
