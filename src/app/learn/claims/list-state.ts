import { signal } from "@preact/signals";
import type { Verdict } from "#evidence";
import type { KeepState } from "../../keep/keep.ts";

export type Shown = Verdict | "all" | "saved";
export type Order = "verdict" | "topic";

/** How the list was left, so that the way back from a card leads to the same place. In memory only, and only while the record stays as it was. */
const left = signal<{ readonly under: KeepState; readonly query: string; readonly shown: Shown; readonly order: Order }>();

export const useListState = (under: KeepState) => {
  const now = left.value?.under === under ? left.value : { under, query: "", shown: "all" as const, order: "verdict" as const };
  return {
    ...now,
    set: (change: { readonly query?: string; readonly shown?: Shown; readonly order?: Order }) => {
      left.value = { ...now, ...change };
    },
  };
};
