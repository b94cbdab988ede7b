import type { ListedItem } from "../item.ts";
import { externalSelf } from "./external-self.ts";
import { helpful, needed } from "./listed.ts";

const leftOut: ReadonlySet<string> = new Set(["item-pillow", "item-cloth-warm"]);

/** External session with a partner (technique.md sections 1, 2 and 3b): the same room and kit, another position, and two people. */
export const externalPartner: readonly ListedItem[] = [
  ...externalSelf.filter(({ id, area }) => (area === "place" || area === "hygiene" || area === "kit") && !leftOut.has(id)),
  needed("kit", "item-two-pillow", "remembered"),
  needed("kit", "item-two-cover", "remembered"),

  needed("position", "item-two-side", "remembered"),
  helpful("position", "item-two-warm-hands", "each-time"),

  needed("will", "item-will-breathe", "remembered"),
  needed("will", "item-will-finger-pads", "remembered"),
  needed("will", "item-will-hold-release", "remembered"),
  needed("will", "item-two-ask", "remembered"),
  needed("will", "item-two-lighten", "remembered"),
  needed("will", "item-two-stop", "remembered"),

  ...externalSelf.filter(({ area }) => area === "will-not"),
  needed("will-not", "item-two-nothing-extra", "remembered"),
];
