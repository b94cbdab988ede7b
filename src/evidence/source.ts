/**
 * One source, written as a CSL-JSON item (its key in `sources` is the item's `id`) with three words of our own:
 * how far we checked it, whether we show it to people, and what to know about it.
 * Titles stand as our notes have them and some are shortened; an identifier is here only when we saw it, never from memory.
 */
export interface Source {
  readonly type: "article-journal" | "book" | "chapter" | "dataset" | "post-weblog" | "report" | "software" | "thesis" | "webpage";
  readonly title: string;
  readonly author?: readonly Name[];
  readonly "container-title"?: string;
  readonly publisher?: string;
  readonly issued?: { readonly "date-parts": readonly [readonly [year: number, month?: number, day?: number]] };
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly DOI?: string;
  readonly PMID?: string;
  readonly PMCID?: string;
  readonly ISBN?: string;
  readonly URL?: string;
  readonly status: SourceStatus;
  /** False for what is too weak to show to people: a lay page, a machine-written answer, something only remembered. */
  readonly citable: boolean;
  readonly note: string;
  /** Why the year is not given, where it is not. */
  readonly yearMissing?: string;
}

/** seen: abstract, page or record read. secondary: only its citation or somebody's summary read. memory: not read at all. */
export type SourceStatus = "seen" | "secondary" | "memory";

export type Name = { readonly family: string; readonly given?: string } | { readonly literal: string };
