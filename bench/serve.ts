/**
 * How long the built server takes until it answers, and how much memory it holds when nobody asks, with the embedded database. Limit: 1.5 s,
 * from the launcher on. Run: npm run build && node tools/run.mjs bench/serve.ts
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const runs = 5;
const startMsMax = 1500;
const restMs = 2000;
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

for (const more of [[], ["--lan", "--host", "127.0.0.1"]]) {
  const folder = mkdtempSync(join(tmpdir(), "walnut-bench-"));
  const [starts, megabytes]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    const cli = join(import.meta.dirname, "../dist/cli.mjs");
    const child = spawn(process.execPath, [cli, "serve", "--port", "0", "--json", "--data", folder, ...more], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise((ready) => child.stdout.once("data", ready));
    starts.push(performance.now() - began);
    await new Promise((rest) => setTimeout(rest, restMs));
    if (process.platform === "linux")
      megabytes.push(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) / 1024);
    const ended = new Promise((end) => child.once("exit", end));
    child.kill("SIGTERM");
    await ended;
  }
  const start = median(starts);
  if (start > startMsMax) process.exitCode = 1;
  const memory = megabytes.length > 0 ? `, ${median(megabytes).toFixed(0)} MB when idle` : "";
  console.log(
    `serve ${more.join(" ")}: ready after ${start.toFixed(0)} ms, limit ${startMsMax}${start > startMsMax ? "  MISSED" : ""}${memory}`,
  );
  rmSync(folder, { recursive: true, force: true });
}
