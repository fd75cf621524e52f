import {
  type ASTNode,
  type FieldNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
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
 * A validation rule that refuses a query which is too large to plan, with the code `QUERY_TOO_LARGE`, `QUERY_TOO_DEEP`
 * or `QUERY_ALIAS_REFUSED` and a position. Linear in the document's length: each fragment is measured once.
 */
export function limitQuery(limits: QueryLimits): ValidationRule {
  return (context) => ({
    Document({ definitions }) {
      const measure = createMeasure(context);
      for (const definition of definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
        const error = judge(measure(definition.selectionSet), limits, definition);
        if (error) context.reportError(error);
      }
    },
    Field(field) {
      // As a key of an answer it would reach for a prototype where the parts of answers are merged.
      if (field.alias?.value !== '__proto__') return;
      context.reportError(refusal('QUERY_ALIAS_REFUSED', 'The alias __proto__ is not allowed', field));
    },
  });
}

function judge(size: Size, limits: QueryLimits, node: ASTNode): GraphQLError | undefined {
  const measured = [
    [size.depth, limits.depth, 'levels', 'QUERY_TOO_DEEP'],
    [size.aliases, limits.aliases, 'aliases', 'QUERY_TOO_LARGE'],
    [size.fields, limits.rootFields, 'root fields', 'QUERY_TOO_LARGE'],
    [size.selections, limits.selections, 'selections', 'QUERY_TOO_LARGE'],
  ] as const;
  const [count, most, what, code] = measured.find(([found, allowed]) => found > allowed) ?? [];
  if (code === undefined) return undefined;
  return refusal(code, `The query has ${count} ${what}; at most ${most} are allowed`, node);
}

function createMeasure(context: ValidationContext) {
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
    const fragment = context.getFragment(name);
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

function refusal(code: string, message: string, node: ASTNode): GraphQLError {
  return new GraphQLError(message, { nodes: node, extensions: { code } });
}
