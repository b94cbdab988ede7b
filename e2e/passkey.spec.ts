import { expect, type Page, wide } from "./journey.ts";
import { keepPrivate, passphrase, unlock, visit } from "./steps/keep.ts";
import { words } from "./steps/words.ts";

const { app, passkeys, settings, today, vault } = words;

/** A key of the person's that the browser believes in: it answers at once, as if he had put his finger on it. */
const withAuthenticator = async (page: Page, { hasPrf }: { readonly hasPrf: boolean }) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      ctap2Version: "ctap2_1",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf,
    },
  });
  const verifies = (isUserVerified: boolean) => devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified });
  return { verifies };
};

const add = async (page: Page) => {
  await page.getByLabel(vault["passphrase.now"]).fill(passphrase);
  await page.getByRole("button", { name: passkeys["add"] }).click();
};
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

wide("a passkey unlocks without typing, is refused to another finger, and can be taken away", async ({ page }) => {
  const { verifies } = await withAuthenticator(page, { hasPrf: true });
  await page.goto("/keep");
  await keepPrivate(page);
  await visit(page, "/settings/passkey");
  await page.getByLabel(vault["passphrase.now"]).fill("not the passphrase");
  await page.getByRole("button", { name: passkeys["add"] }).click();
  await expect(page.getByText(vault["unlock.failed.WrongSecret.passphrase"])).toBeVisible();
  await add(page);
  await expect(page.getByText(passkeys["name"]({ n: 1 }))).toBeVisible();

  await page.goto("/");
  await page.getByRole("button", { name: vault["unlock.passkey"] }).click();
  await expect(page.getByRole("heading", { name: today["record.title"], exact: true })).toBeVisible();

  await page.goto("/");
  await verifies(false);
  await page.getByRole("button", { name: vault["unlock.passkey"] }).click();
  await expect(page.getByText(vault["unlock.passkey.failed"])).toBeVisible();
  await unlock(page);

  await visit(page, "/settings/passkey");
  await page.getByRole("button", { name: passkeys["remove"] }).click();
  await expect(page.getByText(passkeys["name"]({ n: 1 }))).toBeHidden();
  await page.goto("/");
  await expect(page.getByLabel(vault["keep.passphrase"], { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: vault["unlock.passkey"] })).toHaveCount(0);
});

wide("a passkey that derives no secret is said to be that, and hiding locks where he wants it", async ({ page }) => {
  await withAuthenticator(page, { hasPrf: false });
  await page.goto("/keep");
  await keepPrivate(page);
  await visit(page, "/settings/passkey");
  await add(page);
  await expect(page.getByText(passkeys["failed.cannot"])).toBeVisible();
  await expect(page.getByText(passkeys["here"])).toHaveCount(0);

  await visit(page, "/settings");
  await page.getByRole("checkbox", { name: new RegExp(`^${settings["lock.hide"]}`) }).check();
  // A long press in the corner.
  await page.mouse.move(8, 8);
  await page.mouse.down();
  await expect(heading(page)).toHaveText(app["notes.title"]);
  await page.mouse.up();
  await page.getByRole("button", { name: app["notes.title"] }).click();
  await expect(heading(page)).toHaveText(vault["unlock.title"]);
});
