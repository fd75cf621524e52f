/** How the text of a cell is to be taken: a number in plain digits, `YYYY-MM-DD`, or an instant in UTC as RFC 3339. */
export type CellKind = 'text' | 'number' | 'day' | 'instant';

/** A column of a file, so that every form of it is made from one list. */
export interface SheetColumn<Row> {
  readonly header: string;
  readonly kind: CellKind;
  /** In characters. */
  readonly width: number;
  /** The exact text of the cell; null leaves it empty. */
  readonly textOf: (row: Row) => string | null;
}
