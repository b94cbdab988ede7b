import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { createServer as createHttp } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";

const root = join(import.meta.dirname, "..");

/** A tiny project with the real launchers, which needs one package. Its packages are asked for at `registry`. */
const project = async (registry: string) => {
  const home = await mkdtemp(join(tmpdir(), "walnut-launch-"));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  await mkdir(join(home, "tools"));
  for (const part of ["tools/launch", "tools/launch.mjs", "tools/start.mjs", "tools/test.mjs", "tools/run.mjs", "walnut", ".npmrc"])
    await cp(join(root, part), join(home, part), { recursive: true });
  const needs = { name: "tiny", version: "1.0.0", type: "module", dependencies: { nearby: "file:nearby", faraway: "1.0.0" } };
  await mkdir(join(home, "nearby"));
  await writeFile(join(home, "nearby/package.json"), '{"name":"nearby","version":"1.0.0"}');
  await writeFile(join(home, "package.json"), JSON.stringify(needs));
  const packages = {
    "": needs,
    nearby: { version: "1.0.0" },
    "node_modules/nearby": { resolved: "nearby", link: true },
    "node_modules/faraway": { version: "1.0.0", integrity: `sha512-${Buffer.alloc(64).toString("base64")}` },
  };
  await writeFile(
    join(home, "package-lock.json"),
    JSON.stringify({ name: "tiny", version: "1.0.0", lockfileVersion: 3, requires: true, packages }),
  );
  const env = { ...process.env, npm_config_registry: registry, npm_config_cache: join(home, "npm-cache"), npm_config_fetch_retries: "0" };
  return { home, env, needs };
};

/** The same without the package that has to be fetched: everything it needs is in the folder. */
const selfContained = async () => {
  const made = await project("http://127.0.0.1:9");
  const { faraway: _faraway, ...dependencies } = made.needs.dependencies;
  const needs = { ...made.needs, dependencies };
  const packages = { "": needs, nearby: { version: "1.0.0" }, "node_modules/nearby": { resolved: "nearby", link: true } };
  await writeFile(join(made.home, "package.json"), JSON.stringify(needs));
  await writeFile(
    join(made.home, "package-lock.json"),
    JSON.stringify({ name: "tiny", version: "1.0.0", lockfileVersion: 3, requires: true, packages }),
  );
  await writeFile(join(made.home, "tools/install-only.mjs"), installOnly);
  return made;
};
const installOnly = `const { ensureInstalled, launch } = await import("./launch.mjs");
await launch(() => ensureInstalled(process.execPath, process.argv[2]));`;

const run = (home: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env) =>
  new Promise<{ readonly exit: number | null; readonly said: string }>((answer) => {
    const child = spawn(process.execPath, args, { cwd: home, env });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (said += text));
    child.on("close", (exit) => answer({ exit, said }));
  });
const lastLine = (said: string) => said.trimEnd().split("\n").at(-1);

describe("what stands in the way of a start is one clear sentence", { timeout: 30_000 }, () => {
  test("no network", async () => {
    const { home, env } = await project("http://127.0.0.1:9");
    const { exit, said } = await run(home, ["tools/start.mjs"], env);
    expect(exit).toBe(1);
    expect(lastLine(said)).toBe(
      "walnut: the npm registry cannot be reached: network: check the connection (and proxy), then run the same command again; it goes on where it stopped",
    );
    expect(said).toContain("installing what Walnut needs …");
    expect(said).not.toMatch(/^\s+at /m);
  });

  test("a registry that is out of order", async () => {
    const registry = createHttp((_request, response) => response.writeHead(503).end()).listen(0, "127.0.0.1");
    onTestFinished(() => void registry.close());
    await new Promise((open) => registry.once("listening", open));
    const { home, env } = await project(`http://127.0.0.1:${(registry.address() as AddressInfo).port}`);
    const { exit, said } = await run(home, ["tools/start.mjs"], env);
    expect([exit, lastLine(said)]).toEqual([1, expect.stringContaining("walnut: the npm registry answered 503: ")]);
  });

  test("a registry that hangs up", async () => {
    const registry = createServer((socket) => socket.destroy()).listen(0, "127.0.0.1");
    onTestFinished(() => void registry.close());
    await new Promise((open) => registry.once("listening", open));
    const { home, env } = await project(`http://127.0.0.1:${(registry.address() as AddressInfo).port}`);
    const { exit, said } = await run(home, ["tools/start.mjs"], env);
    expect([exit, lastLine(said)]).toEqual([1, expect.stringContaining("walnut: the connection to the npm registry broke off: ")]);
  });

  test("a lock file that is gone", async () => {
    const { home, env } = await project("http://127.0.0.1:9");
    await rm(join(home, "package-lock.json"));
    const { exit, said } = await run(home, ["tools/start.mjs"], env);
    expect([exit, lastLine(said)]).toEqual([
      1,
      expect.stringMatching(/^walnut: .*package-lock\.json.*: restore package-lock\.json from the repository/),
    ]);
  });

  test.each(["12.22.0", "18.20.4", "20.18.3"])("a Node that is too old: %s", async (version) => {
    const { home } = await selfContained();
    const pretend = `data:text/javascript,Object.defineProperty(process.versions,"node",{value:"${version}"})`;
    for (const launcher of ["tools/start.mjs", "tools/test.mjs", "tools/run.mjs", "walnut"]) {
      const { exit, said } = await run(home, ["--import", pretend, launcher]);
      expect([launcher, exit, said]).toEqual([
        launcher,
        1,
        `walnut: Node ${version} is too old: ${process.execPath}: install Node 20.19 or later and run the same command again\n`,
      ]);
    }
  });

  test("walnut before it was built", async () => {
    const { home } = await selfContained();
    const { exit, said } = await run(home, ["walnut", "screen"]);
    expect([exit, said]).toEqual([1, `walnut: Walnut is not built yet: ${home}: run "npm start" there once, then try again\n`]);
  });

  test("a full disk, a place that cannot be written, an npm that is not there", async () => {
    const { npmTrouble } = (await import(`${root}/tools/launch/npm-trouble.mjs`)) as {
      npmTrouble: (result: object, where: string) => Error | undefined;
    };
    const full = "npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write\nadded 1 package in 21s";
    expect(npmTrouble({ code: 0, output: full }, "here")?.message).toMatch(/^the disk is full: here: free about 500 MB/);
    expect(npmTrouble({ code: 1, output: "npm error code ENOSPC\nnpm error syscall write" }, "here")?.message).toMatch(/^the disk is full/);
    expect(npmTrouble({ code: 1, output: "npm error code EROFS" }, "here")?.message).toMatch(/^this place cannot be written: here/);
    expect(npmTrouble({ code: 1, output: "spawn npm ENOENT", failed: "ENOENT" }, "here")?.message).toMatch(/^npm was not found/);
    expect(npmTrouble({ code: 1, output: "npm warn x\nnpm error code EWHAT\nnpm error it rains" }, "here")?.message).toMatch(
      /^npm failed \(EWHAT\): it rains/,
    );
    expect(npmTrouble({ code: 0, output: "added 99 packages" }, "here")).toBeUndefined();
  });
});

