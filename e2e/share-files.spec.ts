import { execFileSync, spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { expect, test } from "./journey.ts";
import { openShare, saved } from "./steps/share.ts";
import { words } from "./steps/words.ts";

// In the wide run only: each file is opened by somebody else's tool, and a sealed page is slow to open on purpose.
const { report, share, vault } = words;
const passphrase = "lantern ferry mosaic thunder";

test("the sealed page opens from a disk with its passphrase, and with no other", async ({ page, context, allowed }, info) => {
  await openShare(page);
  await page.getByText(share["save.html"]).click();
  await page.getByLabel(share["seal.passphrase"], { exact: true }).fill(passphrase);
  await page.getByLabel(vault["keep.again"]).fill(passphrase);
  const { bytes } = await saved(page, share["seal.go"], /\.html$/);
  const file = info.outputPath("sealed.html");
  await writeFile(file, bytes);
  expect(bytes.toString("utf8")).not.toMatch(/NIH-CPSI|Walnut|clinician/);
  // A file on a disk is the other origin that is meant here.
  allowed.troubles.push(/request to another origin: file:/);
  const other = await context.newPage();
  const asked: string[] = [];
  other.on("request", (request) => asked.push(request.url()));
  await other.goto(pathToFileURL(file).href);
  await other.getByLabel(share["sealed.passphrase"]).fill("another one altogether");
  await other.getByRole("button", { name: share["sealed.open"] }).click();
  await expect(other.getByRole("alert")).toHaveText(share["sealed.wrong"], { timeout: 30_000 });
  await other.getByLabel(share["sealed.passphrase"]).fill(passphrase);
  await other.getByRole("button", { name: share["sealed.open"] }).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(report["title"], { timeout: 30_000 });
  await expect(other.getByRole("heading", { name: report["heading.psa"] })).toBeVisible();
  expect(asked).toEqual([pathToFileURL(file).href]);
});

test("another program finds every heading and line of the page in the PDF, and the printed page is one sheet", async ({ page }) => {
  expect(spawnSync("pdftotext", ["-v"]).error, "poppler is needed here: apt-get install poppler-utils").toBeUndefined();
  await openShare(page);
  const { path } = await saved(page, share["save.pdf"], /\.pdf$/);
  const text = execFileSync("pdftotext", ["-raw", path, "-"], { encoding: "utf8" }).replaceAll(/\s+/g, " ");
  for (const paragraph of await page.locator(".sheet p, .sheet h2, .sheet h3").allInnerTexts())
    expect(text).toContain(paragraph.replaceAll("\u00ad", "").replaceAll(/\s+/g, " ").trim());
  expect(execFileSync("pdfinfo", [path], { encoding: "utf8" })).toMatch(/Tagged:\s+yes[\s\S]*Pages:\s+1\n/);
  expect(execFileSync("pdffonts", [path], { encoding: "utf8" })).not.toMatch(/\bno\s+(yes|no)\s+(yes|no)\s+\d/);
  expect(execFileSync("pdfdetach", ["-list", path], { encoding: "utf8" })).toContain("summary.fhir.json");
  const printed = await page.pdf({ preferCSSPageSize: true });
  expect(/\/Type \/Pages[\s\S]{0,80}\/Count (\d+)/.exec(printed.toString("latin1"))?.[1]).toBe("1");
});

test("FHIR, everything and the calendar are saved too", async ({ page }) => {
  await openShare(page);
  const fhir = await saved(page, share["save.fhir"], /\.fhir\.json$/);
  expect(JSON.parse(fhir.bytes.toString("utf8"))).toMatchObject({ resourceType: "Bundle", type: "document" });
  await page.getByText(share["save.jsonl"]).click();
  const lines = await saved(page, share["everything.go"], /\.jsonl$/);
  expect(lines.bytes.toString("utf8").split("\n")[0]).toContain('{"walnut":"journal"');
  const calendar = await saved(page, share["save.ics"], /^reminders\.ics$/);
  expect(calendar.bytes.toString("utf8")).toContain("BEGIN:VTIMEZONE");
});
