/** Whose room it is and how new: a room's description is all that Janus keeps of ours. */
export interface Described {
  readonly key: string;
  readonly version: number;
}

/** Such as `R-1001 v3`. */
export function describeRoom({ key, version }: Described): string {
  return `${key} v${version}`;
}

/** Undefined for a room that is not ours. */
export function describedBy(description: string): Described | undefined {
  const [, key, version] = /^(\S+) v(\d+)$/.exec(description) ?? [];
  return key && version ? { key, version: Number(version) } : undefined;
}
