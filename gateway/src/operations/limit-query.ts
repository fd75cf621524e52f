import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** The most that one query may ask for, fragments counted as often as they are spread. */
export interface QueryLimits {
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly selections: number;
}

interface Size {
  readonly depth: number;
  readonly aliases: number;
  readonly selections: number;
  readonly fields: number;
}

const EMPTY: Size = { depth: 0, aliases: 0, selections: 0, fields: 0 };
/** Introspection nests deeply by nature; whether it is allowed at all is decided elsewhere. */
const INTROSPECTION = new Set(['__schema', '__type']);

/**
 * Refuses a query that is too large to plan. Linear in the document's length: each fragment is measured once.
 * @throws GraphQLError with the code `QUERY_TOO_LARGE`, `QUERY_TOO_DEEP` or `QUERY_ALIAS_REFUSED` and a position.
 */
export function limitQuery({ definitions }: DocumentNode, limits: QueryLimits): void {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const measure = createMeasure(new Map(fragments.map((fragment) => [fragment.name.value, fragment])));
  for (const operation of definitions) {
    if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
    const { depth, aliases, selections, fields } = measure(operation.selectionSet);
    if (depth > limits.depth) throw refusal('QUERY_TOO_DEEP', `nests ${depth} levels`, limits.depth, operation);
    const measured = [
      [aliases, limits.aliases, 'aliases'],
      [fields, limits.rootFields, 'root fields'],
      [selections, limits.selections, 'selections'],
    ] as const;
    for (const [count, most, what] of measured) {
      if (count > most) throw refusal('QUERY_TOO_LARGE', `has ${count} ${what}`, most, operation);
    }
  }
}

function createMeasure(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  const known = new Map<string, Size>();
  return measure;

  function measure(selectionSet: SelectionSetNode): Size {
    return selectionSet.selections.map(measureOne).reduce(add, EMPTY);
  }

  function measureOne(selection: SelectionSetNode['selections'][number]): Size {
    if (selection.kind === Kind.FIELD) return measureField(selection);
    if (selection.kind === Kind.INLINE_FRAGMENT) return measure(selection.selectionSet);
    return measureFragment(selection.name.value);
  }

  function measureField(field: FieldNode): Size {
    if (field.alias?.value === '__proto__') throw refusal('QUERY_ALIAS_REFUSED', 'has an alias __proto__', 0, field);
    const below = field.selectionSet ? measure(field.selectionSet) : EMPTY;
    return {
      depth: INTROSPECTION.has(field.name.value) ? 1 : below.depth + 1,
      aliases: below.aliases + (field.alias ? 1 : 0),
      selections: below.selections + 1,
      fields: 1,
    };
  }

  function measureFragment(name: string): Size {
    const size = known.get(name);
    if (size) return size;
    // Stands for itself while it is measured, so that a cycle ends here; validation reports it.
    known.set(name, EMPTY);
    const fragment = fragments.get(name);
    const measured = fragment ? measure(fragment.selectionSet) : EMPTY;
    known.set(name, measured);
    return measured;
  }
}

function add(one: Size, other: Size): Size {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: one.aliases + other.aliases,
    selections: one.selections + other.selections,
    fields: one.fields + other.fields,
  };
}

function refusal(code: string, finding: string, most: number, node: DocumentNode['definitions'][number] | FieldNode) {
  return new GraphQLError(`The query ${finding}; at most ${most} are allowed`, {
    nodes: node,
    extensions: { code, http: { status: 400 } },
  });
}
