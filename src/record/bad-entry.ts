import type { BaseIssue } from "valibot";

/** Why an entry, or a line of a file, was not taken, and where in it. Sentences: words area "record", "bad-...". */
export interface BadEntry {
  readonly type: "BadEntry";
  /** For example body.story.endedAt; empty when the whole is meant. */
  readonly path: string;
  readonly what: BadWhat;
}

export const badWhats = [
  "missing",
  "wrong-type",
  "not-allowed",
  "not-whole",
  "out-of-range",
  "bad-time",
  "bad-id",
  "empty",
  "ends-before-it-begins",
  "in-the-future",
  "not-json",
] as const;
export type BadWhat = (typeof badWhats)[number];

export const bad = (path: string, what: BadWhat): BadEntry => ({ type: "BadEntry", path, what });

/** The first thing that is wrong; the rest often follows from it. */
export const badFrom = (issue: BaseIssue<unknown>, under = ""): BadEntry => {
  const path = [under, ...(issue.path ?? []).map(({ key }) => String(key))].filter((part) => part !== "").join(".");
  return bad(path, whatOf(issue));
};

const whatOf = (issue: BaseIssue<unknown>): BadWhat => {
  if (issue.received === "undefined") return "missing";
  const named = badWhats.find((what) => what === issue.message);
  if (named) return named;
  if (issue.kind === "validation") return "out-of-range";
  return issue.type === "picklist" || issue.type === "literal" ? "not-allowed" : "wrong-type";
};
