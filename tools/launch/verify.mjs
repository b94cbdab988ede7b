import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./places.mjs";
import { environmentFor, run } from "./run.mjs";

/** What holds without running the product. The words come first, since everything else reads them. */
const first = { name: "words compile", program: ["tools/words.ts"] };
const steps = [
  { name: "types (tsconfig.json)", program: ["node_modules/typescript/bin/tsc", "-p", "tsconfig.json"] },
  { name: "types of the pure rooms (tsconfig.pure.json)", program: ["node_modules/typescript/bin/tsc", "-p", "tsconfig.pure.json"] },
  { name: "lint (oxlint)", program: ["node_modules/oxlint/bin/oxlint", "--quiet"] },
  { name: "format (oxfmt; npm run format mends it)", program: ["node_modules/oxfmt/bin/oxfmt", "--check", "."] },
  { name: "nothing unused (knip)", program: ["node_modules/knip/bin/knip.js", "--no-progress"] },
];

/** Runs every step, two at a time, says each result as it comes, and answers them: `{ name, passed }`. */
export async function verifySteps(node) {
  const results = [await step(node, first)];
  if (!results[0].passed) return results;
  const waiting = [...steps];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await step(node, next));
  };
  await Promise.all([worker(), worker()]);
  return results;
}

async function step(node, { name, program: [file, ...args] }) {
  const began = performance.now();
  const script = join(root, file);
  const { code, output } = existsSync(script)
    ? await run(node, [script, ...args], { cwd: root, env: environmentFor(node, { NO_COLOR: "1" }) })
    : { code: 1, output: `${file} is not installed` };
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`  ${code === 0 ? "ok    " : "FAILED"}  ${name}, ${seconds} s`);
  if (code !== 0) console.log(output.trimEnd().replace(/^/gm, "          "));
  return { name, passed: code === 0 };
}