test("a test run that could not begin closes with a failure that can be counted", { timeout: 30_000 }, async () => {
  const { home, env } = await project("http://127.0.0.1:9");
  const { exit, said } = await run(home, ["tools/test.mjs"], env);
  expect([exit, lastLine(said)]).toEqual([1, "0 passed, 1 failed"]);
});

describe("installing", { timeout: 30_000 }, () => {
  const stamp = (home: string) =>
    readFile(join(home, "node_modules/.walnut-installed.json"), "utf8").then((text) => JSON.parse(text) as { set: string });

  test("happens once, and the full set is enough for both", async () => {
    const { home, env } = await selfContained();
    expect((await run(home, ["tools/install-only.mjs", "full"], env)).said).toContain("installing what Walnut and its tests need: done in");
    expect(await run(home, ["tools/install-only.mjs", "runtime"], env)).toEqual({ exit: 0, said: "" });
    expect((await stamp(home)).set).toBe("full");
  });

  test("happens again when it was interrupted or the lock file changed", async () => {
    const { home, env } = await selfContained();
    await run(home, ["tools/install-only.mjs", "runtime"], env);
    await rm(join(home, "node_modules"), { recursive: true });
    await mkdir(join(home, "node_modules"));
    expect((await run(home, ["tools/install-only.mjs", "runtime"], env)).said).toContain("done in");
    expect((await stat(join(home, "node_modules/nearby"))).isDirectory()).toBe(true);
    const lock = join(home, "package-lock.json");
    await writeFile(lock, `${await readFile(lock, "utf8")}\n`);
    const before = (await stat(join(home, "node_modules/.walnut-installed.json"))).mtimeMs;
    await run(home, ["tools/install-only.mjs", "runtime"], env);
    expect((await stat(join(home, "node_modules/.walnut-installed.json"))).mtimeMs).toBeGreaterThan(before);
  });

  test("is done by one of two starts at the same time", async () => {
    const { home, env } = await selfContained();
    const both = await Promise.all([1, 2].map(() => run(home, ["tools/install-only.mjs", "runtime"], env)));
    expect(both.map(({ exit }) => exit)).toEqual([0, 0]);
    expect(both.filter(({ said }) => said.includes("done in"))).toHaveLength(1);
  });

  test.each([
    ["a start that was killed", "4194304"],
    ["a lock that is empty", ""],
    ["a lock that was never finished", "no number"],
  ])("goes on over what is left of %s", async (_name, holder) => {
    const { home, env } = await selfContained();
    await mkdir(join(home, ".cache"));
    await writeFile(join(home, ".cache/preparing.lock"), holder);
    const { exit, said } = await run(home, ["tools/install-only.mjs", "runtime"], env);
    expect([exit, said]).toEqual([0, expect.stringContaining("done in")]);
    await expect(stat(join(home, ".cache/preparing.lock"))).rejects.toThrow("ENOENT");
  });
});
