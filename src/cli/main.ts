// The only place of the command that knows the real clock, chance and terminal; the disk is beside it.
import { randomFillSync } from "node:crypto";
import { hostname, networkInterfaces } from "node:os";
import { basename, join } from "node:path";
import { isatty } from "node:tty";
import type { EpochMs, Zone } from "#base";
import { loadWords } from "#words";
import manifest from "../../package.json" with { type: "json" };
import { askHidden } from "./ask-hidden.ts";
import { carryOut } from "./call.ts";
import type { World } from "./command.ts";
import { files } from "./disk.ts";
import { codeOf } from "./input.ts";
import { jsonOf, lineOf, onOneLine, type Trouble } from "./trouble.ts";

/** The built command lies beside the app; run from its source, both are elsewhere. */
const dist = basename(import.meta.dirname) === "cli" ? join(import.meta.dirname, "../../dist") : import.meta.dirname;

const world: World = {
  clock: {
    now: () => Date.now() as EpochMs,
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone as Zone,
  },
  random: { bytes: (count) => randomFillSync(new Uint8Array(count)) },
  words: await loadWords("en", "cli"),
  version: manifest.version,
  node: process.versions.node,
  app: join(dist, "app"),
  store: join(dist, ".."),
  files,
  network: { interfaces: networkInterfaces, hostName: hostname(), ask: fetch },
  isTerminal: isatty(1),
  write: (text) =>
    new Promise((taken) => {
      if (process.stdout.write(text)) taken();
      else process.stdout.once("drain", taken);
    }),
  askHidden,
  remark: (line) => process.stderr.write(`${line}\n`),
  ended: async () => {
    await new Promise<void>((end) => {
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => end());
      // The launcher that started us was killed without a word.
      if (process.connected) process.once("disconnect", () => end());
    });
    if (process.connected) process.disconnect();
  },
  repeat: (everyMs, work) => {
    const timer = setInterval(work, everyMs);
    return () => clearInterval(timer);
  },
};

// Whoever reads our output may have seen enough, as `head` has. Anything else has lost a part of the answer.
process.stdout.on("error", (error) => {
  const code = codeOf(error);
  if (code === "EPIPE") process.exit(0);
  const { words } = world;
  world.remark(
    lineOf({
      type: "output-lost",
      what: words["output-lost.what"],
      where: words["output-lost.where"]({ code }),
      how: words["output-lost.how"],
      exit: 1,
    }),
  );
  process.exit(1);
});

const args = process.argv.slice(2);
process.exitCode = await answer(args);

async function answer(words: readonly string[]): Promise<number> {
  const json = words.includes("--json");
  try {
    const result = await carryOut(words, world);
    if (!result.ok) return await refuse(result.error, json);
    if (result.value !== "written") await world.write(json ? `${JSON.stringify(result.value.json)}\n` : `${result.value.text}\n`);
    return 0;
  } catch (error) {
    const where = error instanceof Error ? error.message : String(error);
    return await refuse({ type: "fault", what: world.words["fault.what"], where, how: world.words["fault.how"], exit: 1 }, json);
  }
}

async function refuse(trouble: Trouble, json: boolean): Promise<number> {
  world.remark(lineOf(trouble));
  if (json) await world.write(`${JSON.stringify(jsonOf(trouble))}\n`);
  else if (trouble.report) await world.write(trouble.report.lines.map((line) => `${onOneLine(line)}\n`).join(""));
  return trouble.exit;
}
