import { effect, signal, type Signal } from "@preact/signals";
import type { Keep } from "../keep/keep.ts";
import { firstChosen, type Chosen } from "./chosen.ts";
import type { FreshLink } from "./use-link.ts";

/** What lies on the desk while a page is being made: a question half typed, a link whose passcode is nowhere else. */
export interface ShareDesk {
  readonly chosen: Signal<Chosen>;
  readonly fresh: Signal<FreshLink | undefined>;
  /** The page is left. Another page of the app may be looked at meanwhile; what counts for one page only does not stay. */
  readonly leave: () => void;
}

const desks = new WeakMap<Keep, ShareDesk>();

/** In memory only: it outlives a look at another page, and neither a lock nor a reload. */
export const shareDeskOf = (keep: Keep): ShareDesk => {
  const desk = desks.get(keep) ?? makeDesk(keep);
  desks.set(keep, desk);
  return desk;
};

const makeDesk = (keep: Keep): ShareDesk => {
  const chosen = signal(firstChosen);
  const fresh = signal<FreshLink>();
  let before = keep.state.peek();
  effect(() => {
    const state = keep.state.value;
    const isOthers = state === "locked" || state === "starting" || (before === "sample") !== (state === "sample");
    before = state;
    if (!isOthers) return;
    chosen.value = firstChosen;
    fresh.value = undefined;
  });
  return {
    chosen,
    fresh,
    leave: () => {
      const { choices } = chosen.peek();
      chosen.value = { ...chosen.peek(), choices: { ...choices, selfHarm: false } };
    },
  };
};
