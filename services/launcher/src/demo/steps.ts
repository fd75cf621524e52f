/** Values in steps of a size, each read only when it is its turn. */
export function* stepsOf<Value>(values: Iterable<Value>, size: number): Generator<readonly Value[]> {
  let step: Value[] = [];
  for (const value of values) {
    step.push(value);
    if (step.length < size) continue;
    yield step;
    step = [];
  }
  if (step.length > 0) yield step;
}
