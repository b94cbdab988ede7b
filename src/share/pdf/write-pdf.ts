import { err, ok, type Result } from "#base";
import type { Block, Page } from "../page/page.ts";
import { drawAppendix } from "./appendix.ts";
import { bytesOf, margin, openPaper, pointsMin, type Paper, type Press, type Sheet, type Structure } from "./paper.ts";
import { drawPicture, pictureHeight } from "./picture.ts";

export interface PdfRequest {
  readonly page: Page;
  readonly sheet: Sheet;
  readonly madeMs: number;
  /** The same data for programs, carried inside the file. */
  readonly attachment?: { readonly name: string; readonly type: string; readonly bytes: Uint8Array };
}

/** Writes the page as a tagged PDF with real text: one sheet, and the appendix after it where it was asked for. */
export const writePdf = async (press: Press, request: PdfRequest): Promise<Result<Uint8Array, ScriptNotEmbedded>> => {
  const page = withoutSoftHyphens(request.page);
  const strange = strangerIn(page);
  if (strange !== null) return err({ type: "ScriptNotEmbedded", letter: strange });
  const paper = openPaper(press, { title: page.title, language: page.language, sheet: request.sheet, madeMs: request.madeMs });
  const document = paper.struct("Document");
  paper.addStructure(document);
  drawSheet(paper, document, page, request.attachment !== undefined);
  if (page.appendix.length > 0) drawAppendix(paper, document, page);
  document.end();
  numberPages(paper, page);
  if (request.attachment) {
    const { name, type, bytes } = request.attachment;
    const made = press.dateAt(request.madeMs);
    paper.file(bytes, { name, type, relationship: "Alternative", creationDate: made, modifiedDate: made, description: page.attached });
  }
  return ok(await bytesOf(paper));
};

/** Our fonts hold Latin, Greek and Cyrillic letters. For others there is the browser's own printing. */
export interface ScriptNotEmbedded {
  readonly type: "ScriptNotEmbedded";
  readonly letter: string;
}

const sizes = [10.5, 10, 9.5, pointsMin] as const;
const headingWidth = 92;
const lineGap = 0.6;

interface Shape {
  readonly points: number;
  readonly left: number;
  readonly width: number;
}

const drawSheet = (paper: Paper, document: Structure, page: Page, attached: boolean): void => {
  const width = paper.page.width - 2 * margin.side;
  const shapes = sizes.map((points): Shape => ({ points, left: margin.side + headingWidth, width: width - headingWidth }));
  const room = paper.page.height - margin.top - margin.bottom;
  const shape = shapes.find((one) => heightOf(paper, page, one, attached) <= room) ?? shapes.at(-1)!;
  paper.y = margin.top;
  const put = (type: string, draw: () => void): void => void document.add(paper.struct(type, draw));
  put("H1", () => {
    paper.font("bold").fontSize(15).fillColor("black").text(page.title, margin.side, paper.y, { width });
  });
  for (const text of attached ? [...page.lead, page.attached] : page.lead)
    put("P", () => {
      paper.font("regular").fontSize(pointsMin).fillColor("#444444").text(text, margin.side, paper.y, { width, lineGap });
    });
  paper.y += 2;
  for (const { heading, blocks } of page.sections) {
    rule(paper, width);
    const section = paper.struct("Sect", { title: heading });
    document.add(section);
    const top = paper.y;
    paper.outline.addItem(heading);
    section.add(
      paper.struct("H2", () => {
        paper
          .font("bold")
          .fontSize(shape.points)
          .fillColor("black")
          .text(heading, margin.side, top, { width: headingWidth - 8, lineGap });
      }),
    );
    const bottom = paper.y;
    paper.y = top;
    for (const block of blocks) drawBlock(paper, section, block, shape);
    section.end();
    paper.y = Math.max(paper.y, bottom);
  }
};

