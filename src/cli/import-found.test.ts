import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { walnut } from "./testing/walnut.ts";

const folder = await mkdtemp(join(tmpdir(), "walnut-found-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const put = async (name: string, content: string | Uint8Array) => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};
const bring = async (file: string, ...more: readonly string[]) => {
  const { exit, out, err } = await walnut(["import", file, ...more, "--json"]);
  return { exit, err, said: JSON.parse(out) as { readonly [field: string]: unknown } };
};

const rows = Array.from({ length: 6 }, (_, i) => `${i + 13}.2.2026;${i};n${i}`);
const table = (seventh: string) => ["Tag;Schmerz;Notiz", ...rows.slice(0, 5), seventh, rows[5]].join("\n");

describe("a table", () => {
  test("is tried first: what would be added, and nothing written", async () => {
    const into = join(folder, "none.jsonl");
    const { exit, said } = await bring(await put("good.csv", table("20.2.2026;;")), "--from", "csv");
    expect([exit, said]).toMatchObject([
      0,
      { applied: false, added: 12, skipped: 0, rows: 7, empty: 1, first: "2026-02-13", last: "2026-02-18" },
    ]);
    await expect(readFile(into)).rejects.toThrow("ENOENT");
  });

  test("with a mistake in line 7 names the line, and writes nothing", async () => {
    const into = join(folder, "untouched.jsonl");
    const { exit, err, said } = await bring(await put("bad.csv", table("20.2.2026;11;")), "--from", "csv", "--apply", "--into", into);
    expect([exit, said]).toMatchObject([2, { error: { type: "bad-line", path: "line 7" } }]);
    expect(err).toContain("line 7, Schmerz, “11”");
    await expect(readFile(into)).rejects.toThrow("ENOENT");
  });

  test("comes into a journal once, however often it is brought, and the journal stays whole", async () => {
    const into = join(folder, "journal.jsonl");
    const file = await put("again.csv", table("20.2.2026;3;"));
    await writeFile(into, (await walnut(["demo", "--years", "1", "--seed", "3"])).out);
    const before = (await readFile(into, "utf8")).trimEnd().split("\n");
    const apply = () => bring(file, "--from", "csv", "--apply", "--into", into);
    expect((await apply()).said).toMatchObject({ applied: true, added: 13 });
    const after = (await readFile(into, "utf8")).trimEnd().split("\n");
    expect(after.length).toBe(before.length + 13);
    expect(after.slice(1, before.length)).toEqual(before.slice(1));
    expect((await apply()).said).toMatchObject({ applied: false, added: 0, skipped: 13 });
    const check = JSON.parse((await walnut(["journal", "check", into, "--json"])).out) as { readonly unreadable: unknown };
    expect(check.unreadable).toEqual([]);
  });

  test("shows which column is read as what, and which are not", async () => {
    const file = await put("mapped.csv", "Tag;Wetter;Schmerz;Dauer\n13.2.2026;7;4;9\n");
    const { said } = await bring(file, "--from", "csv");
    expect(said).toMatchObject({ columns: { date: "Tag", pain: "Schmerz" }, leftOut: ["Wetter", "Dauer"], dates: "dmy" });
    expect((await walnut(["import", file, "--from", "csv"])).out).toContain(
      "Read: “Tag” as date, “Schmerz” as pain.\nNot read: “Wetter”, “Dauer”.\nDates are read as day, month, year.\n",
    );
  });

  test("names every line that cannot be read, with its value", async () => {
    const file = await put("six.csv", "date,pain\n2026-02-30,4\n2026-02-01,x\n2026-02-02,5\n45231,4\n2026-02-03,11\n,4\n2026-02-04,3.5\n");
    const { exit, said } = await bring(file, "--from", "csv");
    expect([exit, said]).toMatchObject([
      2,
      {
        error: {
          type: "bad-line",
          path: "line 2",
          columns: { date: "date", pain: "pain" },
          mistakeCount: 6,
          mistakes: [
            { line: 2, column: "date", text: "2026-02-30", what: "bad-date" },
            { line: 3, column: "pain", text: "x", what: "not-a-number" },
            { line: 5, column: "date", text: "45231", what: "day-number" },
            { line: 6, column: "pain", text: "11", what: "out-of-range" },
            { line: 7, column: "date", text: "", what: "no-date" },
            { line: 8, column: "pain", text: "3.5", what: "not-whole" },
          ],
        },
      },
    ]);
    const { out, err } = await walnut(["import", file, "--from", "csv"]);
    expect(err).toBe(
      `walnut: 6 lines cannot be read, so nothing was written: ${file}, line 2, date, “2026-02-30”: give a date that there is, as year, month, day; --dates takes another order\n`,
    );
    expect(out.split("\n").filter((line) => line.startsWith("line "))).toHaveLength(6);
  });

  test.each([
    ["a date that there is not, in line 7", `date,pain\n${"2026-01-05,4\n".repeat(5)}2026-02-30,4\n`, "bad-line", "line 7"],
    ["day numbers of a spreadsheet", "date,pain\n45231,4\n45232,5\n", "bad-line", "line 2"],
    ["nothing below the names", "date,pain\n", "no-rows", "none.csv"],
    ["no column of dates", "x,pain\n1,2\n", "no-date-column", "--columns"],
    ["two columns of one name", "date,pain, Pain\n2026-01-05,4,7\n", "same-name", "pain"],
  ])("%s is said to be that, and not that an option has no such value", async (_what, content, type, path) => {
    const { exit, said, err } = await bring(await put("none.csv", content), "--from", "csv");
    expect([exit, said]).toMatchObject([2, { error: { type, path: expect.stringContaining(path) } }]);
    expect(err).not.toContain("this option");
  });

  test("a spreadsheet's Unicode text is read", async () => {
    const file = await put("unicode.txt", Buffer.from("\uFEFFTag\tSchmerz\tNotiz\r\n13.2.2026\t4\tfrüh\r\n", "utf16le"));
    expect((await bring(file, "--from", "csv")).said).toMatchObject({ added: 2, columns: { note: "Notiz" } });
  });

  test.each([
    ["dates that could be two days", "Date,Pain\n03/04/2026,1\n", [], "--dates"],
    ["no date", "x,y\n1,2\n", [], "--columns"],
    ["a column that is not there", "a,b\n2026-01-01,2\n", ["--columns", "date=a,pain=c"], "--columns"],
    ["a field that there is not", "a,b\n2026-01-01,2\n", ["--columns", "date=a,joy=b"], "--columns"],
  ] as const)("%s: the option that is missing is named", async (_what, content, more, path) => {
    const { exit, said } = await bring(await put("odd.csv", content), "--from", "csv", ...more);
    expect([exit, said]).toMatchObject([2, { error: { path } }]);
  });

  test("columns and dates can be said", async () => {
    const file = await put("said.csv", "a,b\n03/04/2026,2\n");
    const { said } = await bring(file, "--from", "csv", "--columns", "date=a,pain=b", "--dates", "mdy");
    expect(said).toMatchObject({ added: 1, first: "2026-03-04" });
  });

  test("from standard input", async () => {
    const { out } = await walnut(["import", "-", "--from", "csv", "--json"], "date,pain\n2026-01-13,4\n");
    expect(JSON.parse(out)).toMatchObject({ added: 1 });
  });
});

describe("a FHIR bundle of another system", () => {
  const pain = (id: string, more: object = {}) => ({
    resourceType: "Observation",
    id,
    status: "final",
    code: { coding: [{ system: "http://loinc.org", code: "72514-3" }] },
    effectiveDateTime: "2026-03-01T07:12:00+01:00",
    valueInteger: 4,
    ...more,
  });
  const bundle = (...all: readonly object[]) => JSON.stringify({ resourceType: "Bundle", entry: all.map((resource) => ({ resource })) });
  const mixed = bundle(
    pain("a"),
    pain("b", { valueInteger: 99 }),
    pain("c", { effectiveDateTime: "2026-02-30" }),
    pain("d", { status: "entered-in-error" }),
    { resourceType: "Condition" },
  );

  test("gives its ratings of pain, once, and says of each other part why it was left out", async () => {
    const into = join(folder, "fhir.jsonl");
    const file = await put("other.json", mixed);
    const apply = () => bring(file, "--from", "fhir", "--apply", "--into", into);
    expect((await apply()).said).toMatchObject({
      applied: true,
      added: 1,
      aside: { Condition: 1 },
      notTaken: { "not-a-rating": 1, "bad-date": 1, "entered-in-error": 1 },
    });
    expect((await apply()).said).toMatchObject({ applied: false, added: 0, skipped: 1 });
    const { out } = await walnut(["import", file, "--from", "fhir"]);
    for (const line of [
      "1 part was left out: the rating is no whole number from 0 to 10.",
      "1 part was left out: there is no such date, or none is given.",
      "1 part was left out: marked as entered in error.",
    ])
      expect(out).toContain(`${line}\n`);
    const check = JSON.parse((await walnut(["journal", "check", into, "--json"])).out) as { readonly unreadable: unknown };
    expect(check.unreadable).toEqual([]);
  });

  test("one Observation alone is read too", async () => {
    expect((await bring(await put("one.json", JSON.stringify(pain("a"))), "--from", "fhir")).said).toMatchObject({ added: 1 });
  });
});

describe("an export of Apple Health", () => {
  const record =
    '<Record type="HKCategoryTypeIdentifierPelvicPain" sourceName="Phone" startDate="2026-03-01 07:12:00 +0100" endDate="2026-03-01 07:12:00 +0100" value="HKCategoryValueSeverityMild"/>';
  test("is read, and what is taken is a note in words", async () => {
    const into = join(folder, "health.jsonl");
    const file = await put("export.zip", zipSync({ "a/export.xml": strToU8(`<HealthData>${record}</HealthData>`) }));
    expect((await bring(file, "--from", "apple-health", "--apply", "--into", into)).said).toMatchObject({
      applied: true,
      added: 1,
      records: 1,
    });
    expect(await readFile(into, "utf8")).toContain('"text":"Pelvic pain: mild"');
  });

  test("a file that is none is said to be that", async () => {
    const { exit, said } = await bring(await put("no.zip", "no"), "--from", "apple-health");
    expect([exit, said]).toMatchObject([2, { error: { type: "import.not-a-zip" } }]);
  });
});
