import { execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const home = "/usr/lib/postgresql";

/** A PostgreSQL of our own in a folder that ends with it: Debian's programs, a socket nobody else knows, all its promises switched on. */
export const startPostgres = async (
  settings: readonly string[] = [],
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> => {
  const programs = findPrograms();
  const folder = mkdtempSync(join(tmpdir(), "walnut-pg-"));
  const asPostgres = process.getuid?.() === 0 ? idsOf("postgres") : undefined;
  if (asPostgres) {
    chownSync(folder, asPostgres.uid, asPostgres.gid);
    chmodSync(folder, 0o700);
  }
  const data = join(folder, "data");
  const options = { ...asPostgres, cwd: folder, env: { PATH: process.env["PATH"], LC_ALL: "C" } };
  execFileSync(join(programs, "initdb"), ["-D", data, "-U", "walnut", "-A", "trust", "--no-instructions"], { ...options, stdio: "pipe" });
  const port = await freePort();
  const server = spawn(
    join(programs, "postgres"),
    ["-D", data, "-p", String(port), "-k", folder, "-c", "listen_addresses=127.0.0.1", ...settings.flatMap((setting) => ["-c", setting])],
    {
      ...options,
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  const ended = new Promise<void>((done) => server.once("exit", () => done()));
  await new Promise<void>((ready, fail) => {
    let said = "";
    server.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (said.includes("ready to accept connections")) ready();
    });
    server.once("exit", () => fail(new Error(`PostgreSQL did not start: ${said}`)));
  });
  return {
    url: `postgres://walnut@127.0.0.1:${port}/postgres`,
    stop: async () => {
      server.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Whether Debian's programs are here. */
export const hasPostgres = (): boolean => newestPrograms() !== undefined;

const newestPrograms = (): string | undefined => {
  const versions = existsSync(home) ? readdirSync(home).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(home, version, "bin")).find((folder) => existsSync(join(folder, "initdb")));
};

/** The newest that Debian has installed. */
const findPrograms = (): string => {
  const found = newestPrograms();
  if (found === undefined)
    throw new Error(`There is no PostgreSQL in ${home}. Install Debian's package "postgresql", then run this again.`);
  return found;
};

const idsOf = (name: string): { readonly uid: number; readonly gid: number } => {
  const id = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
};

const freePort = (): Promise<number> =>
  new Promise((found, fail) => {
    const probe = createServer().once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => found(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
