import {
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isSpecifiedScalarType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';

/** What one fetch may be answered with. */
export interface AnswerShape {
  readonly isQuery: boolean;
  readonly asksEntities: boolean;
  /** What is asked of the root, or of the entities when they are asked for. */
  readonly asked: ObjectShape;
  readonly root: ObjectShape;
}

export type ObjectShape = Map<string, FieldShape>;

/** `kind` says what stands at the bottom of `lists` levels of lists; `any` is a custom scalar or an unknown field. */
export interface FieldShape {
  readonly kind: 'object' | 'primitive' | 'typename' | 'any';
  readonly lists: number;
  readonly object: ObjectShape;
}

interface Sources {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

const TYPE_NAME = '__typename';
const ENTITIES = '_entities';

/** Reads the shape of a fetch's answer from its text; the types are the supergraph's. */
export function readAnswerShape(schema: GraphQLSchema, query: string): AnswerShape {
  const { definitions } = parse(query, { noLocation: true });
  const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const sources = { schema, fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])) };
  const root: ObjectShape = new Map();
  collectFields(sources, operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, root);
  const entities = root.get(ENTITIES)?.object;
  return {
    isQuery: operation.operation === 'query',
    asksEntities: entities !== undefined,
    asked: entities ?? root,
    root,
  };
}

function collectFields(
  sources: Sources,
  { selections }: SelectionSetNode,
  parent: GraphQLNamedType | undefined,
  into: ObjectShape,
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const { alias, name, selectionSet } = selection;
      const type = fieldType(parent, name.value);
      // Fields of one key are merged, as GraphQL merges them: the answer has it once.
      const shape = into.get(alias?.value ?? name.value) ?? shapeOf(name.value, type);
      into.set(alias?.value ?? name.value, shape);
      if (selectionSet) collectFields(sources, selectionSet, type && getNamedType(type), shape.object);
      continue;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : sources.fragments.get(selection.name.value);
    const condition = fragment?.typeCondition && sources.schema.getType(fragment.typeCondition.name.value);
    if (fragment) collectFields(sources, fragment.selectionSet, condition ?? parent, into);
  }
}

function fieldType(parent: GraphQLNamedType | undefined, name: string): GraphQLOutputType | undefined {
  return parent && 'getFields' in parent
    ? (parent.getFields()[name]?.type as GraphQLOutputType | undefined)
    : undefined;
}

function shapeOf(name: string, type: GraphQLOutputType | undefined): FieldShape {
  if (name === TYPE_NAME) return { kind: 'typename', lists: 0, object: new Map() };
  if (name === ENTITIES) return { kind: 'object', lists: 1, object: new Map() };
  let lists = 0;
  let inner = type;
  while (isListType(inner) || isNonNullType(inner)) {
    if (isListType(inner)) lists += 1;
    inner = inner.ofType as GraphQLOutputType;
  }
  return { kind: kindOf(inner), lists, object: new Map() };
}

function kindOf(type: GraphQLOutputType | undefined): FieldShape['kind'] {
  if (isCompositeType(type)) return 'object';
  return isEnumType(type) || (type && 'name' in type && isSpecifiedScalarType(type)) ? 'primitive' : 'any';
}
