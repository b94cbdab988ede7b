import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ICAL from "ical.js";
import Papa from "papaparse";
import { afterAll, expect, test } from "vitest";
import { hasQpdf, pdfObjects } from "./testing/pdf-objects.ts";
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

test("what is said of a table is how many entries stand in it, of the days that were asked for", async () => {
  const days = ["--from", "2026-03-01", "--until", "2026-03-31"];
  const call = ["export", file("journal.jsonl"), "--to", "csv", "--out", file("days.csv"), ...days];
  const { out } = await walnut([...call, "--json"]);
  const { data } = Papa.parse<{ readonly entry_id: string }>(await readFile(file("days.csv"), "utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  const { entries } = JSON.parse(out) as { readonly entries: number };
  expect(entries).toBe(new Set(data.map((row) => row.entry_id)).size);
  expect(entries).toBeGreaterThan(10);
  expect((await walnut(call)).out).toContain(`from ${entries} entries.`);
});

test("the dictionary says what every measure of the table means", async () => {
  const rows = async (to: string) =>
    Papa.parse<{ readonly measure: string; readonly meaning?: string }>((await write(to)).toString("utf8"), {
      header: true,
      skipEmptyLines: true,
    }).data;
  const meanings = new Map((await rows("dictionary")).map(({ measure, meaning = "" }) => [measure, meaning]));
  for (const { measure } of await rows("csv"))
    expect([measure, meanings.get(measure.split(".")[0]!)]).toEqual([measure, expect.stringMatching(/./)]);
});

test("a table for a spreadsheet that asks for the mark is the same table behind it", async () => {
  const plain = await write("csv");
  const marked = await write("csv", "--bom");
  expect(marked).toEqual(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), plain]));
  const added = async () =>
    (JSON.parse((await walnut(["import", file("out.csv"), "--from", "csv", "--json"])).out) as { readonly added: number }).added;
  const withMark = await added();
  await write("csv");
  expect([withMark > 10, await added()]).toEqual([true, withMark]);
});

test("days in the wrong order are asked for again, and nothing is written", async () => {
  const call = ["export", file("journal.jsonl"), "--to", "csv", "--out", file("none.csv"), "--from", "2026-05-01", "--until", "2026-01-01"];
  const { exit, err } = await walnut(call);
  expect([exit, err]).toEqual([
    2,
    "walnut: this option has no such value: --until: give a day that is not before the first one, 2026-05-01\n",
  ]);
  await expect(readFile(file("none.csv"))).rejects.toThrow("ENOENT");
});

test("the page as PDF: tagged, one sheet, with the data inside", async () => {
  const pdf = await write("pdf", "--question", "Is it worth going on?");
  const text = pdf.toString("latin1");
  expect(text.slice(0, 8)).toBe("%PDF-1.7");
  for (const part of ["<pdfaid:part>3<", "/StructTreeRoot", "summary.fhir.json"]) expect(text).toContain(part);
  expect(/\/Type \/Pages\s*\/Count (\d+)/.exec(text)?.[1]).toBe("1");
});

test(`what PDF/A-3 asks and another program can see is there (qpdf is ${hasQpdf ? "here" : "not here"})`, async () => {
  if (!hasQpdf) return;
  const pdf = (await write("pdf", "--appendix")).toString("latin1");
  expect(execFileSync("qpdf", ["--check", file("out.pdf")], { encoding: "utf8" })).toContain("No syntax or stream encoding errors found");
  const { trailer, all, at } = pdfObjects(file("out.pdf"));
  const root = at(trailer["/Root"]);
  expect(pdf).toMatch(/^%PDF-1\.7\n%[\x80-\xff]{4}/);
  expect(trailer).not.toHaveProperty("/Encrypt");
  expect(at(trailer, "/ID")).toEqual([expect.stringMatching(/^b:\w{32}$/), expect.stringMatching(/^b:\w{32}$/)]);
  // What it says of itself: in the open, and the same in both places.
  expect(at(root, "/Metadata")).toMatchObject({ "/Type": "/Metadata", "/Subtype": "/XML" });
  expect(at(root, "/Metadata")).not.toHaveProperty("/Filter");
  for (const part of ["<pdfaid:part>3<", "<pdfaid:conformance>A<"]) expect(pdf).toContain(part);
  expect(pdf).toContain(`<rdf:li xml:lang="x-default">${String(at(trailer, "/Info", "/Title")).slice(2)}<`);
  // Which colours it means.
  expect(at(root, "/OutputIntents", 0)).toMatchObject({ "/S": "/GTS_PDFA1", "/OutputConditionIdentifier": "u:sRGB IEC61966-2.1" });
  expect(at(root, "/OutputIntents", 0, "/DestOutputProfile", "/N")).toBe(3);
  // The file within: what kind it is, what it is to the page, and when it was made.
  expect(at(root, "/AF")).toHaveLength(1);
  const attached = at(root, "/AF", 0);
  expect(attached).toMatchObject({ "/AFRelationship": "/Alternative", "/F": "u:summary.fhir.json", "/UF": "u:summary.fhir.json" });
  expect(at(attached, "/EF", "/F", "/Subtype")).toBe("/application/fhir+json");
  expect(at(attached, "/EF", "/F", "/Params", "/ModDate")).toMatch(/^u:D:\d{14}Z$/);
  expect(at(root, "/Names", "/EmbeddedFiles")).toBeDefined();
  // Conformance A: tagged, in a language, and every letter stands for a letter.
  expect([at(root, "/MarkInfo", "/Marked"), at(root, "/Lang")]).toEqual([true, "u:en"]);
  expect(at(root, "/StructTreeRoot", "/Type")).toBe("/StructTreeRoot");
  const ofType = (type: string) => all.filter((one) => one["/Type"] === type);
  const fonts = ofType("/Font").filter((one) => one["/Subtype"] === "/Type0");
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) {
    expect(font).toMatchObject({ "/Encoding": "/Identity-H" });
    expect(font).toHaveProperty("/ToUnicode");
    expect(at(font, "/DescendantFonts", 0)).toMatchObject({ "/CIDToGIDMap": "/Identity" });
    expect(at(font, "/DescendantFonts", 0, "/FontDescriptor")).toHaveProperty("/FontFile2");
  }
  // Nothing runs, and nothing leads out of it.
  const names = new Set(all.flatMap((one) => Object.keys(one)));
  for (const name of ["/OpenAction", "/AA", "/JS", "/JavaScript", "/URI", "/Launch", "/SMask"]) expect(names).not.toContain(name);
  expect([...ofType("/Annot"), ...ofType("/Action")]).toEqual([]);
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
