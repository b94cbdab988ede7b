import { err, ok, type Result } from "#base";
import type { Limits, Mode } from "#screen";
import type { Item, ListedItem } from "./item.ts";
import { externalSelf } from "./modes/external-self.ts";

export interface Preparation {
  readonly mode: Mode;
  readonly items: readonly Item[];
}

/** What to lay out, to do and to know before a session of this kind, within the limits the gate gave. */
export const preparation = ({ mode, limits }: { readonly mode: Mode; readonly limits: Limits }): Result<Preparation, NotYet> => {
  const listed = itemsByMode[mode];
  if (listed === undefined) return err({ type: "NotYet", mode });
  const items = listed
    .filter(({ onlyWith, notWith }) => (onlyWith ? limits.avoid.includes(onlyWith) : true) && !(notWith && limits.avoid.includes(notWith)))
    .map(({ id, area, required, tick }) => ({ id, area, text: id, required, tick }));
  return ok({ mode, items });
};

/** Preparing for this kind of session comes with a later version. */
export interface NotYet {
  readonly type: "NotYet";
  readonly mode: Mode;
}

const itemsByMode: { readonly [M in Mode]?: readonly ListedItem[] } = { "external-self": externalSelf };
