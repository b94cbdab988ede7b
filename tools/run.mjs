// Runs a tool under the Node that Walnut uses: node tools/run.mjs tools/words.ts
import "./launch/check-node.mjs";

const { existsSync } = await import("node:fs");
const { join, resolve } = await import("node:path");
const { ensureInstalled, ensureNode, goOnWith, launch, root, Trouble } = await import("./launch.mjs");

await launch(async () => {
  const [tool, ...args] = process.argv.slice(2);
  if (tool === undefined || !existsSync(tool))
    throw new Trouble("there is no such tool", tool ?? "no name given", "for example: node tools/run.mjs tools/words.ts");
  const node = await ensureNode();
  if (!existsSync(join(root, "node_modules"))) await ensureInstalled(node, "full");
  await goOnWith(node, resolve(tool), args);
});
