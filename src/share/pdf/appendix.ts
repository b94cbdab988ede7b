import type { AppendixTable, Page } from "../page/page.ts";
import { margin, pointsMin, type Paper, type Structure } from "./paper.ts";

/** The tables behind the page, on sheets of their own, with a heading row on each. */
export const drawAppendix = (paper: Paper, document: Structure, page: Page): void => {
  paper.addPage();
  paper.y = margin.top;
  const width = paper.page.width - 2 * margin.side;
  paper.outline.addItem(page.appendixTitle);
  document.add(
    paper.struct("H2", () => {
      paper.font("bold").fontSize(13).fillColor("black").text(page.appendixTitle, margin.side, paper.y, { width });
    }),
  );
  for (const table of page.appendix) drawTable(paper, document, table, width);
};

const drawTable = (paper: Paper, document: Structure, { heading, head, rows }: AppendixTable, width: number): void => {
  turnWhenLow(paper, 40);
  paper.y += 8;
  paper.outline.addItem(heading);
  document.add(
    paper.struct("H3", () => {
      paper.font("bold").fontSize(11).fillColor("black").text(heading, margin.side, paper.y, { width });
    }),
  );
  const table = paper.struct("Table");
  document.add(table);
  const columns = widthsOf(head, rows, width);
  drawRow(paper, table, { cells: head, columns, isHead: true });
  for (const cells of rows) {
    if (turnWhenLow(paper, heightOf(paper, cells, columns))) drawRow(paper, table, { cells: head, columns, isHead: true });
    drawRow(paper, table, { cells, columns, isHead: false });
  }
  table.end();
};

/** Columns as wide as what they hold asks for, within the sheet. */
const widthsOf = (head: readonly string[], rows: readonly (readonly string[])[], width: number): readonly number[] => {
  const wanted = head.map((title, n) =>
    Math.min(60, Math.max(title.length, ...rows.slice(0, 200).map((row) => (row[n] ?? "").length)) + 2),
  );
  const all = wanted.reduce((sum, one) => sum + one, 0);
  return wanted.map((one) => (one / all) * width);
};

interface Row {
  readonly cells: readonly string[];
  readonly columns: readonly number[];
  readonly isHead: boolean;
}

const gap = 6;

const drawRow = (paper: Paper, table: Structure, { cells, columns, isHead }: Row): void => {
  const row = paper.struct("TR");
  table.add(row);
  const top = paper.y;
  let [left, bottom] = [margin.side as number, top];
  for (const [n, text] of cells.entries()) {
    const width = columns[n]! - gap;
    row.add(
      paper.struct(isHead ? "TH" : "TD", () => {
        paper
          .font(isHead ? "bold" : "regular")
          .fontSize(pointsMin)
          .fillColor("black")
          .text(text, left, top, { width });
      }),
    );
    bottom = Math.max(bottom, paper.y);
    left += columns[n]!;
  }
  row.end();
  paper.y = bottom + 2;
};

const heightOf = (paper: Paper, cells: readonly string[], columns: readonly number[]): number =>
  Math.max(
    ...cells.map((text, n) =>
      paper
        .font("regular")
        .fontSize(pointsMin)
        .heightOfString(text, { width: columns[n]! - gap }),
    ),
  );

const turnWhenLow = (paper: Paper, height: number): boolean => {
  if (paper.y + height <= paper.page.height - margin.bottom) return false;
  paper.addPage();
  paper.y = margin.top;
  return true;
};
