/** A cell: numbers stand as they are, null is an empty cell. */
export type Cell = string | number | null;

/** One column, as Table Schema (Data Package v2) describes it. */
export interface Column<Row> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number';
  readonly description?: string;
  readonly of: (row: Row) => Cell;
}

/** A table as CSV (RFC 4180): a header, CRLF after every row, quotes around what needs them. */
export function csv<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): string {
  const lines = [columns.map(({ name }) => name).join(',')];
  for (const row of rows) lines.push(columns.map((column) => csvCell(column.of(row))).join(','));
  return `${lines.join('\r\n')}\r\n`;
}

/** A text that a spreadsheet would run as a formula (`=HYPERLINK(…)`) gets an apostrophe, and stays text. */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
