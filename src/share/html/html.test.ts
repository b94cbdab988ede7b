import fc from "fast-check";
import { createHash, webcrypto } from "node:crypto";
import { expect, test } from "vitest";
import { loadWords } from "#words";
import { demoUntil, everything, inventedYear, pageOf, sayIn, textOf, yearBefore } from "../testing/index.ts";
import { base64 } from "./base64.ts";
import { sealedContent, sealedHtml } from "./sealed-html.ts";
import { writeHtml } from "./write-html.ts";

const say = await sayIn("en");
const choices = everything(yearBefore(demoUntil), "2026-11-01");

test("every line of the page stands in the file", () => {
  const { page } = pageOf(inventedYear(7), choices, say);
  const html = writeHtml(page);
  for (const { blocks } of page.sections)
    for (const block of blocks)
      if (block.type === "line") expect(html).toContain(block.text.replaceAll("&", "&amp;").replaceAll('"', "&quot;"));
});

test("text of the person stays text: nothing in it can act", () => {
  const question = '<script>alert(1)</script><img src=x onerror=alert(1)>" onload="x';
  const html = writeHtml(pageOf(inventedYear(7), { ...choices, question }, say).page);
  expect(html).not.toMatch(/<script|<img|" onload="/);
  expect(html).toContain("&lt;script&gt;");
});

test.each(["page", "sealed"])("%s: its policy allows its own style and script by their hashes, and no request", async (which) => {
  const words = await loadWords("en", "share");
  const html =
    which === "page"
      ? writeHtml(pageOf(inventedYear(7), choices, say).page)
      : sealedHtml({ salt: "", iv: "", iterations: 1, box: "" }, { words, language: "en", direction: "ltr" });
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
  expect(policy).toMatch(/^default-src 'none'/);
  const inline = [...html.matchAll(/<(?:style|script)>([\s\S]*?)<\/(?:style|script)>/g)].map(([, text]) => text!);
  expect(inline).toHaveLength(which === "page" ? 1 : 2);
  for (const text of inline) expect(policy).toContain(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

test("nothing of the page can be read in the sealed file", async () => {
  const words = await loadWords("en", "share");
  const { page } = pageOf(inventedYear(7), choices, say);
  const box = base64(webcrypto.getRandomValues(new Uint8Array(64)));
  const html = sealedHtml({ salt: box, iv: box, iterations: 600_000, box }, { words, language: "en", direction: "ltr" });
  for (const telling of ["Pelvic", "NIH-CPSI", "Walnut", "clinician", textOf(page).slice(0, 30)]) expect(html).not.toContain(telling);
  expect(JSON.parse(sealedContent(page, "{}"))).toMatchObject({ title: page.title, bundle: "{}" });
});

test("base64 is what others write", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(base64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
    }),
  );
});
