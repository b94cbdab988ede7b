import { expect, isWide, test, type Page, wide } from "./journey.ts";
import { keepPrivate, unlock, visit } from "./steps/keep.ts";
import { look } from "./steps/look.ts";
import { claimWords as say, words } from "./steps/words.ts";

const { claims, disagree, vault } = words;

test.describe.configure({ timeout: 90_000 });

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const search = (page: Page) => page.getByRole("searchbox", { name: claims["search.label"] });
const quoted = (id: keyof typeof say & `${string}.said`) => `“${say[id]}”`;

test.describe("without network", () => {
  test.use({ serviceWorkers: "allow" });

  wide("a claim is found offline, slips and all, and leads on", async ({ page, context, allowed }) => {
    await page.goto("/learn/claims");
    await expect(heading(page)).toHaveText(claims["title"]);
    await page.waitForFunction(() => navigator.serviceWorker.ready.then(({ active }) => active?.state === "activated"));
    // The worker keeps the whole app; from here on there is no network.
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBeGreaterThan(0);
    await context.setOffline(true);
    allowed.troubles.push(/ERR_INTERNET_DISCONNECTED/);

    await search(page).fill("inflamation of the prostat");
    await expect(page.getByRole("status").filter({ hasText: /found/ })).toContainText(/\d+ claims? found/);
    await expect(page.getByRole("link", { name: quoted("ben-less-inflammation.said") })).toBeVisible();

    await search(page).fill("zyxwvut antibiotcs");
    await expect(page.getByText(claims["none.title"])).toBeVisible();
    await page.getByRole("button", { name: "antibiotic" }).first().click();
    await page.getByRole("link", { name: quoted("dx-usual-treatment.said") }).click();
    await expect(heading(page)).toHaveText(quoted("dx-usual-treatment.said"));
    await expect(page).toHaveTitle("Walnut: Learn");
    expect(new URL(page.url()).pathname).toMatch(/^\/learn\/claims\/\d+$/);

    await page.getByRole("link", { name: quoted("ben-adjunct.said") }).click();
    await expect(heading(page)).toHaveText(quoted("ben-adjunct.said"));
    await expect(heading(page)).toBeFocused();
    await page.goBack();
    await page.goBack();
    await expect(search(page)).toHaveValue("antibiotic");
  });
});

test("verdicts and topics sort the list, and their numbers are true", async ({ page }) => {
  await page.goto("/learn/claims");
  await expect(page.getByRole("link", { name: /^“/ })).toHaveCount(73);
  const contradicted = page.getByRole("radio", { name: claims["filter.count"]({ label: claims["verdict.contradicted"], count: 3 }) });
  await contradicted.check();
  await expect(page.getByRole("link", { name: /^“/ })).toHaveCount(3);
  await contradicted.press("ArrowRight");
  await expect(page.getByRole("link", { name: /^“/ })).toHaveCount(16);
  await page.getByRole("radio", { name: claims["sort.topic"] }).check();
  await expect(page.getByRole("heading", { level: 2, name: claims["section.benefit"] })).toBeVisible();
});

test("the way back from a card leads to the line one came from", async ({ page }) => {
  await page.goto("/learn/claims");
  const line = page.getByRole("link", { name: quoted("safe-psa.said") });
  await line.click();
  await expect(heading(page)).toHaveText(quoted("safe-psa.said"));
  await page.goBack();
  await expect(heading(page)).toHaveText(claims["title"]);
  await expect(line).toBeInViewport();
});

test("a name from the ledger leads to its card and does not stay in the address", async ({ page }) => {
  await page.goto("/learn/claims/safe-psa");
  await expect(heading(page)).toHaveText(quoted("safe-psa.said"));
  await expect(page).toHaveURL(/\/learn\/claims\/55$/);
  await visit(page, "/learn/claims/999");
  await expect(heading(page)).toHaveText(claims["missing.title"]);
});

