// `npm run verify`: words, types, lint, format, unused code.
import "./launch/check-node.mjs";

const { launch, prepare } = await import("./launch.mjs");
const { verifySteps } = await import("./launch/verify.mjs");

await launch(async () => {
  const node = await prepare("full");
  const results = await verifySteps(node);
  const failed = results.filter(({ passed }) => !passed);
  console.log(failed.length === 0 ? "Everything holds." : `Not everything holds: ${failed.map(({ name }) => name).join("; ")}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
});
