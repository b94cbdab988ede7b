/** What a spreadsheet would take for a formula; a cell of text that begins so gets an apostrophe before it, and loses it when it is read back. */
const formula = /^'*[=+\-@\t\r\n]/;

/** A cell of text, harmless in a spreadsheet. Numbers are never guarded, so that values below 0 survive. */
export const guarded = (text: string): string => (formula.test(text) ? `'${text}` : text);

export const unguarded = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell);

/** Rows as RFC 4180 writes them: lines end with CR LF, and a cell is quoted where it must be. */
export const csvText = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");

const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
