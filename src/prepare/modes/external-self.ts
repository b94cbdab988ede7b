import type { ListedItem } from "../item.ts";
import { helpful, needed } from "./listed.ts";

/** External session on oneself (technique.md sections 1, 2 and 3a). */
export const externalSelf: readonly ListedItem[] = [
  needed("place", "item-place-private", "each-time"),
  needed("place", "item-place-unlocked", "each-time"),
  needed("place", "item-phone-in-reach", "each-time"),
  helpful("place", "item-place-warm", "remembered"),
  helpful("place", "item-snack", "each-time"),

  needed("hygiene", "item-bladder-empty", "each-time"),
  needed("hygiene", "item-hands-washed", "each-time"),
  needed("hygiene", "item-nails-rings", "each-time"),
  needed("hygiene", "item-skin-looked-at", "each-time"),
  { ...helpful("hygiene", "item-shower", "each-time"), notWith: "heat" },
  { ...helpful("hygiene", "item-shower-lukewarm", "each-time"), onlyWith: "heat" },
  needed("hygiene", "item-nothing-inside", "remembered"),

  needed("kit", "item-pillow", "remembered"),
  needed("kit", "item-towel", "remembered"),
  { ...helpful("kit", "item-cloth-warm", "remembered"), notWith: "heat" },
  { ...helpful("kit", "item-glove-or-clean-hand", "remembered"), notWith: "latex" },
  { ...needed("kit", "item-glove-nitrile", "remembered"), onlyWith: "latex" },
  { ...needed("kit", "item-gel-patch-test", "remembered"), onlyWith: "latex" },
  helpful("kit", "item-gel-plain", "remembered"),
  needed("kit", "item-no-tool", "remembered"),

  needed("position", "item-semi-reclined", "remembered"),
  helpful("position", "item-side-lying", "remembered"),
  helpful("position", "item-easier-hand", "remembered"),

  needed("will", "item-will-breathe", "remembered"),
  needed("will", "item-will-finger-pads", "remembered"),
  needed("will", "item-will-hold-release", "remembered"),
  needed("will", "item-will-stop", "remembered"),

  needed("will-not", "item-not-midline", "remembered"),
  needed("will-not", "item-not-genitals-anus", "remembered"),
  { ...needed("will-not", "item-not-near-anus", "remembered"), onlyWith: "anus-2cm" },
  { ...needed("will-not", "item-not-beside-sit-bones", "remembered"), onlyWith: "beside-sit-bones" },
  { ...needed("will-not", "item-not-heat", "remembered"), onlyWith: "heat" },
  needed("will-not", "item-not-hold-breath", "remembered"),
  needed("will-not", "item-not-squeeze", "remembered"),
  needed("will-not", "item-not-more-is-better", "remembered"),
];
