import type { ListedItem } from "../item.ts";
import { externalSelf } from "./external-self.ts";
import { helpful, needed } from "./listed.ts";

const place = externalSelf.filter(({ area }) => area === "place");
const hygiene = new Set<string>(["item-hands-washed", "item-nails-rings", "item-shower", "item-shower-lukewarm"]);

/** Internal session by a trained person (technique.md 3c): what is laid out, and who decides. How it is done was taught, and stands nowhere here. */
export const internal: readonly ListedItem[] = [
  ...place,
  needed("hygiene", "item-in-empty", "each-time"),
  ...externalSelf.filter(({ id }) => hygiene.has(id)),
  needed("hygiene", "item-nothing-inside", "remembered"),

  needed("kit", "item-in-glove", "each-time"),
  needed("kit", "item-in-gel", "each-time"),
  needed("kit", "item-towel", "remembered"),
  needed("kit", "item-no-tool", "remembered"),

  needed("position", "item-two-side", "remembered"),
  helpful("position", "item-two-warm-hands", "each-time"),

  needed("will", "item-in-taught", "remembered"),
  needed("will", "item-in-ask", "remembered"),
  needed("will", "item-two-lighten", "remembered"),
  needed("will", "item-two-stop", "remembered"),

  needed("will-not", "item-not-hold-breath", "remembered"),
  needed("will-not", "item-in-not-more", "remembered"),
  needed("will-not", "item-two-nothing-extra", "remembered"),
];
