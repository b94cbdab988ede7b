import { execFileSync, spawn } from "node:child_process";
import { existsSync, openSync, readFileSync, readlinkSync, statSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Zone } from "#base";
import { demoJournal, exportLines } from "#record";
import { testInstant } from "#record/testing";
import { fileWith, startWalnut, walnut } from "./testing/walnut.ts";

const root = join(import.meta.dirname, "../..");

/** As a shell runs it with `> /dev/full`: a disk on which there is no room left. */
const ontoFullDisk = (args: readonly string[], input = "") =>
  new Promise<{ readonly exit: number | null; readonly err: string }>((answer) => {
    const child = spawn(process.execPath, [join(root, "walnut"), ...args], { stdio: ["pipe", openSync("/dev/full", "w"), "pipe"] });
    let err = "";
    child.stderr!.setEncoding("utf8").on("data", (text: string) => (err += text));
    child.stdin!.end(input);
    child.on("close", (exit) => answer({ exit, err }));
  });

if (existsSync("/dev/full"))
  test.each([
    [["demo", "--years", "1", "--seed", "1"], ""],
    [["score", "ipss", "--json"], "{}"],
  ])("where there is no room for the answer, %j does not pass it off as given", async (args, input) => {
    expect(await ontoFullDisk(args, input)).toEqual({
      exit: 1,
      err: "walnut: not all of the answer could be written: standard output (ENOSPC): make room there, or send it elsewhere\n",
    });
  });

test("a reader that has seen enough is no trouble", async () => {
  const { child, firstLine, ended } = startWalnut(["demo", "--years", "1", "--seed", "1"]);
  let err = "";
  child.stderr.on("data", (bytes: Buffer) => (err += bytes.toString()));
  await firstLine;
  child.stdout.destroy();
  expect([await ended, err]).toEqual([0, ""]);
});

describe("where a file is to be written", () => {
  const whole = exportLines(
    demoJournal({ years: 1, seed: 3, until: testInstant("2026-03-01T00:00:00+01:00"), zone: "Europe/Berlin" as Zone }),
    testInstant("2026-03-01T00:00:00+01:00"),
  );
  const lines = [...whole].slice(0, 6);
  const journal = () => fileWith(lines.join(""), "journal.jsonl");
  const writing = (file: string) => ({
    export: ["export", file, "--to", "jsonl", "--out"],
    import: ["import", file, "--from", "walnut", "--apply", "--into"],
  });

  test.each(["export", "import"] as const)("%s: a pipe and a folder are refused, and stay what they are", async (command) => {
    const file = await journal();
    const pipe = join(dirname(file), "pipe");
    execFileSync("sh", ["-c", 'mkfifo "$0"', pipe]);
    for (const place of [pipe, dirname(file)]) {
      const { exit, out, err } = await walnut([...writing(file)[command], place, "--json"]);
      expect([exit, JSON.parse(out)]).toMatchObject([2, { error: { type: "no-ordinary-file", path: place } }]);
      expect(err).toContain("give the name of a file");
    }
    expect(statSync(pipe).isFIFO()).toBe(true);
  });

  test.each(["export", "import"] as const)("%s: a link stays a link, and its file is written, there already or not", async (command) => {
    const file = await journal();
    const folder = dirname(file);
    const links = { new: join(folder, "to-new"), old: join(folder, "to-old"), chain: join(folder, "chain") };
    const old = await fileWith(lines.slice(0, 3).join(""), "old.jsonl");
    symlinkSync("new.jsonl", links.new);
    symlinkSync(old, links.old);
    symlinkSync("to-old", links.chain);
    for (const link of [links.new, links.old, links.chain]) expect((await walnut([...writing(file)[command], link])).exit).toBe(0);
    expect([links.new, links.old, links.chain].map((link) => readlinkSync(link))).toEqual(["new.jsonl", old, "to-old"]);
    const linesIn = (of: string) => readFileSync(of, "utf8").split("\n").length;
    expect([linesIn(join(folder, "new.jsonl")), linesIn(old)]).toEqual([linesIn(file), linesIn(file)]);
  });

  test("a ring of links is refused", async () => {
    const file = await journal();
    const [one, two] = [join(dirname(file), "one"), join(dirname(file), "two")];
    symlinkSync(one, two);
    symlinkSync(two, one);
    expect(await walnut(["export", file, "--to", "jsonl", "--out", one])).toMatchObject({ exit: 2, out: "" });
  });
});
