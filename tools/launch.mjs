// What every launcher does before the real work: the right Node, the right packages, a fresh build. Plain JavaScript that Node 20.19 runs.
export { isBuiltAtAll, ensureBuilt } from "./launch/build.mjs";
export { findChromium, installChromium } from "./launch/chromium.mjs";
export { goOnWith } from "./launch/hand-over.mjs";
export { ensureInstalled } from "./launch/install.mjs";
export { prepare } from "./launch/prepare.mjs";
export { ensureNode, nodeHere } from "./launch/node.mjs";
export { cache, command, root } from "./launch/places.mjs";
export { environmentFor, run, withProgress } from "./launch/run.mjs";
export { launch, Trouble } from "./launch/trouble.mjs";
