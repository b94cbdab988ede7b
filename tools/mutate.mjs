// `npm run mutate -- measure`: changes the room's code in small ways, one at a time, and counts how many of the changes its tests notice.
// `npm run mutate -- evaluate/pool` changes one part of a room and runs the tests of the whole room.
// The tool is large and seldom needed, so it is fetched into .cache/ when it is first asked for. Without a name: the rooms with a budget.
import "./launch/check-node.mjs";

const { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } = await import("node:fs");
const { join } = await import("node:path");
const { cache, environmentFor, launch, prepare, root, run, Trouble, withProgress } = await import("./launch.mjs");
const { npm } = await import("./launch/run.mjs");

const version = "10.1.1";
const scoreMin = 90;
const rooms = ["measure", "screen", "evaluate"];
const place = join(cache, "stryker");
/** Tests that judge thousands of invented people: they would hold up every single change, and the others tell more. */
const leftOut = ["src/evaluate/error-rates.test.ts", "src/evaluate/own/demo.test.ts"];

await launch(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.find((room) => !existsSync(join(root, "src", room)));
  if (unknown) throw new Trouble("there is no such room", unknown, `for example: npm run mutate -- ${rooms[0]}`);
  const node = await prepare("full");
  await fetchStryker(node);
  // The rooms read the words, which are compiled first.
  await run(node, ["tools/words.ts"], { cwd: root, env: environmentFor(node) });
  const scores = [];
  for (const room of asked.length > 0 ? asked : rooms) scores.push([room, await mutate(node, room)]);
  for (const [room, score] of scores) console.log(`${room.padEnd(10)} ${score.toFixed(1)} % of the changes noticed  limit ${scoreMin}`);
  process.exitCode = scores.every(([, score]) => score >= scoreMin) ? 0 : 1;
});

async function fetchStryker(node) {
  if (existsSync(join(place, "node_modules/@stryker-mutator/vitest-runner"))) return;
  mkdirSync(place, { recursive: true });
  const packages = ["core", "vitest-runner"].map((name) => `@stryker-mutator/${name}`);
  const dependencies = Object.fromEntries(packages.map((name) => [name, version]));
  writeFileSync(join(place, "package.json"), JSON.stringify({ private: true, dependencies }));
  const call = npm(["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--legacy-peer-deps"]);
  const { code, output } = await withProgress("fetching Stryker", () =>
    run(call.program, call.args, { cwd: place, env: environmentFor(node) }),
  );
  if (code !== 0)
    throw new Trouble("Stryker could not be fetched", output.slice(-300), "it needs the npm registry once; try again with a network");
}

/** The share of changes that a test noticed, in percent. What survived stands in .cache/stryker/ROOM.json and on the screen. */
async function mutate(node, part) {
  const [room] = part.split("/");
  const name = part.replaceAll("/", "-");
  const report = join(place, `${name}.json`);
  const tests = join(place, `${name}.config.mjs`);
  const test = { include: [`src/${room}/**/*.test.ts`], exclude: leftOut, isolate: false, maxWorkers: 1, testTimeout: 120_000 };
  writeFileSync(tests, `export default ${JSON.stringify({ test })};\n`);
  const settings = join(place, `${name}.settings.json`);
  writeFileSync(
    settings,
    JSON.stringify({
      testRunner: "vitest",
      plugins: [join(place, "node_modules/@stryker-mutator/vitest-runner/dist/src/index.js")],
      vitest: { configFile: tests },
      // Its reader of TypeScript settings wants an older compiler, and Vitest needs none.
      tsconfigFile: "none.json",
      mutate: [`src/${part}/**/*.ts`, "!src/**/*.test.ts", "!src/**/testing/**", `!src/${room}/index.ts`],
      ignorePatterns: ["dist", "e2e", "bench", "test-results", ".data"],
      tempDirName: join(place, "tmp"),
      coverageAnalysis: "perTest",
      ignoreStatic: true,
      concurrency: Number(process.env.WALNUT_MUTATE_AT_ONCE ?? 2),
      reporters: ["clear-text", "json", "progress-append-only"],
      clearTextReporter: { allowColor: false, reportTests: false, reportMutants: true },
      jsonReporter: { fileName: report },
    }),
  );
  const stryker = join(place, "node_modules/@stryker-mutator/core/bin/stryker.js");
  rmSync(report, { force: true });
  await run(node, [stryker, "run", settings], { cwd: root, env: environmentFor(node), show: true });
  if (!existsSync(report))
    throw new Trouble(
      `${part} was not counted`,
      "Stryker ended without a report",
      "what it said stands above; the room's tests must pass first",
    );
  return scoreOf(report);
}

function scoreOf(report) {
  const mutants = Object.values(JSON.parse(readFileSync(report, "utf8")).files).flatMap((file) => file.mutants);
  const count = (...states) => mutants.filter(({ status }) => states.includes(status)).length;
  const noticed = count("Killed", "Timeout");
  return (100 * noticed) / (noticed + count("Survived", "NoCoverage"));
}
