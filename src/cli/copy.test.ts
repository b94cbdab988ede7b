import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { Decrypter, Encrypter } from "age-encryption";
import { walnut } from "./testing/walnut.ts";

// The machine may be busy with other things; a passphrase is slow on purpose.
const slow = 120_000;

const folder = await mkdtemp(join(tmpdir(), "walnut-copy-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const file = (name: string) => join(folder, name);
const put = async (name: string, content: string | Uint8Array) => {
  await writeFile(file(name), content);
  return file(name);
};

const passphrase = "lantern ferry mosaic thunder";
const journal = (await walnut(["demo", "--years", "1", "--seed", "3"])).out;
const [jsonl, secret, wrong] = await Promise.all([
  put("journal.jsonl", journal),
  put("secret.txt", `${passphrase}\n`),
  put("wrong.txt", "another one altogether\n"),
]);
const age = file("copy.age");
const sealed = await walnut(["export", jsonl, "--to", "age", "--out", age, "--passphrase-file", secret, "--json"]);

interface Said {
  readonly applied: boolean;
  readonly added: number;
  readonly skipped: number;
  readonly damage: string | null;
  readonly missing: number | null;
}
const bring = async (args: readonly string[]) => {
  const { exit, out } = await walnut(["import", ...args, "--from", "walnut", "--json"]);
  return { exit, said: JSON.parse(out) as Said & { error?: { type: string } } };
};
const entries = journal.trimEnd().split("\n").length - 1;

describe("export", () => {
  test("as lines gives the same bytes again", async () => {
    const { exit, out } = await walnut(["export", jsonl, "--to", "jsonl", "--out", file("same.jsonl"), "--json"]);
    expect([exit, JSON.parse(out)]).toMatchObject([0, { to: "jsonl", unreadable: [] }]);
    expect(await readFile(file("same.jsonl"), "utf8")).toBe(journal);
    expect((await stat(file("same.jsonl"))).mode & 0o777).toBe(0o600);
  });

  test("never writes over the journal it reads, by whatever name", async () => {
    await writeFile(file("twice.jsonl"), journal);
    await symlink(file("twice.jsonl"), file("also.pdf"));
    for (const out of [file("twice.jsonl"), file("also.pdf")]) {
      const { exit, out: said } = await walnut(["export", file("twice.jsonl"), "--to", "csv", "--out", out, "--json"]);
      expect([exit, JSON.parse(said)]).toMatchObject([2, { error: { type: "export.onto-itself", path: out } }]);
    }
    expect(await readFile(file("twice.jsonl"), "utf8")).toBe(journal);
  });

  test(
    "as an age file is read by the age library, in another process, to the same bytes",
    async () => {
      expect([sealed.exit, JSON.parse(sealed.out)]).toMatchObject([0, { to: "age", out: age }]);
      const decrypter = new Decrypter();
      decrypter.addPassphrase(passphrase);
      expect(await decrypter.decrypt(new Uint8Array(await readFile(age)), "text")).toBe(journal);
    },
    slow,
  );

  test("sealed to recovery words opens with them, and says when they are none", async () => {
    const kit = await put("words.txt", `${"zoo ".repeat(23)}vote\n`);
    const bad = await put("bad-words.txt", "zoo zoo zoo\n");
    expect((await walnut(["export", jsonl, "--to", "age", "--out", file("kit.age"), "--words-file", kit])).exit).toBe(0);
    expect(await bring([file("kit.age"), "--words-file", kit])).toMatchObject({ exit: 0, said: { added: entries, damage: null } });
    expect(await bring([file("kit.age"), "--words-file", bad])).toMatchObject({ exit: 2, said: { error: { type: "bad-words" } } });
    const { exit, err } = await walnut(["export", jsonl, "--to", "age", "--out", file("none.age"), "--words-file", bad]);
    expect([exit, err]).toEqual([2, expect.stringContaining("24 recovery words")]);
  });

  test("narrowed keeps whole days and kinds, and what corrects or removes them", async () => {
    const call = ["export", jsonl, "--to", "jsonl", "--out", file("part.jsonl"), "--from", "2026-05-01", "--until", "2026-05-31"];
    expect((await walnut([...call, "--include", "rating"])).exit).toBe(0);
    const { byKind, firstDay, lastDay } = JSON.parse((await walnut(["journal", "stats", file("part.jsonl"), "--json"])).out) as {
      byKind: Record<string, number>;
      firstDay: string;
      lastDay: string;
    };
    expect(Object.keys(byKind).filter((kind) => !["rating", "correction", "removal"].includes(kind))).toEqual([]);
    expect(byKind["rating"]).toBeGreaterThan(20);
    expect([firstDay >= "2026-05-01", lastDay <= "2026-06-30"]).toEqual([true, true]);
  });

  test.each([
    ["a form there is not", ["--to", "docx", "--out", "x"], "bad-option"],
    ["no form", ["--out", "x"], "bad-call"],
    ["no place", ["--to", "jsonl"], "bad-call"],
    ["a day there is not", ["--to", "jsonl", "--out", "x", "--from", "2026-02-30"], "bad-option"],
    ["a kind there is not", ["--to", "jsonl", "--out", "x", "--include", "rating,dream"], "bad-option"],
    ["an age file without a secret", ["--to", "age", "--out", "x"], "no-secret"],
    ["a place that is a folder", ["--to", "jsonl", "--out", folder], "no-ordinary-file"],
  ])("refuses %s", async (_what, args, type) => {
    const { exit, out } = await walnut(["export", jsonl, ...args, "--json"]);
    expect([exit, JSON.parse(out)]).toMatchObject([2, { error: { type } }]);
  });
});

describe("import", () => {
  test(
    "looks first and writes nothing; applied, gives the exported bytes; again, finds nothing new",
    async () => {
      const into = file("new.jsonl");
      const call = [age, "--passphrase-file", secret, "--into", into];
      expect((await bring(call)).said).toMatchObject({ applied: false, added: entries, skipped: 0, damage: null, missing: 0 });
      await expect(stat(into)).rejects.toThrow("ENOENT");
      expect((await bring([...call, "--apply"])).said).toMatchObject({ applied: true, added: entries });
      expect(await readFile(into, "utf8")).toBe(journal);
      expect((await bring([...call, "--apply"])).said).toMatchObject({ applied: false, added: 0, skipped: entries });
    },
    slow,
  );

  test("adds to a journal what it lacks, and a person is told in words", async () => {
    const lines = journal.split("\n");
    const half = await put("half.jsonl", `${lines.slice(0, 50).join("\n")}\n`);
    const { exit, out } = await walnut(["import", jsonl, "--from", "walnut", "--apply", "--into", half]);
    expect(exit).toBe(0);
    expect(out).toContain(`${(entries - 49).toLocaleString("en")} entries are new.\n49 were there already.`);
    expect(await readFile(half, "utf8")).toBe(journal);
  });

  test(
    "names what is wrong with a copy, and touches nothing",
    async () => {
      const whole = await readFile(age);
      const altered = Buffer.from(whole);
      altered[altered.length - 1]! ^= 1;
      const cut = await put("cut.age", whole.subarray(0, 200 + 65_552 + 900));
      const table: readonly (readonly [readonly string[], string])[] = [
        [[age], "no-secret"],
        [[age, "--passphrase-file", wrong], "WrongKey"],
        [[age, "--words-file", secret], "SealedOtherwise"],
        [[await put("short.age", whole.subarray(0, 300)), "--passphrase-file", secret], "CutShort"],
        [[await put("letter.txt", "Dear doctor,"), "--passphrase-file", secret], "NotACopy"],
        [[await put("v2.age", whole.toString("latin1").replace("/v1", "/v2"))], "NewerCopy"],
        [[age, "--passphrase-file", secret, "--apply"], "bad-call"],
        [[file("none.age")], "no-such-file"],
      ];
      for (const [args, type] of table) expect(await bring(args), type).toMatchObject({ exit: 2, said: { error: { type } } });
      const partly = (await bring([cut, "--passphrase-file", secret])).said;
      expect(partly).toMatchObject({ applied: false, damage: "cut", missing: null });
      expect(partly.added).toBeGreaterThan(100);
      expect((await bring([await put("altered.age", altered), "--passphrase-file", secret])).said).toMatchObject({ damage: "altered" });
      expect(await bring([jsonl, "--into", await put("damaged.jsonl", `${journal}{`)])).toMatchObject({
        said: { error: { type: "into-damaged" } },
      });
    },
    slow,
  );

  test(
    "opens what the age library sealed",
    async () => {
      const encrypter = new Encrypter();
      encrypter.setPassphrase(passphrase);
      encrypter.setScryptWorkFactor(10);
      const other = await put("library.age", await encrypter.encrypt(journal));
      expect((await bring([other, "--passphrase-file", secret])).said).toMatchObject({ added: entries, damage: null });
    },
    slow,
  );
});

/** The age command asks for a passphrase at a terminal only; this gives it one. */
const script = (command: string, input: string) => spawnSync("script", ["-qec", command, "/dev/null"], { input, encoding: "utf8" });
const hasAge = spawnSync("age", ["--version"]).status === 0 && spawnSync("script", ["--version"]).status === 0;

test(
  `every program here that knows age files reads the copy to the same bytes (the age command is ${hasAge ? "here" : "not here"})`,
  async () => {
    const readers = [
      async () => {
        await walnut(["import", age, "--from", "walnut", "--passphrase-file", secret, "--apply", "--into", file("by-walnut.jsonl")]);
        return readFile(file("by-walnut.jsonl"), "utf8");
      },
      ...(hasAge
        ? [
            async () => {
              script(`age -d -o ${file("by-age.jsonl")} ${age}`, `${passphrase}\n`);
              return readFile(file("by-age.jsonl"), "utf8");
            },
          ]
        : []),
    ];
    for (const read of readers) expect(await read()).toBe(journal);
  },
  slow,
);