/** Where there is more than one sheet, each says which it is. */
const numberPages = (paper: Paper, { pageOf }: Page): void => {
  const { start, count } = paper.bufferedPageRange();
  if (count < 2) return;
  for (let n = 0; n < count; n++) {
    paper.switchToPage(start + n);
    const { width, height } = paper.page;
    paper.markContent("Artifact", { type: "Pagination" });
    paper.font("regular").fontSize(pointsMin).fillColor("#444444");
    paper.text(pageOf(n + 1, count), margin.side, height - 22, { width: width - 2 * margin.side, align: "right", lineBreak: false });
    paper.endMarkedContent();
  }
};

/** A hair line between sections; it means nothing to who listens. */
const rule = (paper: Paper, width: number): void => {
  paper.y += 1.5;
  paper.markContent("Artifact", { type: "Layout" });
  paper
    .lineWidth(0.4)
    .strokeColor("#bbbbbb")
    .moveTo(margin.side, paper.y)
    .lineTo(margin.side + width, paper.y)
    .stroke();
  paper.endMarkedContent();
  paper.y += 2.5;
};

const drawBlock = (paper: Paper, section: Structure, block: Block, { points, left, width }: Shape): void => {
  const top = paper.y;
  if (block.type === "picture") {
    const bbox = [left, paper.page.height - top - pictureHeight, left + width, paper.page.height - top];
    section.add(paper.struct("Figure", { alt: block.says, bbox }, () => drawPicture(paper, block.weeks, { left, top, width })));
    paper.y = top + pictureHeight;
    section.add(
      paper.struct("P", () => {
        paper.font("regular").fontSize(pointsMin).fillColor("#444444").text(block.says, left, paper.y, { width, lineGap });
      }),
    );
    return;
  }
  section.add(
    paper.struct("P", () => {
      paper.fontSize(points).fillColor(block.tone === "missing" ? "#555555" : "black");
      if (block.lead === undefined) paper.font("regular").text(block.text, left, top, { width, lineGap });
      else {
        paper.font("bold").text(`${block.lead}: `, left, top, { width, lineGap, continued: true });
        paper.font("regular").text(block.text, { width, lineGap });
      }
    }),
  );
};

/** How high the sheet would be in letters of this size; a little too high rather than too low. */
const heightOf = (paper: Paper, page: Page, { points, width }: Shape, attached: boolean): number => {
  const whole = paper.page.width - 2 * margin.side;
  const high = (font: "regular" | "bold", size: number, text: string, wide: number) =>
    paper.font(font).fontSize(size).heightOfString(text, { width: wide, lineGap });
  const lead = attached ? [...page.lead, page.attached] : page.lead;
  const top = high("bold", 15, page.title, whole) + lead.reduce((sum, text) => sum + high("regular", pointsMin, text, whole), 0) + 2;
  return page.sections.reduce((sum, { heading, blocks }) => {
    const left = high("bold", points, heading, headingWidth - 8);
    const right = blocks.reduce((all, block) => {
      if (block.type === "picture") return all + pictureHeight + high("regular", pointsMin, block.says, width);
      const font = block.lead === undefined ? "regular" : "bold";
      return all + high(font, points, block.lead === undefined ? block.text : `${block.lead}: ${block.text}`, width);
    }, 0);
    return sum + 4 + Math.max(left, right);
  }, top);
};

const withoutSoftHyphens = (page: Page): Page => ({
  ...(JSON.parse(JSON.stringify(page).replaceAll("\u00ad", "")) as Page),
  pageOf: page.pageOf,
});

/** The first letter that our fonts do not hold; null when they hold all. */
const strangerIn = (page: Page): string | null => {
  const text = JSON.stringify([page.title, page.lead, page.sections, page.appendix]);
  return (
    /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}])[^\p{Cc}]|\p{Extended_Pictographic}/u.exec(
      text.replaceAll(/[\d#*©®]/g, ""),
    )?.[0] ?? null
  );
};
