import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { run, withProgress } from "./run.mjs";
import { Trouble } from "./trouble.mjs";

const home = "/usr/lib/postgresql";
const isThere = () => existsSync(home) && readdirSync(home).some((version) => existsSync(join(home, version, "bin/initdb")));

/** Debian's PostgreSQL for the wide run: its programs are enough, the tests start a cluster of their own. */
export async function ensurePostgres() {
  if (isThere()) return;
  const how = "install PostgreSQL (on Debian: apt-get install postgresql)";
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get") || process.getuid?.() !== 0)
    throw new Trouble("no PostgreSQL was found for the relay's tests", home, how);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const options = ["-o", "DPkg::Lock::Timeout=300", "-q"];
  const { code, output } = await withProgress("installing PostgreSQL from Debian", async () => {
    await run("apt-get", [...options, "update"], { env });
    return run("apt-get", [...options, "install", "-y", "--no-install-recommends", "postgresql"], { env });
  });
  if (code !== 0 || !isThere())
    throw new Trouble("PostgreSQL could not be installed from Debian", output.trim().split("\n").at(-1) ?? "apt-get", how);
}
