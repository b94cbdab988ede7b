import type { Leaving } from "../leaving/leaving.ts";
import type { Pain } from "./pain.ts";

/** What this document cannot tell. It is said, so that nobody reads a gap as "none". */
export type Unknown =
  | { readonly type: "no-examination" }
  | { readonly type: "own-entries" }
  | { readonly type: "days-without-rating"; readonly days: number; readonly of: number }
  | { readonly type: "late-ratings"; readonly count: number }
  | { readonly type: "no-follow-up"; readonly sessions: number }
  | { readonly type: "forms-incomplete"; readonly count: number }
  | { readonly type: "newer-entries"; readonly count: number };

export const unknownOf = ({ ratings, sessions, followUps, forms, newerCount }: Leaving, { ratedDays, days }: Pain): readonly Unknown[] => {
  const answered = new Set(followUps.filter(({ findings }) => findings.length > 0).map(({ session }) => session));
  const silent = sessions.filter(({ id, contactSeconds }) => contactSeconds > 0 && !answered.has(id)).length;
  const late = ratings.filter(({ daysLate }) => daysLate !== undefined).length;
  const incomplete = forms.filter(({ scored }) => scored.missing.length > 0).length;
  return [
    { type: "no-examination" },
    { type: "own-entries" },
    ...(ratedDays < days ? [{ type: "days-without-rating" as const, days: days - ratedDays, of: days }] : []),
    ...(late > 0 ? [{ type: "late-ratings" as const, count: late }] : []),
    ...(silent > 0 ? [{ type: "no-follow-up" as const, sessions: silent }] : []),
    ...(incomplete > 0 ? [{ type: "forms-incomplete" as const, count: incomplete }] : []),
    ...(newerCount > 0 ? [{ type: "newer-entries" as const, count: newerCount }] : []),
  ];
};
