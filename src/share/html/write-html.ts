import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Block, Page } from "../page/page.ts";
import { stretchesOf } from "../pdf/picture.ts";
import type { PainWeek } from "../report/pain.ts";
import { base64 } from "./base64.ts";
import { style } from "./style.ts";

/** The page as one file that any browser shows and prints, in any script. It asks for nothing and runs nothing. */
export const writeHtml = (page: Page): string =>
  [
    "<!doctype html>",
    `<html lang="${page.language}" dir="${page.direction}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hashOf(style)}'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(page.title)}</title>`,
    `<style>${style}</style>`,
    "</head>",
    `<body>${bodyOf(page)}</body>`,
    "</html>",
    "",
  ].join("\n");

/** What stands in the body; a sealed file shows the same once it is open. */
export const bodyOf = (page: Page): string => {
  const parts = page.sections.map(
    ({ heading, blocks }) => `<section class="part"><h2>${escaped(heading)}</h2><div>${blocks.map(blockOf).join("")}</div></section>`,
  );
  const tables = page.appendix.map(
    ({ heading, head, rows }) =>
      `<section><h3>${escaped(heading)}</h3><table><thead><tr>${head.map((title) => `<th scope="col">${escaped(title)}</th>`).join("")}</tr></thead><tbody>${rows.map((cells) => `<tr>${cells.map((text) => `<td>${escaped(text)}</td>`).join("")}</tr>`).join("")}</tbody></table></section>`,
  );
  return [
    "<main>",
    `<h1>${escaped(page.title)}</h1>`,
    ...page.lead.map((text) => `<p class="lead">${escaped(text)}</p>`),
    ...parts,
    ...(tables.length === 0 ? [] : [`<h2 class="appendix">${escaped(page.appendixTitle)}</h2>`, ...tables]),
    "</main>",
  ].join("\n");
};

const blockOf = (block: Block): string => {
  if (block.type === "picture")
    return `<figure>${pictureOf(block.weeks, block.says)}<figcaption>${escaped(block.says)}</figcaption></figure>`;
  const lead = block.lead === undefined ? "" : `<strong>${escaped(block.lead)}:</strong> `;
  return `<p${block.tone === "missing" ? ' class="missing"' : ""}>${lead}${escaped(block.text)}</p>`;
};

const wide = 400;

const pictureOf = (weeks: readonly PainWeek[], says: string): string => {
  const x = (index: number) => round(18 + ((index + 0.5) * (wide - 20)) / weeks.length);
  const y = (pain: number) => round(44 - 4 * pain);
  const grid = [0, 10].map(
    (level) => `<text x="14" y="${y(level) + 4}" text-anchor="end">${level}</text><path class="grid" d="M18 ${y(level)}H${wide - 2}"/>`,
  );
  const lines = stretchesOf(weeks).map((points) =>
    points.length === 1
      ? `<circle cx="${x(points[0]!.index)}" cy="${y(points[0]!.mean)}" r="1.5"/>`
      : `<path class="line" d="M${points.map(({ index, mean }) => `${x(index)} ${y(mean)}`).join("L")}"/>`,
  );
  const bars = weeks.flatMap(({ sessions }, index) => {
    if (sessions === 0) return [];
    const high = Math.min(9, 3 * sessions);
    return [`<rect x="${round(x(index) - 2)}" y="${58 - high}" width="4" height="${high}"/>`];
  });
  return `<svg viewBox="0 0 ${wide} 60" role="img" aria-label="${escaped(says)}">${[...grid, ...lines, ...bars].join("")}</svg>`;
};

const round = (value: number): number => Math.round(value * 10) / 10;

export const escaped = (text: string): string =>
  text
    .replaceAll("\u00ad", "")
    .replaceAll(/\p{Cc}/gu, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** As a Content-Security-Policy names a script or a style. */
export const hashOf = (text: string): string => `sha256-${base64(sha256(utf8ToBytes(text)))}`;
