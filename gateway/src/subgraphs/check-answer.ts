import { type GraphQLSchema, isCompositeType } from 'graphql';
import type { AnswerShape, FieldShape, ObjectShape } from './answer-shape.js';

/** A subgraph's answer that is safe to merge, or what is wrong with it. */
export type Checked =
  | { readonly ok: true; readonly data: Record<string, unknown> | null; readonly errors: readonly AnsweredError[] }
  | { readonly ok: false; readonly detail: string };

export interface AnsweredError {
  readonly message: string;
  readonly path?: ReadonlyArray<string | number>;
  readonly extensions?: Record<string, unknown>;
}

interface Asked {
  readonly schema: GraphQLSchema;
  readonly shape: AnswerShape;
  readonly representationCount: number;
}

/**
 * Checks a subgraph's answer against what was asked. A merge of lists with objects, of keys that nobody asked for or
 * of one entity too many would fail the whole plan; here it costs only this fetch.
 */
export function checkAnswer(text: string, { schema, shape, representationCount }: Asked): Checked {
  const body = parseJson(text);
  if (!isRecord(body)) return { ok: false, detail: 'not a JSON object' };
  const { data = null, errors = [] } = body;
  if (!Array.isArray(errors) || !errors.every(isAnsweredError)) return { ok: false, detail: 'malformed errors' };
  if (data === null) {
    return errors.length > 0 ? { ok: true, data: null, errors } : { ok: false, detail: 'neither data nor errors' };
  }
  if (!isRecord(data) || !fitsObject(schema, data, shape.root)) return { ok: false, detail: 'data of another shape' };
  const entities = data._entities;
  if (shape.asksEntities && !(Array.isArray(entities) && entities.length === representationCount)) {
    // With its errors, a list that is null as a whole is an answer: nothing was found out.
    if (entities !== null || errors.length === 0) return { ok: false, detail: 'another number of entities' };
    return { ok: true, data: null, errors };
  }
  return { ok: true, data, errors };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fitsObject(schema: GraphQLSchema, value: Record<string, unknown>, shape: ObjectShape): boolean {
  // A key that is missing is the executor's to judge: it becomes null, or an error where null may not be.
  for (const key of Object.keys(value)) {
    const field = shape.get(key);
    if (!field || !fits(schema, value[key], field, field.lists)) return false;
  }
  return true;
}

function fits(schema: GraphQLSchema, value: unknown, field: FieldShape, lists: number): boolean {
  if (value === null || field.kind === 'any') return true;
  if (lists > 0) return Array.isArray(value) && value.every((item) => fits(schema, item, field, lists - 1));
  if (field.kind === 'object') return isRecord(value) && fitsObject(schema, value, field.object);
  if (field.kind === 'typename') return typeof value === 'string' && isCompositeType(schema.getType(value));
  return typeof value !== 'object';
}

function isAnsweredError(error: unknown): error is AnsweredError {
  if (!isRecord(error)) return false;
  const { message, path = null, extensions = null } = error;
  const isPath = path === null || (Array.isArray(path) && path.every((step) => /string|number/.test(typeof step)));
  return typeof message === 'string' && isPath && (extensions === null || isRecord(extensions));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
