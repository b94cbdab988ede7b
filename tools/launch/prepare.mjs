import { ensureInstalled, installInTurn, isInstalled } from "./install.mjs";
import { ensureNode, fetchNodeInTurn, nodeHere } from "./node.mjs";
import { inTurn } from "./turn.mjs";

/** Brings the Node that Walnut runs on and its packages, both at the same time when both are missing, and answers that Node. */
export async function prepare(set) {
  if (nodeHere() || isInstalled(set)) {
    const node = await ensureNode();
    await ensureInstalled(node, set);
    return node;
  }
  return inTurn(async () => {
    // npm itself runs on the machine's own Node here; no package has a script that would notice.
    const [node, packages] = await Promise.allSettled([fetchNodeInTurn(), installInTurn(process.execPath, set)]);
    for (const outcome of [node, packages]) if (outcome.status === "rejected") throw outcome.reason;
    return node.value;
  });
}
