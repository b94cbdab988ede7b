import { instantAt } from "#base";
import type { Projection } from "#record";
import type { AppDeps } from "../shell/deps.ts";

/** What became of the newest recovery words: only shown (the page may have closed since), shown to be readable, or gone on without. */
const all = ["shown", "written", "skipped"] as const;
export type WordsNoted = (typeof all)[number];

/** Kept in the record, so that words lost on the way to paper are not lost in silence. */
export const noteWords = ({ clock, keep }: Pick<AppDeps, "clock" | "keep">, how: WordsNoted): Promise<unknown> =>
  keep.append({ kind: "setting", at: instantAt(clock.now(), clock.zone()), zone: clock.zone(), body: { recoveryWords: how } });

/** `undefined` where the record says nothing of it. */
export const wordsNoted = ({ settings }: Pick<Projection, "settings">): WordsNoted | undefined =>
  all.find((how) => how === settings["recoveryWords"]);
