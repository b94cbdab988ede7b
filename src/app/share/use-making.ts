import { useState } from "preact/hooks";
import { instantAt, type EpochMs, type Instant } from "#base";
import { exportHeader, linesUnder } from "#record";
import {
  bundleText,
  writeBundle,
  writeDictionary,
  writeTable,
  type Choices,
  type Leaving,
  type Page,
  type Report,
  type Say,
  type ScriptNotEmbedded,
  type Sheet,
} from "#share";
import { saveFile } from "../copy/save-file.ts";
import type { KeepFailed } from "../keep/keep.ts";
import { useDeps } from "../shell/deps.ts";
import { makePdf, type FontsMissing } from "./make-pdf.ts";

export const formats = ["pdf", "print", "csv", "fhir", "jsonl"] as const;
export type Format = (typeof formats)[number];

export interface Given {
  readonly page: Page;
  readonly report: Report;
  readonly leaving: Leaving;
  readonly say: Say;
  readonly choices: Choices;
  readonly sheet: Sheet;
}

export type MakeFailed = ScriptNotEmbedded | FontsMissing | KeepFailed;

/** Makes what was asked for, hands it to the browser, and writes down that it left. */
export const useMaking = () => {
  const { clock, keep } = useDeps();
  const [busy, setBusy] = useState<Format>();
  const [failed, setFailed] = useState<MakeFailed>();
  const [saved, setSaved] = useState<readonly string[]>();

  const make = async (format: Format, given: Given): Promise<void> => {
    if (busy) return;
    setBusy(format);
    setFailed(undefined);
    setSaved(undefined);
    const now = clock.now();
    const at = instantAt(now, clock.zone());
    const files = await filesOf(format, given, {
      now,
      at,
      entries: () => [...linesUnder({ ...exportHeader(at) }, keep.entries.value)].join(""),
    });
    if ("failed" in files) {
      setBusy(undefined);
      return setFailed(files.failed);
    }
    for (const { name, bytes } of files.made) saveFile(bytes, name);
    if (format === "print") print();
    const noted = await keep.append({ kind: "shared", at, zone: clock.zone(), body: noteOf(format, given.choices) });
    setBusy(undefined);
    if (!noted.ok) return setFailed(noted.error);
    setSaved(files.made.map(({ name }) => name));
  };
  return { make, busy, failed, saved };
};

/** What is written down about what left: the form, the period and the parts, and nothing of what it says. */
export const noteOf = (format: Format | "html" | "link", { from, until, sections, notes, selfHarm, appendix }: Choices) =>
  format === "jsonl" ? { how: format } : { how: format, from, until, sections, notes, selfHarm, appendix };

interface Moment {
  readonly now: EpochMs;
  readonly at: Instant;
  readonly entries: () => string;
}
interface Made {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const filesOf = async (
  format: Format,
  { page, report, leaving, say, sheet }: Given,
  { now, at, entries }: Moment,
): Promise<{ readonly made: readonly Made[] } | { readonly failed: MakeFailed }> => {
  const day = at.slice(0, 10);
  const text = (name: string, content: string): Made => ({ name, bytes: new TextEncoder().encode(content) });
  const bundle = (detail: "summary" | "all") =>
    bundleText(writeBundle({ report, page, say, appVersion: import.meta.env.WALNUT_VERSION, detail }));
  switch (format) {
    case "pdf": {
      const pdf = await makePdf(page, { sheet, made: now, attachment: new TextEncoder().encode(bundle("summary")) });
      return pdf.ok ? { made: [{ name: `summary-${day}.pdf`, bytes: pdf.value }] } : { failed: pdf.error };
    }
    case "print":
      return { made: [] };
    case "csv":
      return { made: [text(`table-${day}.csv`, writeTable(leaving)), text("dictionary.csv", writeDictionary())] };
    case "fhir":
      return { made: [text(`summary-${day}.fhir.json`, bundle("all"))] };
    case "jsonl":
      return { made: [text(`walnut-${day}.jsonl`, entries())] };
    default:
      return format satisfies never;
  }
};
