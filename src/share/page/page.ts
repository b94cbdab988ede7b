import type { SectionId } from "../choices.ts";
import type { PainWeek } from "../report/pain.ts";

/** The document in one language, as every format shows it: the preview is this, and so are the paper and the file. */
export interface Page {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly title: string;
  /** What it is and what it is not. */
  readonly lead: readonly string[];
  readonly sections: readonly PageSection[];
  /** Raw data on further pages; empty unless asked for. */
  readonly appendix: readonly AppendixTable[];
  readonly appendixTitle: string;
  readonly attached: string;
  readonly pageOf: (page: number, pages: number) => string;
}

export interface PageSection {
  readonly id: SectionId;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly type: "line"; readonly text: string; readonly lead?: string; readonly tone?: "missing" | "own" }
  | { readonly type: "picture"; readonly weeks: readonly PainWeek[]; readonly says: string };

export interface AppendixTable {
  readonly heading: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const line = (text: string): Block => ({ type: "line", text });
export const named = (lead: string, text: string): Block => ({ type: "line", lead, text });
/** What is missing is printed as missing, and looks like it. */
export const missing = (text: string): Block => ({ type: "line", text, tone: "missing" });
