import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { findChromium, installChromium } from "./chromium.mjs";
import { ensurePostgres } from "./postgres.mjs";
import { cache, root } from "./places.mjs";
import { environmentFor, run } from "./run.mjs";
import { Trouble } from "./trouble.mjs";
import { verifySteps } from "./verify.mjs";

/** The last is made from English for tests, accented and from right to left. */
const otherLanguages = ["de", "es", "ar-XB"];
const reports = join(cache, "test-reports");

/** Runs everything, also when an earlier part failed, and answers how many passed and failed in each part. */
export async function testAll(node, { wide }) {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const parts = [
    await part("verify", () => verify(node)),
    await part("build", () => build(node)),
    await part("units, properties, scenarios", () => units(node, { wide })),
    await part("journeys in Chromium", () => journeys(node, { wide, language: "en" })),
  ];
  for (const language of wide ? otherLanguages : [])
    parts.push(await part(`every page in ${language}`, () => journeys(node, { wide, language, only: ["e2e/pages.spec.ts"] })));
  console.log("");
  for (const { name, passed, failed, seconds } of parts) console.log(`  ${name}: ${passed} passed, ${failed} failed, ${seconds} s`);
  return parts;
}

async function part(name, work) {
  console.log(`\n${name}`);
  const began = performance.now();
  const counts = await work().catch((error) => {
    console.log(error instanceof Trouble ? [`  walnut: ${error.message}`, error.details].filter(Boolean).join("\n") : error);
    return { passed: 0, failed: 1 };
  });
  return { name, ...counts, seconds: ((performance.now() - began) / 1000).toFixed(1) };
}

async function verify(node) {
  const results = await verifySteps(node);
  return { passed: results.filter((step) => step.passed).length, failed: results.filter((step) => !step.passed).length };
}

async function build(node) {
  await ensureBuilt(node);
  return { passed: 1, failed: 0 };
}

async function units(node, { wide }) {
  if (wide) await ensurePostgres();
  const report = join(reports, "units.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code } = await run(node, [join(root, "node_modules/vitest/vitest.mjs"), ...args], {
    cwd: root,
    env: environmentFor(node, wide ? { WALNUT_WIDE: "1" } : {}),
    show: true,
  });
  return counted(code, () => {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = read(report);
    // A file that could not even be loaded has no failed test in it, and neither has a skipped test.
    const unloaded = testResults.filter(
      (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
    );
    return { passed: numPassedTests, failed: numFailedTests + unloaded.length + numPendingTests + numTodoTests };
  });
}

async function journeys(node, { wide, language, only = [] }) {
  const report = join(reports, `journeys-${language}.json`);
  if (language === "ar-XB") await buildPseudo(node);
  const chromium = findChromium() ?? (await installChromium());
  const env = environmentFor(node, {
    CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    WALNUT_LANGUAGE: language,
    ...(wide && { WALNUT_WIDE: "1" }),
  });
  const args = ["test", "--reporter=list,json", ...only];
  const { code } = await run(node, [join(root, "node_modules/@playwright/test/cli.js"), ...args], { cwd: root, env, show: true });
  return counted(code, () => {
    const { stats, errors } = read(report);
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
  });
}

async function buildPseudo(node) {
  const { code, output } = await run(node, [join(root, "tools/build.ts"), "--pseudo"], { cwd: root, env: environmentFor(node) });
  if (code !== 0) throw new Trouble("the build in the language for tests failed", root, output.trim());
}

/** A run that crashed, or that failed without naming a test, is a failed test. */
function counted(code, counts) {
  let found = { passed: 0, failed: 0 };
  try {
    found = counts();
  } catch {
    return { passed: 0, failed: 1 };
  }
  return code !== 0 && found.failed === 0 ? { ...found, failed: 1 } : found;
}

const read = (path) => JSON.parse(readFileSync(path, "utf8"));
