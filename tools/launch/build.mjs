import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { built, command, root } from "./places.mjs";
import { environmentFor, run, withProgress } from "./run.mjs";
import { Trouble, troubleOf } from "./trouble.mjs";
import { inTurn } from "./turn.mjs";

/** Everything the build reads. Tests are left out: changing one changes nothing that is served. */
const sources = [
  "src",
  "public",
  "index.html",
  "vite.config.ts",
  "tools/build.ts",
  "tools/build",
  "tools/words.ts",
  "tools/words",
  "package.json",
  "package-lock.json",
];
const ignored = /(\.test\.tsx?|[/\\]compiled)$/;
const stampFile = join(built, "built-from.json");

/** Builds app and command when the sources are not the ones they were built from. */
export async function ensureBuilt(node) {
  const from = hashOfSources();
  if (isBuilt(from)) return;
  await inTurn(async () => {
    if (isBuilt(from)) return;
    const { code, output } = await withProgress("building", () =>
      run(node, [join(root, "tools/build.ts"), "--from", from], { cwd: root, env: environmentFor(node) }),
    );
    if (code !== 0) throw buildTrouble(output);
  });
}

export const isBuiltAtAll = () => existsSync(command);

function isBuilt(from) {
  try {
    return JSON.parse(readFileSync(stampFile, "utf8")).from === from && isBuiltAtAll();
  } catch {
    return false;
  }
}

function buildTrouble(colourful) {
  const output = stripVTControlCharacters(colourful);
  const ofSystem = troubleOf(/\b(ENOSPC|EDQUOT|EACCES|EPERM|EROFS)\b/.exec(output)?.[1], built);
  if (ofSystem) return ofSystem;
  const lines = output.split("\n").map((line) => line.trim());
  const said = lines.find((line) => /^\[[A-Z_]+\] |^\w*Error: /.test(line)) ?? lines.find((line) => line !== "") ?? "";
  const trouble = new Trouble("the build failed", said.slice(0, 300), 'run "npm run build" to see all of it');
  trouble.details = output;
  return trouble;
}

function hashOfSources() {
  const hash = createHash("sha256");
  for (const file of sources.flatMap((place) => filesIn(join(root, place))).sort(byName))
    hash.update(relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

const byName = (a, b) => (a < b ? -1 : 1);

function filesIn(path) {
  if (ignored.test(path) || !existsSync(path)) return [];
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
      const inside = join(path, entry.name);
      if (entry.isDirectory()) return filesIn(inside);
      return ignored.test(inside) ? [] : [inside];
    });
  } catch (error) {
    if (error.code === "ENOTDIR") return [path];
    throw error;
  }
}
