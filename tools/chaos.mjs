// `npm run chaos [ROUNDS]`: kills the real relay while devices hand over, then a real browser while it writes and syncs, each a thousand times
// unless told otherwise. WALNUT_SEED draws other moments; `npm run chaos -- 1000 relay` or `browser` runs one of the two.
import "./launch/check-node.mjs";

const { findChromium, installChromium, launch, prepare } = await import("./launch.mjs");
const { ensureBuilt } = await import("./launch/build.mjs");
const { environmentFor, run } = await import("./launch/run.mjs");

const [rounds = "1000", only] = process.argv.slice(2);

await launch(async () => {
  const node = await prepare("full");
  await ensureBuilt(node);
  const killed = {
    relay: ["node_modules/vitest/vitest.mjs", "run", "src/cli/killed.test.ts"],
    browser: ["node_modules/@playwright/test/cli.js", "test", "--project=phone", "e2e/chaos.spec.ts"],
  };
  let failed = false;
  for (const [name, program] of Object.entries(killed)) {
    if (only !== undefined && only !== name) continue;
    const chromium = name === "browser" ? (findChromium() ?? (await installChromium())) : "";
    const env = environmentFor(node, { WALNUT_CHAOS: rounds, ...(chromium && { CHROMIUM: chromium }) });
    const { code } = await run(node, program, { env, show: true });
    if (code !== 0) failed = true;
  }
  if (failed) process.exitCode = 1;
});
