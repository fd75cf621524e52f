/** A row that a foreign key promises is not there. */
export class MissingRowError extends Error {
  override readonly name = 'MissingRowError';
}

/**
 * Loads a row that must be there, since a foreign key points at it.
 * @throws MissingRowError when it is not: a fault, not an answer.
 */
export async function getLoaded<Row>(
  loader: { readonly load: (id: string) => Promise<Row | null> },
  id: string,
): Promise<Row> {
  const row = await loader.load(id);
  if (row === null) throw new MissingRowError(`no row ${id} where a foreign key points at one`);
  return row;
}
