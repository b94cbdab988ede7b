import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { access, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, type Page } from "../journey.ts";

const run = promisify(execFile);
const version = "40.1.3";
const sha512 = "WLruTm+BcVnafC0rSAQ3/cNqhxvclBUxyBG68aub/uha2NaK9H8ZZcEXTTuORuGzzCt0wa7fvhuieZtcDIdPzQ==";
const folder = join(import.meta.dirname, "../../.cache/lforms");

/**
 * LHC-Forms of the National Library of Medicine: a renderer of FHIR forms that is not ours. Its package asks for half a framework; the built files in
 * it are enough. So it is no dependency: it is fetched by npm when somebody runs the wide journeys, and checked against the hash known here.
 */
const lformsFiles = async (): Promise<string> => {
  const built = join(folder, "package/dist/lforms");
  const isThere = await access(join(built, "webcomponent/lhc-forms.js")).then(
    () => true,
    () => false,
  );
  if (isThere) return built;
  await mkdir(folder, { recursive: true });
  const shell = process.platform === "win32";
  await run("npm", ["pack", `lforms@${version}`, "--pack-destination", folder, "--silent"], { shell });
  const archive = join(folder, `lforms-${version}.tgz`);
  expect(
    createHash("sha512")
      .update(await readFile(archive))
      .digest("base64"),
  ).toBe(sha512);
  await run("tar", ["xzf", `lforms-${version}.tgz`, "package/dist/lforms"], { cwd: folder });
  return built;
};

/** A page with LHC-Forms on it and nothing of Walnut. */
export const openLforms = async (page: Page, baseURL: string): Promise<void> => {
  const built = await lformsFiles();
  const scripts = ["webcomponent/assets/lib/zone.min.js", "webcomponent/lhc-forms.js", "fhir/R4/lformsFHIR.min.js"];
  await page.route("**/lforms/**", (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^\/lforms\//, "");
    if (path !== "") return route.fulfill({ path: join(built, path) });
    const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>-</title><body><div id="form"></div>${scripts
      .map((script) => `<script src="${script}"></script>`)
      .join("")}</body></html>`;
    return route.fulfill({ contentType: "text/html", body });
  });
  await page.goto(`${baseURL}/lforms/`);
};

interface Lforms {
  readonly Util: {
    convertFHIRQuestionnaireToLForms(questionnaire: unknown, version: "R4"): unknown;
    addFormToPage(form: unknown, id: string, options: object): Promise<void>;
    getFormFHIRData(type: "QuestionnaireResponse", version: "R4", element: Element): LformsResponse;
    removeFormsFromPage(id: string): void;
  };
}
interface LformsResponse {
  readonly item?: readonly { readonly linkId: string; readonly item?: readonly LformsItem[] }[];
}
interface LformsItem {
  readonly linkId: string;
  readonly answer?: readonly { readonly valueInteger?: number; readonly valueDecimal?: number }[];
}

/** Draws a form whose answers are already chosen, lets LHC-Forms compute, and gives what it shows and what it made of it. */
export const renderedByLforms = async (
  page: Page,
  questionnaire: unknown,
): Promise<{ readonly text: string; readonly scores: { readonly [linkId: string]: number } }> =>
  page.evaluate(async (form) => {
    const { Util } = (globalThis as unknown as { readonly LForms: Lforms }).LForms;
    const at = document.getElementById("form")!;
    await Util.addFormToPage(Util.convertFHIRQuestionnaireToLForms(form, "R4"), "form", { fhirVersion: "R4" });
    const response = Util.getFormFHIRData("QuestionnaireResponse", "R4", at);
    const text = at.innerText;
    const sums = response.item?.find(({ linkId }) => linkId === "scores")?.item ?? [];
    const scores = sums.flatMap(({ linkId, answer }) => {
      const value = answer?.[0]?.valueInteger ?? answer?.[0]?.valueDecimal;
      return value === undefined ? [] : [[linkId, value] as const];
    });
    Util.removeFormsFromPage("form");
    return { text, scores: Object.fromEntries(scores) };
  }, questionnaire);
