import type { Section } from "./row.ts";

/** Where the first article ends. */
export const firstEnd = [
  {
    id: "summary",
    article: "first",
    rows: [
      { id: "summary.safety", at: ["i1"], kind: "instruction", as: "consult.first" },
      {
        id: "summary.guidance",
        at: ["i2"],
        kind: "instruction",
        answer: "done",
        page: "/questions",
        test: "unevaluated",
        claims: ["safe-consult-first"],
      },
      {
        id: "summary.touch",
        at: ["i3"],
        kind: "instruction",
        answer: "done",
        page: "/share",
        test: "sharedPage",
        claims: ["tech-records"],
      },
      {
        id: "summary.progress",
        at: ["i4"],
        kind: "instruction",
        answer: "done",
        page: "/progress",
        test: "progress",
        claims: ["tech-records"],
      },
      { id: "summary.adjust", at: ["i5"], kind: "instruction", as: "after.change" },
      { id: "summary.ask", at: ["i6"], kind: "instruction", as: "consult.first" },
    ],
  },
  {
    id: "refs",
    article: "first",
    rows: [
      { id: "refs.guideline", at: ["i1"], kind: "item", answer: "changed", page: "/learn/sources", claims: ["src-s0-reflist"] },
      { id: "refs.journal", at: ["i2"], kind: "item", answer: "refused", claims: ["src-s0-reflist"] },
      { id: "refs.research", at: ["i3"], kind: "item", as: "refs.journal" },
      { id: "refs.resources", at: ["i4"], kind: "item", as: "refs.journal" },
      { id: "refs.pages", at: ["i5"], kind: "item", answer: "refused", claims: ["src-s0-reflist"] },
      { id: "refs.guide", at: ["i6"], kind: "item", as: "refs.pages" },
    ],
  },
  {
    id: "author",
    article: "first",
    rows: [
      { id: "author.name", at: ["s1"], kind: "item", answer: "done", page: "/learn/topics/outside-inside", test: "told" },
      { id: "author.trade", at: ["s2"], kind: "item", as: "author.name" },
      { id: "author.evidence", at: ["s2"], kind: "claim", answer: "refused", claims: ["src-s0-coi"] },
      { id: "author.trust", at: ["s3"], kind: "claim", as: "author.evidence" },
      { id: "author.posts", at: ["s4"], kind: "item", as: "related.other" },
    ],
  },
  {
    id: "related",
    article: "first",
    rows: [
      { id: "related.other", at: ["i1", "i3", "i5", "i7", "i8"], kind: "item", answer: "changed", page: "/learn", claims: ["src-s0-coi"] },
      {
        id: "related.nerves",
        at: ["i2"],
        kind: "item",
        answer: "changed",
        page: "/learn/topics/letting-go",
        test: "told",
        claims: ["ben-stress"],
      },
      { id: "related.unwell", at: ["i4"], kind: "item", answer: "done", page: "/learn/topics/afterwards", test: "told" },
      {
        id: "related.when-not",
        at: ["i6"],
        kind: "item",
        answer: "done",
        page: "/questions",
        test: "vectors",
        claims: ["safe-anticoag-etc"],
      },
    ],
  },
] as const satisfies readonly Section[];
