// `npm run bench [NAME …]`: every bench one after another, and one table at the end. Ends with 1 when a limit was missed.
// Left out: error-rates, which takes long and writes a page of the documentation.
import "./launch/check-node.mjs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";

const { findChromium, installChromium, launch, prepare, withProgress } = await import("./launch.mjs");
const { ensureBuilt } = await import("./launch/build.mjs");
const { root } = await import("./launch/places.mjs");
const { environmentFor, run } = await import("./launch/run.mjs");

const all = ["open-journal", "sync", "relay", "rooms", "serve", "first-load", "charts", "stop", "cues", "share", "evaluate"];
const asked = process.argv.slice(2);

await launch(async () => {
  const node = await prepare("full");
  await ensureBuilt(node);
  const env = environmentFor(node, { CHROMIUM: findChromium() ?? (await installChromium()), NO_COLOR: "1" });
  const rows = [];
  for (const name of all.filter((each) => asked.length === 0 || asked.includes(each))) {
    const load = loadavg()[0].toFixed(1);
    const work = () => run(node, [join(root, "bench", `${name}.ts`)], { cwd: root, env });
    const { code, output } = await withProgress(name, work);
    for (const line of output.trimEnd().split("\n")) rows.push({ name, load, line: line.trim() });
    if (code !== 0) process.exitCode = 1;
  }
  const width = Math.max(...rows.map(({ name }) => name.length));
  console.log(
    `\n${cpus().length} cores; beside each bench the load of this machine when it began: above one for each core, others were at work`,
  );
  for (const { name, load, line } of rows) console.log(`${name.padEnd(width)}  ${load.padStart(5)}  ${line}`);
});
