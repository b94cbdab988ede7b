import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Said } from "./walnut.ts";

const root = join(import.meta.dirname, "../../..");

export interface Endured extends Said {
  /** The most memory that any process of it held at once, in megabytes. */
  readonly megabytes: number;
}

/** Runs the real command on bytes that are made as it reads them, and measures from outside how much memory it took. */
export const endure = async (args: readonly string[], pieces: Iterable<Uint8Array>): Promise<Endured> => {
  const folder = await mkdtemp(join(tmpdir(), "walnut-endure-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const note = join(folder, "megabytes");
  const child = spawn(process.execPath, [join(root, "walnut"), ...args], {
    cwd: folder,
    env: { ...process.env, WALNUT_NOTE: note, NODE_OPTIONS: `--import=${atExit}` },
  });
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  // It may end before it has read everything; then the rest need not be made.
  child.stdin.on("error", () => {});
  const ended = once(child, "close");
  const gone = once(child, "exit");
  for (const piece of pieces) {
    if (child.exitCode !== null || child.stdin.destroyed) break;
    if (!child.stdin.write(piece)) await Promise.race([once(child.stdin, "drain").catch(() => undefined), gone]);
  }
  child.stdin.end();
  const [exit] = (await ended) as [number | null];
  const notes = (await readFile(note, "utf8").catch(() => "0")).trim().split("\n").map(Number);
  return { exit, out, err, megabytes: Math.max(...notes) };
};

const atExit = `data:text/javascript,${encodeURIComponent(
  'import{appendFileSync}from"node:fs";process.on("exit",()=>appendFileSync(process.env.WALNUT_NOTE,Math.round(process.resourceUsage().maxRSS/1024)+"\\n"))',
)}`;

/** The same bytes over and over, up to a size. */
export function* repeated(text: string | Uint8Array, megabytes: number): Generator<Uint8Array> {
  const one = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const block = Buffer.alloc(Math.max(1, Math.floor(1_000_000 / one.length)) * one.length);
  for (let at = 0; at < block.length; at += one.length) block.set(one, at);
  for (let made = 0; made < megabytes * 1_000_000; made += block.length) yield block;
}

export function* after(beginning: string | Uint8Array, rest: Iterable<Uint8Array>): Generator<Uint8Array> {
  yield typeof beginning === "string" ? new TextEncoder().encode(beginning) : beginning;
  yield* rest;
}
