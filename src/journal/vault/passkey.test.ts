import { expect, test } from "vitest";
import { err, ok } from "#base";
import { testRandom } from "#base/testing";
import { addPasskey, changePassphrase, openVault, passkeysOf, removePasskey, type NewPasskey } from "../index.ts";
import { note, testBrowser, testPassphrase } from "../testing/index.ts";
import { must, newVault, textsOf } from "../testing/open.ts";

const byPassphrase = { passphrase: testPassphrase };
const { random } = testRandom(5);
const passkey = (id: string): NewPasskey => ({ id, salt: random.bytes(32), secret: random.bytes(32) });

const withPasskey = async (id = "a1") => {
  const made = await newVault();
  await made.journal.append([note("kept")]);
  const key = passkey(id);
  must(await addPasskey(made.browser.tab(), byPassphrase, key));
  return { ...made, key };
};

test("a passkey opens what the passphrase opens, and the passphrase and the words still do", async () => {
  const { browser, key, recoveryWords } = await withPasskey();
  for (const proof of [{ passkey: key }, byPassphrase, { recoveryWords }])
    expect(textsOf(must(await openVault(browser.tab(), proof)))).toEqual(["kept"]);
});

test("which passkeys there are, and for which salt, is known before anything is open; their secrets are not stored", async () => {
  const { browser, key } = await withPasskey();
  expect(await passkeysOf(browser.store)).toEqual(ok([{ id: "a1", salt: key.salt }]));
  const rows = must(await browser.store.list("keys"));
  for (const { bytes } of rows) expect(Buffer.from(bytes).includes(Buffer.from(key.secret))).toBe(false);
});

test.each`
  who                                                | change
  ${"another authenticator's secret"}                | ${(key: NewPasskey) => ({ ...key, secret: passkey("x").secret })}
  ${"a secret that differs in one bit"}              | ${(key: NewPasskey) => ({ ...key, secret: key.secret.map((byte, i) => (i === 31 ? byte ^ 1 : byte)) })}
  ${"an empty secret, as one without PRF gives one"} | ${(key: NewPasskey) => ({ ...key, secret: new Uint8Array(0) })}
`("$who opens nothing", async ({ change }: { change: (key: NewPasskey) => NewPasskey }) => {
  const { browser, key } = await withPasskey();
  expect(await openVault(browser.tab(), { passkey: change(key) })).toEqual(err({ type: "WrongSecret" }));
});

test("a passkey is added only by who can open the record already", async () => {
  const { browser } = await newVault();
  expect(await addPasskey(browser.tab(), { passphrase: "not the one at all" }, passkey("b2"))).toEqual(err({ type: "WrongSecret" }));
  expect(await passkeysOf(browser.store)).toEqual(ok([]));
});

test("one that was removed opens nothing any more; another one still does", async () => {
  const { browser, key } = await withPasskey();
  const second = passkey("c3");
  must(await addPasskey(browser.tab(), { passkey: key }, second));
  must(await removePasskey(browser.tab(), key.id));
  expect(await openVault(browser.tab(), { passkey: key })).toEqual(err({ type: "Damaged", what: "passkey" }));
  expect(textsOf(must(await openVault(browser.tab(), { passkey: second })))).toEqual(["kept"]);
});

test("another passphrase leaves the passkeys as they are", async () => {
  const { browser, key } = await withPasskey();
  must(await changePassphrase(browser.tab(), byPassphrase, "copper meadow violin harbour"));
  expect(textsOf(must(await openVault(browser.tab(), { passkey: key })))).toEqual(["kept"]);
});

test("a way in that was made for one record opens no other", async () => {
  const { browser, key } = await withPasskey();
  const slot = must(await browser.store.list("keys")).find(({ key: name }) => name.endsWith("/a1"))!;
  const other = await newVault(testBrowser());
  must(await other.browser.store.write([{ type: "put", area: "keys", key: slot.key, bytes: slot.bytes }]));
  // It unwraps the first record's root, whose keys fit nothing here.
  const opened = await openVault(other.browser.tab(), { passkey: key });
  expect(opened.ok ? textsOf(opened.value) : []).toEqual([]);
});
