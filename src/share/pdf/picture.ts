import type { PainWeek } from "../report/pain.ts";
import type { Paper } from "./paper.ts";

export const pictureHeight = 58;

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** A line of weekly means that never joins across a gap, and a bar for each week with sessions. Nothing is said by colour alone. */
export const drawPicture = (paper: Paper, weeks: readonly PainWeek[], { left, top, width }: Frame): void => {
  const area = { left: left + 16, right: left + width - 4, top: top + 5, bottom: top + 42 };
  const x = (index: number) => area.left + ((index + 0.5) * (area.right - area.left)) / weeks.length;
  const y = (pain: number) => area.bottom - (pain / 10) * (area.bottom - area.top);
  paper.font("regular").fontSize(9).fillColor("#444444");
  for (const level of [0, 10]) {
    paper.text(String(level), left, y(level) - 5, { width: 13, align: "right", lineBreak: false });
    paper.lineWidth(0.4).strokeColor("#bbbbbb").moveTo(area.left, y(level)).lineTo(area.right, y(level)).stroke();
  }
  paper.lineWidth(1.2).strokeColor("black").fillColor("black");
  for (const stretch of stretchesOf(weeks)) {
    const [first, ...rest] = stretch;
    if (first === undefined) continue;
    if (rest.length === 0) {
      paper.circle(x(first.index), y(first.mean), 1.2).fill();
      continue;
    }
    paper.moveTo(x(first.index), y(first.mean));
    for (const { index, mean } of rest) paper.lineTo(x(index), y(mean));
    paper.stroke();
  }
  const bar = Math.min(6, ((area.right - area.left) / weeks.length) * 0.6);
  paper.fillColor("#555555");
  for (const [index, { sessions }] of weeks.entries())
    if (sessions > 0) {
      const height = Math.min(9, 3 * sessions);
      paper.rect(x(index) - bar / 2, top + 54 - height, bar, height).fill();
    }
};

interface Point {
  readonly index: number;
  readonly mean: number;
}

/** Weeks in a row that have a mean. */
export const stretchesOf = (weeks: readonly PainWeek[]): readonly (readonly Point[])[] => {
  const stretches: Point[][] = [[]];
  for (const [index, { mean }] of weeks.entries()) {
    if (mean === null) stretches.push([]);
    else stretches.at(-1)!.push({ index, mean });
  }
  return stretches.filter(({ length }) => length > 0);
};
