import { describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { walnut } from "./testing/walnut.ts";

test.each([[[]], [["--help"]], [["help"]], [["screen", "--help"]]])("walnut %j says what it can do", async (args) => {
  const { exit, out, err } = await walnut(args);
  expect([exit, err]).toEqual([0, ""]);
  for (const command of ["screen FILE", "score INSTRUMENT FILE", "serve", "demo", "journal check", "journal stats", "doctor"])
    expect(out).toContain(`  ${command}`);
});

test("walnut --version says the version, as a line or as JSON", async () => {
  expect(await walnut(["--version"])).toEqual({ exit: 0, out: `${manifest.version}\n`, err: "" });
  expect(JSON.parse((await walnut(["--version", "--json"])).out)).toEqual({ version: manifest.version });
});

describe("a call that cannot be answered is one line, and exit code 2", () => {
  test.each([
    [["frobnicate"], "no-such-command", "frobnicate"],
    [["journal"], "no-such-command", "journal"],
    [["journal", "burn"], "no-such-command", "journal burn"],
    [["__proto__"], "no-such-command", "__proto__"],
    [["constructor"], "no-such-command", "constructor"],
    [["screen", "--frob"], "bad-call", "--frob"],
    [["screen", "a.json", "b.json"], "bad-call", "b.json"],
    [["serve", "--port"], "bad-call", "--port"],
    [["serve", "--port", "banana"], "bad-option", "--port"],
    [["serve", "--port", "65536"], "bad-option", "--port"],
    [["serve", "--host", "no such host"], "bad-option", "--host"],
    [["serve", "--public-url", "ftp://walnut.example"], "bad-option", "--public-url"],
    [["serve", "--tls-cert", "only.pem"], "tls-alone", "--tls-key"],
    [["serve", "--lan", "--public-url", "https://walnut.example"], "lan-alone", "--lan"],
    [["serve", "--lan", "--host", "8.8.8.8"], "lan-host", "8.8.8.8"],
    [["serve", "--database-url", "mysql://x"], "bad-option", "--database-url"],
    [["serve", "--database-url", "postgres://x", "--data", "y"], "two-places", "--data"],
  ])("%j", async (args, type, path) => {
    const { exit, out, err } = await walnut([...args, "--json"]);
    expect(exit).toBe(2);
    expect(err).toMatch(/^walnut: .+: .+: .+\n$/);
    expect(JSON.parse(out)).toEqual({ error: { type, message: err.slice("walnut: ".length, -1), path } });
  });

  test("and what stands in a name cannot play with the terminal", async () => {
    const { err } = await walnut(["screen", "a\u001b[2J\nb"]);
    expect(err).toBe("walnut: there is no such file: a [2J b: check the name, or give - to read standard input\n");
  });
});

test("doctor answers one line a matter, each with what to mend when something is wrong", async () => {
  const { exit, out } = await walnut(["doctor"]);
  expect(exit).toBe(0);
  const lines = out.trimEnd().split("\n");
  expect(lines.map((line) => /^(ok|mend) {2}([^:]+):/.exec(line)?.[2])).toEqual(["Node", "Clock", "Database", "Storage", "TLS", "App"]);
  for (const line of lines) expect(line).toMatch(/^ok {2}|To mend it: ./);
  const json = JSON.parse((await walnut(["doctor", "--json"])).out) as {
    ok: boolean;
    checks: { name: string; ok: boolean; fix: string | null }[];
  };
  expect(json.checks.map(({ name }) => name)).toEqual(["node", "clock", "database", "storage", "tls", "app"]);
  for (const check of json.checks) expect(check.ok).toBe(check.fix === null);
  expect(json.ok).toBe(json.checks.every((check) => check.ok));
});
