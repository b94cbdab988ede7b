import type { Bundle, Composition, DocumentReference } from "@medplum/fhirtypes";
import * as v from "valibot";
import { err, ok, type Result } from "#base";
import { own } from "../fhir/codes.ts";
import { narrative, person, put, urn } from "../fhir/reference.ts";
import { base64, fromBase64 } from "../html/base64.ts";
import type { Page } from "../page/page.ts";
import { sectionIds } from "../choices.ts";
import { fromUtf8, utf8 } from "./utf8.ts";

/** The page as it travels: what a paper needs besides stays behind. */
export type ShownPage = Omit<Page, "pageOf" | "attached">;

/** One bundle for every reader: the data, and as a document in it the same page as a PDF and as our own viewer shows it. */
export const linkedBundle = (bundle: Bundle, page: Page, pdf: Uint8Array | undefined): Bundle => {
  const { pageOf: _numbers, attached: _note, ...shown } = page;
  const document: DocumentReference = {
    resourceType: "DocumentReference",
    text: narrative([page.title, ...page.lead]),
    status: "current",
    subject: person,
    date: bundle.timestamp!,
    description: page.title,
    content: [
      ...(pdf ? [{ attachment: { contentType: "application/pdf", language: page.language, data: base64(pdf), title: page.title } }] : []),
      {
        attachment: {
          contentType: "application/json",
          language: page.language,
          data: base64(utf8(JSON.stringify(shown))),
          title: page.title,
        },
        format: own("documents", pageFormat),
      },
    ],
  };
  const entry = put("document", document);
  return {
    ...bundle,
    entry: [
      ...bundle.entry!.map((one) =>
        one.resource?.resourceType === "Composition" ? { ...one, resource: pointing(one.resource, page.title) } : one,
      ),
      entry,
    ],
  };
};

const pointing = (composition: Composition, title: string): Composition => ({
  ...composition,
  section: [...(composition.section ?? []), { title: "Document", text: narrative([title]), entry: [{ reference: urn("document") }] }],
});

export interface LinkedPage {
  readonly page: ShownPage;
  readonly pdf?: Uint8Array;
  /** The whole bundle, for other programs. */
  readonly bundle: string;
}

/** Reads what a link led to. Whoever made it may have made anything: only a page in our own shape is shown, and as text. */
export const readLinkedBundle = (text: string): Result<LinkedPage, NotAPage> => {
  const read = v.safeParse(bundleShape, parsed(text));
  if (!read.success) return err({ type: "NotAPage" });
  const contents = read.output.entry.flatMap(({ resource }) => resource.content ?? []);
  const ours = contents.find(({ format }) => format?.code === pageFormat)?.attachment.data;
  const page = v.safeParse(pageShape, ours === undefined ? undefined : parsedWithin(ours));
  if (!page.success) return err({ type: "NotAPage" });
  const pdf = contents.find(({ attachment }) => attachment.contentType === "application/pdf")?.attachment.data;
  return ok({ page: page.output, bundle: text, ...(pdf !== undefined && { pdf: fromBase64(pdf) }) });
};

export interface NotAPage {
  readonly type: "NotAPage";
}

const pageFormat = "page-1";

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const parsedWithin = (data: string): unknown => {
  try {
    return parsed(fromUtf8(fromBase64(data)));
  } catch {
    return undefined;
  }
};

const bundleShape = v.object({
  resourceType: v.literal("Bundle"),
  entry: v.array(
    v.object({
      resource: v.object({
        content: v.optional(
          v.array(
            v.object({
              attachment: v.object({ contentType: v.optional(v.string()), data: v.optional(v.string()) }),
              format: v.optional(v.object({ code: v.optional(v.string()) })),
            }),
          ),
        ),
      }),
    }),
  ),
});

const strings = v.array(v.string());
const week = v.object({ from: v.string() as never, rated: v.number(), mean: v.nullable(v.number()), sessions: v.number() });
const block = v.variant("type", [
  v.object({
    type: v.literal("line"),
    text: v.string(),
    lead: v.exactOptional(v.string()),
    tone: v.exactOptional(v.picklist(["missing", "own"])),
  }),
  v.object({ type: v.literal("picture"), weeks: v.array(week), says: v.string() }),
]);
const pageShape: v.GenericSchema<unknown, ShownPage> = v.object({
  language: v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/)),
  direction: v.picklist(["ltr", "rtl"]),
  title: v.string(),
  lead: strings,
  sections: v.array(v.object({ id: v.picklist(sectionIds), heading: v.string(), blocks: v.array(block) })),
  appendix: v.array(v.object({ heading: v.string(), head: strings, rows: v.array(strings) })),
  appendixTitle: v.string(),
});
