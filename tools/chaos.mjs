// `npm run chaos [ROUNDS]`: kills the real relay while devices hand over, a thousand times unless told otherwise.
import "./launch/check-node.mjs";

const { launch, prepare } = await import("./launch.mjs");
const { ensureBuilt } = await import("./launch/build.mjs");
const { environmentFor, run } = await import("./launch/run.mjs");

await launch(async () => {
  const node = await prepare("full");
  await ensureBuilt(node);
  const rounds = process.argv[2] ?? "1000";
  const env = environmentFor(node, { WALNUT_CHAOS: rounds });
  const { code } = await run(node, ["node_modules/vitest/vitest.mjs", "run", "src/cli/killed.test.ts"], { env, show: true });
  process.exitCode = code;
});
