/** Rows in portions that one statement can take: PostgreSQL allows 65,535 parameters. */
export function chunksOf<Row>(rows: readonly Row[], size = 1_000): readonly Row[][] {
  // The default leaves room for tables of 65 columns.
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  );
}
