// Makes dist/: the app that is served (dist/app) and the command with its server (dist/cli.mjs). It appears whole or not at all.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { build } from "vite";
import { compileWords } from "./words/compile.ts";

const root = join(import.meta.dirname, "..");
const fresh = join(root, ".cache", `build-${process.pid}`);
const { values: options } = parseArgs({ options: { from: { type: "string", default: "" }, pseudo: { type: "boolean", default: false } } });
/** With --pseudo: a second build beside the real one, whose words hold the language that only tests speak. */
const place = join(root, options.pseudo ? ".cache/pseudo" : "dist");
const pseudoWords = join(root, ".cache/pseudo-words");

// Whoever started us may be a test run; what is built is always the real thing.
process.env["NODE_ENV"] = "production";

/** The door of the words finds the compiled ones elsewhere in the pseudo build; nothing in the app knows of it. */
const aliases = options.pseudo ? [{ find: "./compiled/index.ts", replacement: join(pseudoWords, "index.ts") }] : [];

try {
  compileWords();
  if (options.pseudo) compileWords({ out: pseudoWords, withPseudo: true });
  mkdirSync(fresh, { recursive: true });
  await Promise.all([buildApp(), buildCommand()]);
  await packAll(join(fresh, "app"));
  writeFileSync(join(fresh, "built-from.json"), JSON.stringify({ from: options.from }));
  moveIntoPlace();
} finally {
  rmSync(fresh, { recursive: true, force: true });
}

async function buildApp(): Promise<void> {
  await build({ root, logLevel: "warn", resolve: { alias: aliases }, build: { outDir: join(fresh, "app"), emptyOutDir: true } });
}

/** One file a command, loaded when it is asked for, so that a small call reads little. No package is needed at run time. */
async function buildCommand(): Promise<void> {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    ssr: { noExternal: true, target: "node" },
    build: {
      ssr: true,
      outDir: join(fresh, "command"),
      target: "node24",
      minify: false,
      rolldownOptions: {
        // The thread that keeps the database is started by its file, so that has a name of its own.
        input: { cli: "src/cli/main.ts", "sqlite-thread": "src/server/store/sqlite-thread.ts" },
        output: {
          entryFileNames: ({ name }) => (name === "cli" ? "cli.mjs" : "cli/[name].mjs"),
          chunkFileNames: "cli/[name]-[hash].mjs",
        },
      },
    },
  });
  for (const name of readdirSync(join(fresh, "command"))) renameSync(join(fresh, "command", name), join(fresh, name));
  rmSync(join(fresh, "command"), { recursive: true });
}

/** Lays the packed forms beside each file, so that no request waits for packing. */
async function packAll(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\.(woff2|png|br|gz)$/.test(path));
  const first = readFileSync(join(folder, "index.html"), "utf8");
  await Promise.all(files.map((path) => pack(path, path.endsWith("index.html") || first.includes(basename(path)))));
}

/** The last twelfth of what packing can save takes nine tenths of its time: it is taken where the first visit waits for it. */
async function pack(path: string, isWaitedFor: boolean): Promise<void> {
  const body = readFileSync(path);
  const quality = isWaitedFor ? constants.BROTLI_MAX_QUALITY : 6;
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: body.length, [constants.BROTLI_PARAM_QUALITY]: quality };
  const packed = { br: await promisify(brotliCompress)(body, { params }), gz: await promisify(gzip)(body, { level: 9 }) };
  for (const [ending, bytes] of Object.entries(packed)) if (bytes.length < body.length) writeFileSync(`${path}.${ending}`, bytes);
}

/** A server that is running keeps serving: it holds its files in memory. */
function moveIntoPlace(): void {
  const old = `${fresh}-old`;
  rmSync(old, { recursive: true, force: true });
  try {
    renameSync(place, old);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
  renameSync(fresh, place);
  rmSync(old, { recursive: true, force: true });
}
