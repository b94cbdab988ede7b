import { unreachable } from "#base";
import type { GiverSays, ReceiverSays, Show, Terms } from "./says.ts";

/** The giver's phone. It keeps no journal and decides nothing but this: hands off, and stop. */
export interface Giver {
  readonly says: GiverSays;
  readonly heard: ReceiverSays | null;
}

export const newGiver: Giver = { says: { agrees: "reading" }, heard: null };

export type GiverEvent =
  | { readonly type: "heard"; readonly says: ReceiverSays }
  /** Nothing was confirmed in time. */
  | { readonly type: "cut" }
  | { readonly type: "answered"; readonly agrees: "yes" | "no" }
  | { readonly type: "paused" }
  | { readonly type: "stopped" };

export const nextGiver = (giver: Giver, event: GiverEvent): Giver => {
  const { says, heard } = giver;
  // Nothing leaves the end, whatever is heard later.
  if (says.stopped || says.agrees === "no" || heard?.over || heard?.show?.is === "over") return giver;
  switch (event.type) {
    case "heard":
      return { says: handsAgain(says, event.says.show), heard: event.says };
    case "cut":
    case "paused":
      return heard?.show?.is === "running" ? { ...giver, says: { ...says, off: heard.show.turn } } : giver;
    case "answered":
      return says.agrees === "reading" ? { ...giver, says: { ...says, agrees: event.agrees } } : giver;
    case "stopped":
      return { ...giver, says: { ...says, stopped: true } };
    default:
      return unreachable(event);
  }
};

/** Hands that came off stay off until the receiver has said "go on", which begins a new turn. */
const handsAgain = ({ off, ...says }: GiverSays, show: Show | undefined): GiverSays =>
  off === undefined || (show !== undefined && show.turn > off) ? says : { ...says, off };

export type GiverView =
  | { readonly is: "joining" }
  | { readonly is: "reading"; readonly terms: Terms }
  | { readonly is: "ready"; readonly terms: Terms; readonly live: boolean }
  | { readonly is: "running"; readonly terms: Terms; readonly show: Show }
  | { readonly is: "hands-off"; readonly terms: Terms; readonly why: "cut" | "paused" }
  /** `before`: there was no session. `stopped`: from this phone, which says so at once. */
  | { readonly is: "over"; readonly why: "before" | "stopped" | "ended" };

/** What the giver's phone shows. A line that is cut is hands off, whatever was heard last. */
export const giverView = ({ says, heard }: Giver, live: boolean): GiverView => {
  const show = heard?.show;
  if (says.agrees === "no") return { is: "over", why: "before" };
  if (says.stopped) return { is: "over", why: show === undefined ? "before" : "stopped" };
  if (heard === null) return { is: "joining" };
  const { terms } = heard;
  if (heard.over || show?.is === "over") return { is: "over", why: show === undefined ? "before" : "ended" };
  if (says.agrees === "reading") return { is: "reading", terms };
  if (show === undefined) return { is: "ready", terms, live };
  if (!live) return { is: "hands-off", terms, why: "cut" };
  if (show.is === "paused" || says.off !== undefined) return { is: "hands-off", terms, why: "paused" };
  return { is: "running", terms, show };
};
