import type { Limits, Mode } from "#screen";
import type { Item, ListedItem } from "./item.ts";
import { externalPartner } from "./modes/external-partner.ts";
import { externalSelf } from "./modes/external-self.ts";
import { internal } from "./modes/internal.ts";

export interface Preparation {
  readonly mode: Mode;
  readonly items: readonly Item[];
}

/** What to lay out, to do and to know before a session of this kind, within the limits the gate gave. */
export const preparation = ({ mode, limits }: { readonly mode: Mode; readonly limits: Limits }): Preparation => ({
  mode,
  items: itemsByMode[mode]
    .filter(({ onlyWith, notWith }) => (onlyWith ? limits.avoid.includes(onlyWith) : true) && !(notWith && limits.avoid.includes(notWith)))
    .map(({ id, area, required, tick }) => ({ id, area, text: id, required, tick })),
});

const itemsByMode: { readonly [M in Mode]: readonly ListedItem[] } = {
  "external-self": externalSelf,
  "external-partner": externalPartner,
  internal,
};
