// `npm test`: verify, unit and property tests, the build, journeys in a real Chromium. `--wide` runs the whole matrix of journeys.
import "./launch/check-node.mjs";

const { launch, prepare } = await import("./launch.mjs");
const { testAll } = await import("./launch/test-all.mjs");

let passed = 0;
let failed = 0;
await launch(async () => {
  const wide = process.argv.slice(2).includes("--wide");
  const node = await prepare("full");
  for (const part of await testAll(node, { wide })) {
    passed += part.passed;
    failed += part.failed;
  }
});
// What went wrong before a single test could run is a failure too, and so is running nothing.
if (process.exitCode === 1 || passed + failed === 0) failed = Math.max(failed, 1);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
