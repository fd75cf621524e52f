/** What a fetch asks for, by response key, and what within it; nothing within a value that is no object. */
export type AskedFields = ReadonlyMap<string, { readonly object: AskedFields }>;

/** Where a fetch's answer belongs in the client's answer: `@` stands for every element of a list. */
export interface FetchPlace {
  readonly path: ReadonlyArray<string | number>;
  /** What the fetch was to fill in at each object of that path. */
  readonly fields: AskedFields;
  /** True when the gateway itself words the error, false when a subgraph does. */
  readonly isOwnWords: boolean;
}

const PLACE = Symbol('place');

/** An error of a whole fetch: it names no path, but the place that all its fields have in the client's answer. */
export interface FetchError {
  readonly message: string;
  readonly extensions: Record<string, unknown>;
  readonly [PLACE]?: FetchPlace;
}

export function atPlace(message: string, extensions: Record<string, unknown>, place: FetchPlace): FetchError {
  return { message, extensions, [PLACE]: place };
}

export function placeOf(error: unknown): FetchPlace | undefined {
  return (error as FetchError | undefined)?.[PLACE];
}

type Path = ReadonlyArray<string | number>;

/** Paths of the fields that are null in the client's answer because this fetch failed; one path at least. */
export function locate(place: FetchPlace, data: unknown): readonly Path[] {
  const found: Path[] = [];
  const broken: Path[] = [];
  walk(data, place.path, []);
  if (found.length > 0) return found;
  return [broken.find((path) => path.length > 0) ?? topOf(place)];

  function walk(value: unknown, rest: Path, path: Path): void {
    // A null further up: it bubbled there from a field that may not be null, or nothing was to be found.
    if (value === null) broken.push(path);
    else if (Array.isArray(value)) {
      const below = rest[0] === '@' ? rest.slice(1) : rest;
      value.forEach((item, index) => {
        walk(item, below, [...path, index]);
      });
    } else if (isObject(value)) {
      const [step, ...below] = rest;
      if (step === undefined) gather(value, place.fields, path);
      else walk(value[step], below, [...path, step]);
    }
  }

  /** An object is there because another fetch filled its part of it: what is missing is within. */
  function gather(value: unknown, fields: AskedFields, path: Path): void {
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        gather(item, fields, [...path, index]);
      });
    }
    if (!isObject(value)) return;
    for (const [key, { object }] of fields) {
      if (!Object.hasOwn(value, key)) continue;
      if (value[key] === null) found.push([...path, key]);
      else gather(value[key], object, [...path, key]);
    }
  }
}

/** Of an answer that is null as a whole. */
function topOf({ path, fields }: FetchPlace): Path {
  return path.length > 0 ? beforeLists(path) : [...fields.keys()].filter((key) => key !== '__typename').slice(0, 1);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The part of a path that the client knows: no `@`, no field of the federation's own. */
export function beforeLists(path: Path): Path {
  const end = path.findIndex((step) => step === '@' || step === '_entities');
  return end < 0 ? path : path.slice(0, end);
}
