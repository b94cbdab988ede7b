import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ICAL from "ical.js";
import Papa from "papaparse";
import { afterAll, expect, test } from "vitest";
import { walnut } from "./testing/walnut.ts";

const folder = await mkdtemp(join(tmpdir(), "walnut-documents-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const file = (name: string) => join(folder, name);
await writeFile(file("journal.jsonl"), (await walnut(["demo", "--years", "1", "--seed", "7"])).out);

const write = async (to: string, ...more: readonly string[]): Promise<Buffer> => {
  const { exit, err } = await walnut(["export", file("journal.jsonl"), "--to", to, "--out", file(`out.${to}`), ...more]);
  expect([exit, err]).toEqual([0, ""]);
  return readFile(file(`out.${to}`));
};

test("the page as PDF: tagged, one sheet, with the data inside", async () => {
  const pdf = await write("pdf", "--question", "Is it worth going on?");
  const text = pdf.toString("latin1");
  expect(text.slice(0, 8)).toBe("%PDF-1.7");
  for (const part of ["<pdfaid:part>3<", "/StructTreeRoot", "summary.fhir.json"]) expect(text).toContain(part);
  expect(/\/Type \/Pages\s*\/Count (\d+)/.exec(text)?.[1]).toBe("1");
});

test("FHIR goes out and comes in again, and twice adds nothing", async () => {
  expect(JSON.parse((await write("fhir")).toString("utf8"))).toMatchObject({ resourceType: "Bundle", type: "document" });
  const bring = async () => {
    const { out } = await walnut(["import", file("out.fhir"), "--from", "fhir", "--apply", "--into", file("back.jsonl"), "--json"]);
    return JSON.parse(out) as { readonly added: number; readonly applied: boolean; readonly unreadable: unknown[] };
  };
  expect(await bring()).toMatchObject({ applied: true, unreadable: [] });
  expect(await bring()).toMatchObject({ added: 0, applied: false });
});

test("the table is read by the program of others; a day and a kind narrow what is in it", async () => {
  const table = Papa.parse<Record<string, string>>(
    (await write("csv", "--from", "2026-05-01", "--until", "2026-05-31", "--include", "rating")).toString("utf8"),
    {
      header: true,
      skipEmptyLines: true,
    },
  );
  expect(table.errors).toEqual([]);
  expect(new Set(table.data.map(({ kind }) => kind))).toEqual(new Set(["rating"]));
  for (const { day } of table.data) expect(day).toMatch(/^2026-05-/);
  const { out } = await walnut(["import", file("out.csv"), "--from", "csv", "--json"]);
  expect(JSON.parse(out)).toMatchObject({ applied: false, added: new Set(table.data.map((row) => row["entry_id"])).size });
});

test("the calendar is read by the program of others, and holds a date wherever a session may be planned", async () => {
  const dates = [];
  for (const seed of ["1", "2", "3"]) {
    // Somebody whose record reaches to today; one of them may just be waiting for a clinician.
    const until = new Date().toISOString().slice(0, 10);
    await writeFile(file("today.jsonl"), (await walnut(["demo", "--years", "1", "--seed", seed, "--until", until])).out);
    expect((await walnut(["export", file("today.jsonl"), "--to", "ics", "--out", file("today.ics")])).exit).toBe(0);
    const calendar = new ICAL.Component(ICAL.parse(await readFile(file("today.ics"), "utf8")) as unknown[]);
    dates.push(calendar.getAllSubcomponents("vevent").length);
  }
  expect(Math.max(...dates)).toBeGreaterThan(0);
});

test("as HTML in the open, in another language, or sealed", async () => {
  expect((await write("html", "--language", "de")).toString("utf8")).toContain('lang="de"');
  await writeFile(file("secret.txt"), "lantern ferry mosaic thunder\n");
  const sealed = (await write("html", "--passphrase-file", file("secret.txt"))).toString("utf8");
  expect(sealed).toContain('id="sealed"');
  expect(sealed).not.toContain("NIH-CPSI");
});

test.each`
  what                               | args                                         | type
  ${"letters that are not embedded"} | ${["--to", "pdf", "--question", "是否继续"]} | ${"script-not-embedded"}
  ${"paper nobody has"}              | ${["--to", "pdf", "--paper", "A3"]}          | ${"bad-option"}
  ${"a language it does not speak"}  | ${["--to", "html", "--language", "tlh"]}     | ${"bad-option"}
`("$what: a sentence, and nothing is written", async ({ args, type }) => {
  const { exit, out } = await walnut(["export", file("journal.jsonl"), ...(args as string[]), "--out", file("none"), "--json"]);
  expect([exit, JSON.parse(out)]).toMatchObject([2, { error: { type } }]);
  await expect(readFile(file("none"))).rejects.toThrow();
});

test.each(["no JSON", '{"resourceType":"Patient"}'])("%s is no bundle, and that is said", async (content) => {
  await writeFile(file("bad.json"), content);
  const { exit, out } = await walnut(["import", file("bad.json"), "--from", "fhir", "--json"]);
  expect([exit, JSON.parse(out)]).toMatchObject([2, { error: { type: "not-a-bundle" } }]);
});