wide("a citation is copied in the chosen format; where that is refused, the text is selected", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/learn/claims/18");
  await page.getByText(claims["cite.title"], { exact: true }).click();
  await page.getByRole("radio", { name: "BibTeX" }).check();
  await page.getByRole("button", { name: /^Copy the citation of Role of repeated/ }).click();
  await expect(page.getByText(claims["cite.copied"])).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^@article\{mishra-2008,\n {2}title = \{\{Role of repeated/);
  await page.getByRole("radio", { name: "CSL-JSON" }).check();
  await page.getByRole("button", { name: claims["cite.copy-all"]({ count: 5 }) }).click();
  const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as { id: string }[];
  expect(copied.map(({ id }) => id)).toEqual(["ATEYA-2006", "MISHRA-2008", "FRANCO-2018", "NICKEL-1999", "PONTARI-2010"]);

  await page.evaluate(() => Object.defineProperty(navigator.clipboard, "writeText", { value: () => Promise.reject(new Error("no")) }));
  await page.getByRole("radio", { name: "RIS" }).check();
  await page.getByRole("button", { name: /^Copy the citation of Evaluation/ }).click();
  await expect(page.getByText(claims["cite.by-hand"])).toBeVisible();
  await expect.poll(() => page.evaluate(() => getSelection()!.toString())).toMatch(/^TY {2}- JOUR/);

  const link = page.getByRole("link", { name: /^Role of repeated/ });
  await expect(link).toHaveAttribute("href", "https://doi.org/10.1016/j.urology.2008.04.030");
  await expect(link).toHaveAttribute("rel", "noopener noreferrer");
});

wide("a saved card is kept in the sealed record, and nowhere while it is locked", async ({ page }) => {
  await page.goto("/keep");
  await keepPrivate(page);
  await visit(page, "/learn/claims/38");
  await page.getByRole("checkbox", { name: new RegExp(`^${claims["save"]}`) }).check();
  // The tick stands at once. Kept is what is said to be.
  await expect(page.getByRole("status").last()).toHaveText(claims["saved"]);

  await page.goto("/learn/claims/38");
  await expect(page.getByText(claims["save.locked"])).toBeVisible();
  await visit(page, "/learn/claims");
  await expect(page.getByRole("radio", { name: new RegExp(`^${claims["filter.saved"]}`) })).toHaveCount(0);
  await visit(page, "/");
  await expect(heading(page)).toHaveText(vault["unlock.title"]);
  await unlock(page);
  await visit(page, "/learn/claims");
  await page.getByRole("radio", { name: new RegExp(`^${claims["filter.saved"]}`) }).check();
  await expect(page.getByRole("link", { name: /^“/ })).toHaveText([quoted("safe-if-gentle.said")]);
});

test("by keyboard alone: from the search to a card and its sources", async ({ page }) => {
  await page.goto("/learn/claims");
  // While it loads, another heading has the focus.
  await expect(heading(page)).toHaveText(claims["title"]);
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(search(page)).toBeFocused();
  await page.keyboard.type("psa blood test");
  await expect(page.getByRole("status").filter({ hasText: /found/ })).toBeAttached();
  await expect(page.getByRole("link", { name: /^“/ }).first()).toContainText(say["safe-psa.said"]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText(quoted("safe-psa.said"));
  await page.getByText(claims["cite.title"], { exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "BibTeX" })).toBeChecked();
});

/** One card of each verdict, and the pages around them. */
const pages = [
  ["/learn/claims", "list", claims["title"]],
  ["/learn/claims/18", "unproven", quoted("ben-relieves-prostatitis.said")],
  ["/learn/claims/27", "partly supported", quoted("ben-pelvic-tension.said")],
  ["/learn/claims/21", "supported", quoted("ben-some-men-relief.said")],
  ["/learn/claims/1", "contradicted", quoted("anat-external-prostate.said")],
  ["/learn/claims/38", "misleading", quoted("safe-if-gentle.said")],
  ["/learn/claims/55", "left out", quoted("safe-psa.said")],
  ["/learn/claims/70", "not judged", quoted("src-s0-reflist.said")],
  ["/learn/articles", "where the articles disagree", disagree["title"]],
  ["/learn/sources", "sources", claims["sources.title"]],
] as const;

// Verdicts differ by a mark and a word. The wide run looks at all of them.
const often: ReadonlySet<string> = new Set(["list", "unproven", "sources"]);

for (const [address, name, title] of pages.filter(([, each]) => isWide || often.has(each)))
  test(`what can be looked at: ${name}`, async ({ page }) => {
    await page.goto(address);
    await expect(heading(page)).toHaveText(title);
    await look(page, name);
  });
