/** Where a fetch's answer belongs in the client's answer: `@` stands for every element of a list. */
export interface FetchPlace {
  readonly path: ReadonlyArray<string | number>;
  /** Response keys that the fetch was to fill in at each object of that path. */
  readonly keys: readonly string[];
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
  return found.length > 0 ? found : [broken[0] ?? beforeLists(place.path)];

  function walk(value: unknown, rest: Path, path: Path): void {
    if (value === undefined) return;
    // A null further up: it bubbled there from a field that may not be null, or nothing was to be found.
    if (value === null) broken.push(path.length === 0 ? place.keys.slice(0, 1) : path);
    else if (Array.isArray(value)) {
      const below = rest[0] === '@' ? rest.slice(1) : rest;
      value.forEach((item, index) => {
        walk(item, below, [...path, index]);
      });
    } else if (typeof value === 'object') visit(value as Record<string, unknown>, rest, path);
  }

  function visit(value: Record<string, unknown>, [step, ...rest]: Path, path: Path): void {
    if (step !== undefined) {
      walk(value[step], rest, [...path, step]);
      return;
    }
    for (const key of place.keys) if (Object.hasOwn(value, key) && value[key] === null) found.push([...path, key]);
  }
}

/** The part of a path that the client knows: no `@`, no field of the federation's own. */
export function beforeLists(path: Path): Path {
  const end = path.findIndex((step) => step === '@' || step === '_entities');
  return end < 0 ? path : path.slice(0, end);
}
