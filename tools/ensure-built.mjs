// Builds app and command when the sources changed since; a second call in the same state does nothing.
import "./launch/check-node.mjs";

const { ensureBuilt, ensureNode, launch } = await import("./launch.mjs");

await launch(async () => ensureBuilt(await ensureNode()));
