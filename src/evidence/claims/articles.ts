import type { Claim } from "./claim.ts";

/** What the two articles rest on. */
export const articles = {
  "src-s0-reflist": {
    verdict: "misleading",
    certainty: "unrated",
    because: ["article"],
    first: "says",
    second: "silent",
    sources: [],
    noSource: "article",
    related: ["src-s0-coi", "ben-providers-recognise"],
  },
  "src-s0-coi": {
    verdict: "misleading",
    certainty: "unrated",
    because: ["article"],
    first: "says",
    second: "silent",
    sources: [],
    noSource: "article",
    related: ["src-s0-reflist", "safe-tool"],
  },
  "src-s2-osu": {
    verdict: "not-judged",
    certainty: "unrated",
    because: ["article"],
    first: "silent",
    second: "says",
    sources: [],
    noSource: "article",
    related: ["src-s2-age", "anat-walnut"],
  },
  "src-s2-age": {
    verdict: "not-judged",
    certainty: "unrated",
    because: ["article"],
    first: "silent",
    second: "says",
    sources: ["FRANCO-2018", "HON-2024", "AUA-2025"],
    related: ["src-s2-osu", "ben-2006-study"],
  },
} as const satisfies Record<string, Claim>;
