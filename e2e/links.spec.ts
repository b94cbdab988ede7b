import { readFile } from "node:fs/promises";
import type { Browser } from "@playwright/test";
import { expect, test, watch, wide, type Page } from "./journey.ts";
import { packedElsewhere, sealedElsewhere } from "../src/journal/testing/sealed-elsewhere.ts";
import { linkUrl, writeLink } from "../src/share/link/payload.ts";
import { look } from "./steps/look.ts";
import { openShare } from "./steps/share.ts";
import { words } from "./steps/words.ts";

const { link, report, share } = words;

test("a link is made, opens elsewhere with its passcode only, and no more once it is taken back", async ({ page, browser, baseURL }) => {
  await openShare(page);
  const { address, passcode } = await makeLink(page);
  const doctor = await elsewhere(browser, baseURL!);
  await doctor.page.goto(address);
  await expect(doctor.page.getByRole("heading", { level: 1, name: link["view.heading"] })).toBeVisible();
  expect(doctor.page.url()).not.toContain("#");
  await open(doctor.page, "0000");
  await expect(doctor.page.getByText(link["view.passcode.shape"])).toBeVisible();
  await open(doctor.page, "0000 0000");
  await expect(doctor.page.getByText(link["view.wrong"]({ left: 9 }))).toBeVisible();
  await open(doctor.page, passcode);
  await expect(doctor.page.getByRole("heading", { level: 2, name: report["title"] })).toBeVisible();
  await expect(doctor.page.getByText(share["invented"])).toBeVisible();
  await takeBack(page);
  await doctor.page.goto("about:blank");
  await doctor.page.goto(address);
  await open(doctor.page, passcode);
  await expect(doctor.page.getByRole("heading", { level: 1, name: link["over.taken-back"] })).toBeVisible();
  // A refusal is written to the console by the browser itself.
  expect(doctor.seen.filter((trouble) => !/401|404/.test(trouble))).toEqual([]);
  await doctor.page.context().close();
});

