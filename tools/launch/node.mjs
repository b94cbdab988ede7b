import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cache, root } from "./places.mjs";
import { npmTrouble } from "./npm-trouble.mjs";
import { environmentFor, npm, run, withProgress } from "./run.mjs";
import { Trouble } from "./trouble.mjs";
import { inTurn } from "./turn.mjs";

export const nodeWanted = "24.21.0";
const majorWanted = 24;

const system = process.platform === "win32" ? "win" : process.platform;
const name = `node-${system}-${process.arch}`;
const home = join(cache, `node-${nodeWanted}`);
const binary = join(home, "node_modules", name, "bin", process.platform === "win32" ? "node.exe" : "node");

/** The Node that runs Walnut, if it is here already: this one when it is new enough, else the one in the cache. */
export function nodeHere() {
  if (Number(process.versions.node.split(".")[0]) >= majorWanted) return process.execPath;
  return existsSync(binary) ? binary : undefined;
}

/** The Node that runs Walnut; fetched from the npm registry when the machine's own is older than 24. */
export async function ensureNode() {
  return nodeHere() ?? inTurn(fetchNodeInTurn);
}

/** The same for a caller whose turn it is already. */
export async function fetchNodeInTurn() {
  return nodeHere() ?? fetchNode();
}

async function fetchNode() {
  const fresh = `${home}.new`;
  try {
    return await fetchInto(fresh);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

async function fetchInto(fresh) {
  const unpackaged = new Trouble(
    `there is no packaged Node ${majorWanted} for this kind of machine`,
    `${system} ${process.arch}`,
    `install Node ${majorWanted} or later yourself and run the same command again`,
  );
  if (!["linux", "win", "darwin"].includes(system)) throw unpackaged;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  writeFileSync(join(fresh, "package.json"), '{"private":true}\n');
  const flags = [
    "--no-save",
    "--no-package-lock",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--prefer-offline",
    "--fetch-retry-mintimeout=1000",
    "--fetch-retry-maxtimeout=5000",
  ];
  const call = npm(["install", "--prefix", fresh, ...flags, `${name}@${nodeWanted}`]);
  const what = `Node ${nodeWanted}, once, because this machine has ${process.versions.node}`;
  const result = await withProgress(`fetching ${what}`, () =>
    run(call.program, call.args, { cwd: fresh, env: environmentFor(process.execPath) }),
  );
  if (/E404|ETARGET|EBADPLATFORM/.test(result.output)) throw unpackaged;
  const trouble = npmTrouble(result, root);
  if (trouble) throw trouble;
  const made = binary.replace(home, fresh);
  const tried = await run(made, ["--version"]);
  if (tried.code !== 0) throw unpackaged;
  rmSync(home, { recursive: true, force: true });
  renameSync(fresh, home);
  return binary;
}
