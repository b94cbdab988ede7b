import { err, type EpochMs, type Result } from "#base";
import { writePdf, type Page, type Press, type ScriptNotEmbedded, type Sheet } from "#share";

/** The library and the letters, fetched when the first page is made. */
export const makePdf = async (
  page: Page,
  { sheet, made, attachment }: { readonly sheet: Sheet; readonly made: EpochMs; readonly attachment: Uint8Array },
): Promise<Result<Uint8Array, ScriptNotEmbedded | FontsMissing>> => {
  let press: Press;
  try {
    press = await openPress();
  } catch {
    return err({ type: "FontsMissing" });
  }
  return writePdf(press, {
    page,
    sheet,
    madeMs: made,
    attachment: { name: "summary.fhir.json", type: "application/fhir+json", bytes: attachment },
  });
};

export interface FontsMissing {
  readonly type: "FontsMissing";
}

/** Asked for when the page is opened, so that a PDF can be made later without a network. */
export const openPress = (): Promise<Press> => {
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
};
let opening: Promise<Press> | undefined;

const open = async (): Promise<Press> => {
  const [{ default: PDFDocument }, regular, bold, profile] = await Promise.all([
    import("pdfkit"),
    bytesAt("/fonts/roboto-regular.ttf"),
    bytesAt("/fonts/roboto-bold.ttf"),
    bytesAt("/fonts/srgb.icc"),
  ]);
  return { PDFDocument, dateAt: (ms) => new Date(ms), regular, bold, profile };
};

const bytesAt = async (path: string): Promise<Uint8Array> => {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(path);
  return new Uint8Array(await answer.arrayBuffer());
};