wide(
  "the maker sees who opened it; the doctor saves PDF and data, and nothing stays in the browser",
  async ({ page, browser, baseURL }) => {
    await openShare(page);
    const { address, passcode } = await makeLink(page, "10");
    await look(page, "a link just made", { arrived: false });
    const doctor = await elsewhere(browser, baseURL!);
    await doctor.page.goto(address);
    await look(doctor.page, "asked for the passcode");
    await open(doctor.page, `${passcode.slice(0, 4)}-${passcode.slice(4)}`);
    await expect(doctor.page.getByRole("heading", { level: 2, name: report["title"] })).toBeVisible();
    await look(doctor.page, "the page of a link");
    const saved = async (name: string): Promise<Buffer> => {
      const [download] = await Promise.all([doctor.page.waitForEvent("download"), doctor.page.getByRole("button", { name }).click()]);
      return readFile(await download.path());
    };
    expect((await saved(link["view.pdf"])).subarray(0, 8).toString("latin1")).toBe("%PDF-1.7");
    expect(JSON.parse((await saved(link["view.data"])).toString("utf8"))).toMatchObject({ resourceType: "Bundle", type: "document" });
    const kept = await doctor.page.evaluate(async () => ({
      storage: JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      history: JSON.stringify(history.state),
    }));
    expect(kept).toMatchObject({ caches: 0, workers: 0 });
    expect(JSON.stringify(kept)).not.toContain("Dr Example");
    await page.getByRole("button", { name: link["look"] }).click();
    await expect(page.getByText("Dr Example")).toBeVisible();
    await look(page, "who opened a link", { arrived: false });
    await page.getByRole("button", { name: link["back"] }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(doctor.seen).toEqual([]);
    await doctor.page.context().close();
  },
);

wide("used up, closed by wrong passcodes, cut short and of another server: each is said", async ({ page, browser, baseURL }) => {
  await openShare(page);
  const once = await makeLink(page, "1");
  await page.getByRole("button", { name: words.app["done"], exact: true }).click();
  const doctor = await elsewhere(browser, baseURL!);
  const says = async (address: string, heading: string, passcode?: string): Promise<void> => {
    await doctor.page.goto("about:blank");
    await doctor.page.goto(address);
    if (passcode !== undefined) await open(doctor.page, passcode);
    await expect(doctor.page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    await look(doctor.page, heading);
  };
  await says(once.address, link["label"], once.passcode);
  await says(once.address, link["over.used-up"], once.passcode);
  const locked = await makeLink(page, "10");
  await doctor.page.goto(locked.address);
  for (let left = 9; left >= 0; left--) {
    await open(doctor.page, `1000000${left}`);
    await expect(doctor.page.getByText(link["view.wrong"]({ left }))).toBeVisible();
  }
  await open(doctor.page, locked.passcode);
  await expect(doctor.page.getByRole("heading", { level: 1, name: link["over.locked"] })).toBeVisible();
  await says(locked.address.slice(0, -40), link["view.NotALink"]);
  await says("/view", link["view.NotALink"]);
  const [, payload = ""] = locked.address.split("shlink:/");
  const fields = JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as { readonly url: string };
  const changed = (more: object) => `/view#shlink:/${Buffer.from(JSON.stringify({ ...fields, ...more })).toString("base64url")}`;
  await says(changed({ url: "https://other.example/x" }), link["view.Elsewhere"]);
  for (const text of [link["view.Elsewhere.text"], link["view.Elsewhere.how"]]) await expect(doctor.page.getByText(text)).toBeVisible();
  await says(changed({ v: 9 }), link["view.LinkTooNew"]);
  await says(changed({ url: fields.url.replace(/.{43}$/, "a".repeat(43)) }), link["over.unknown"], locked.passcode);
  await doctor.page.context().close();
});

wide("what another program packed is unpacked in the browser too, up to a size", async ({ browser, baseURL }) => {
  const doctor = await elsewhere(browser, baseURL!);
  const key = Buffer.alloc(32, 9);
  const address = `/view#${writeLink({ url: linkUrl(new URL(baseURL!).origin, "a".repeat(43)), key: key.toString("base64url"), flag: "P" })}`;
  for (const [embedded, heading] of [
    [sealedElsewhere(key, "{}"), link["view.NotAPage"]],
    [sealedElsewhere(key, Buffer.alloc(200_000_000), { level: 1 }), link["view.UnpacksTooLarge"]],
    [packedElsewhere(key, "{}"), link["view.NotTheKey"]],
  ] as const) {
    await doctor.page.route("**/v1/links/*", (route) => route.fulfill({ json: { files: [{ embedded }] } }));
    await doctor.page.goto("about:blank");
    await doctor.page.goto(address);
    await open(doctor.page, "10000000");
    await expect(doctor.page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    await doctor.page.unroute("**/v1/links/*");
  }
  expect(doctor.seen).toEqual([]);
  await doctor.page.context().close();
});

wide("where no relay answers, it says so and points to the file", async ({ page, allowed }) => {
  allowed.troubles.push(/Failed to load resource/);
  await openShare(page);
  await page.route("**/v1/links/*", (route) => route.fulfill({ status: 405, body: "" }));
  await page.getByRole("button", { name: link["go"] }).click();
  await expect(page.getByText(link["trouble.NoRelay"])).toBeVisible();
  await expect(page.getByText(link["trouble.file"])).toBeVisible();
  await look(page, "no relay for links", { arrived: false });
  await page.unroute("**/v1/links/*");
  await page.route("**/v1/links/*", (route) => route.abort());
  await page.getByRole("button", { name: link["go"] }).click();
  await expect(page.getByText(link["trouble.Offline"])).toBeVisible();
  await expect(page.locator(".share-log li").filter({ hasText: `: ${share["made.link"]}` })).toHaveCount(0);
});

const makeLink = async (page: Page, opens = "3"): Promise<{ readonly address: string; readonly passcode: string }> => {
  await page.getByLabel(link["opens"]).selectOption(opens);
  await page.getByRole("button", { name: link["go"] }).click();
  await expect(page.getByRole("heading", { level: 3, name: link["made"] })).toBeFocused({ timeout: 30_000 });
  const address = await page.getByLabel(link["address"], { exact: true }).inputValue();
  const passcode = (await page.locator(".link-passcode").innerText()).replaceAll(/\D/g, "");
  expect(passcode).toMatch(/^\d{8}$/);
  return { address, passcode };
};

/** At once, while the new link still stands there as ready. */
const takeBack = async (page: Page): Promise<void> => {
  await page.getByRole("listitem").getByRole("button", { name: link["back"] }).click();
  await page.getByRole("dialog").getByRole("button", { name: link["back"] }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("heading", { level: 3, name: link["open"] })).toBeHidden();
  await expect(page.getByRole("heading", { level: 3, name: link["made"] })).toBeHidden();
};

const elsewhere = async (browser: Browser, baseURL: string) => {
  const context = await browser.newContext({ baseURL, serviceWorkers: "allow", viewport: { width: 390, height: 844 } });
  return { page: await context.newPage(), seen: watch(context, baseURL) };
};

const open = async (page: Page, passcode: string): Promise<void> => {
  await page.getByLabel(link["view.name"]).fill("Dr Example");
  await page.getByLabel(link["passcode"], { exact: true }).fill(passcode);
  await page.getByRole("button", { name: link["view.go"], exact: true }).click();
  await expect(page.getByRole("button", { name: link["view.going"] })).toBeHidden();
};
