/** Why a file is not taken as a clinic's form, and where in it. Sentences: words area "clinic", "bad.…". */
export interface BadQuestionnaire {
  readonly why: BadWhy;
  /** As FHIR writes paths: item[2].item[0].type; empty when the whole file is meant. */
  readonly path: string;
  /** What stands there, or what is not known here; short enough to be shown. */
  readonly found: string;
}

export const badWhys = [
  "too-big",
  "not-text",
  "not-json",
  "not-a-questionnaire",
  "none-in-bundle",
  "several-in-bundle",
  "newer-fhir",
  "older-fhir",
  "bad-shape",
  "must-understand",
  "no-link-id",
  "same-link-id",
  "unknown-type",
  "no-options",
  "options-elsewhere",
  "same-option",
  "several-answers",
  "unknown-condition",
  "too-many-items",
  "too-deep",
  "nothing-asked",
] as const;
export type BadWhy = (typeof badWhys)[number];

/** Gathers what is wrong, the first of it: after twenty nobody reads on. */
export class Troubles {
  readonly all: BadQuestionnaire[] = [];
  private readonly most = 20;

  add(why: BadWhy, path: string, found: unknown = ""): void {
    if (this.all.length < this.most) this.all.push({ why, path, found: shown(found) });
  }

  /** The same, where something would have stood in a list: nothing does. */
  none(why: BadWhy, path: string, found: unknown = ""): readonly never[] {
    this.add(why, path, found);
    return [];
  }
}

const shown = (found: unknown): string => {
  const text = typeof found === "string" ? found : found === undefined ? "" : (JSON.stringify(found) ?? "");
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};
