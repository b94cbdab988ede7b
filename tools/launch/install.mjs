import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { npmTrouble } from "./npm-trouble.mjs";
import { root } from "./places.mjs";
import { environmentFor, npm, run, withProgress } from "./run.mjs";
import { Trouble } from "./trouble.mjs";
import { inTurn } from "./turn.mjs";

const lockFile = join(root, "package-lock.json");
/** npm empties node_modules before it installs, so an interrupted install leaves no stamp and is made again. */
const stampFile = join(root, "node_modules", ".walnut-installed.json");

/** Installs exactly what package-lock.json says: "runtime" for `npm start`, "full" (which is enough for both) for the tests. */
export async function ensureInstalled(node, set) {
  if (!isInstalled(set)) await inTurn(() => installInTurn(node, set));
}

/** The same for a caller whose turn it is already. */
export async function installInTurn(node, set) {
  if (isInstalled(set)) return;
  if (!wasInstalledByHand(set)) await install(node, set);
  stamp(set);
}

async function install(node, set) {
  const flags = [
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--prefer-offline",
    "--fetch-retry-mintimeout=1000",
    "--fetch-retry-maxtimeout=5000",
  ];
  const call = npm(["ci", set === "full" ? "--include=dev" : "--omit=dev", ...flags]);
  const program = call.program === process.execPath ? node : call.program;
  const what = set === "full" ? "installing what Walnut and its tests need" : "installing what Walnut needs";
  const result = await withProgress(what, () => run(program, call.args, { cwd: root, env: environmentFor(node) }));
  const trouble = npmTrouble(result, root);
  if (!trouble) return;
  // A half-laid package must not pass for an install by hand on the next start.
  rmSync(join(root, "node_modules", ".package-lock.json"), { force: true });
  throw trouble;
}

export function isInstalled(set) {
  const made = read(stampFile);
  return made !== undefined && made.lock === hashOfLock() && made.on === machine() && (made.set === "full" || made.set === set);
}

function stamp(set) {
  const temporary = `${stampFile}.${process.pid}`;
  writeFileSync(temporary, JSON.stringify({ lock: hashOfLock(), on: machine(), set }));
  renameSync(temporary, stampFile);
}

/** After `npm install` or `npm ci` by hand, npm's own note in node_modules names everything; then nothing needs to be done. */
function wasInstalledByHand(set) {
  const here = read(join(root, "node_modules", ".package-lock.json"))?.packages;
  const wanted = read(lockFile)?.packages;
  if (!here || !wanted) return false;
  return Object.entries(wanted)
    .filter(([path, entry]) => path !== "" && (set === "full" || !entry.dev))
    .every(([path, entry]) =>
      here[path] ? here[path].version === entry.version && existsSync(join(root, path)) : entry.optional === true,
    );
}

function hashOfLock() {
  try {
    return createHash("sha256").update(readFileSync(lockFile)).digest("hex");
  } catch {
    throw new Trouble("package-lock.json cannot be read", root, "restore it from the repository");
  }
}

const machine = () => `${process.platform}-${process.arch}`;

function read(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
