import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { afterAll, expect, test } from "vitest";
import { toHex } from "#wire";
import type { Draft } from "#record";
import { areas } from "./ports.ts";
import { indexedDbStore } from "./store/indexed-db.ts";
import { note, testBrowser, testPassphrase } from "./testing/index.ts";
import { must, newVault, reopen, textsOf } from "./testing/open.ts";

const name = "planted-test";
afterAll(() => deleteDB(name));

const utf8 = new TextEncoder();
const latin = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");

/** Every key and every value of the whole database, read around our own adapter. */
const everythingStored = async (): Promise<string> => {
  const db = await openDB(name);
  let all = [...db.objectStoreNames].join("\n");
  for (const store of db.objectStoreNames) {
    all += (await db.getAllKeys(store)).map((key) => `\n${key as string}`).join("");
    for (const value of await db.getAll(store)) all += `\n${latin(value as Uint8Array)}`;
  }
  db.close();
  return all;
};

test("no word a person wrote or typed stands in any byte stored", async () => {
  const browser = testBrowser({ store: () => indexedDbStore(name) });
  const { journal, recoveryWords } = await newVault(browser);
  const planted = note("zanzibar perineum pain after the marmalade");
  const rating = { ...planted, kind: "rating", body: { pain: 7 } } as Draft;
  must(await journal.append([planted, rating]));
  for (let i = 0; i < 260; i++) must(await journal.append([note(`quicksilver ${i}`)]));
  must(await journal.append([note("tail of marmalade")]));
  must(await journal.saveDraft("session-external-self", { phase: "marmalade hold" }));
  const stored = await everythingStored();
  expect(stored.length).toBeGreaterThan(10_000);
  const words = [
    ..."zanzibar perineum marmalade quicksilver session external note rating kind pain stamp Etc/UTC 2026-11".split(" "),
    ...testPassphrase.split(" "),
    ...recoveryWords.split(" ").filter((word) => word.length > 4),
    ...journal.entries.slice(0, 3).flatMap(({ id, stamp }) => [id, stamp]),
  ];
  for (const word of words) {
    expect(stored.includes(word), word).toBe(false);
    expect(stored.includes(latin(Uint8Array.from(utf8.encode(word), (_, i) => word.charCodeAt(i) & 255))), word).toBe(false);
    expect(stored.includes(toHex(utf8.encode(word))), `${word} in hex`).toBe(false);
    expect(stored.includes(btoa(word).replace(/=+$/, "").slice(0, -1)), `${word} in base64`).toBe(false);
  }
  expect(textsOf(await reopen(browser.tab()))).toHaveLength(263);
  browser.store.close();
});

test("a check-in, a void and a short note are the same size on disk", async () => {
  const { journal, browser } = await newVault();
  const at = note("x").at;
  const zone = note("x").zone;
  must(await journal.append([note("slept well")]));
  must(await journal.append([{ kind: "rating", at, zone, body: { pain: 3, urgency: 2, calm: 8 } }]));
  must(await journal.append([{ kind: "void", at, zone, body: { phase: "day", ml: 250 } }]));
  expect(new Set(must(await browser.store.list("log")).map(({ bytes }) => bytes.length)).size).toBe(1);
});

test("ten thousand boxes, no nonce drawn twice, no account or feed that names anyone", async () => {
  const { journal, browser } = await newVault();
  const nonces = new Set<string>();
  const write = browser.store.write.bind(browser.store);
  let boxes = 0;
  browser.store.write = (changes) => {
    for (const change of changes) {
      if (change.type === "remove" || change.type === "expect") continue;
      nonces.add(toHex(change.area === "log" ? change.bytes.subarray(77, 101) : change.bytes.subarray(1, 25)));
      boxes++;
    }
    return write(changes);
  };
  for (let i = 0; i < 5000; i++) must(await journal.saveDraft("form", i));
  for (let i = 0; i < 2500; i++) must(await journal.append([note("x")]));
  expect(boxes).toBeGreaterThan(10_000);
  expect(nonces.size).toBe(boxes);
  expect(areas).toHaveLength(4);
}, 30_000);
