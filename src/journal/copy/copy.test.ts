import { Decrypter, Encrypter } from "age-encryption";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instantAt, type Instant } from "#base";
import { exportHeader, linesUnder, type ExportHeader, type StoredEntry } from "#record";
import { fromHex } from "#wire";
import { longRecord } from "../testing/index.ts";
import { must, newVault } from "../testing/open.ts";
import { wordsOf } from "../vault/recovery.ts";
import type { TypedSecret } from "../vault/failures.ts";
import { lookAtCopy } from "./look.ts";
import { openCopy } from "./open-copy.ts";
import { pieceBytes } from "./pieces.ts";
import { identityOf, identityText, recipientOf, recipientText } from "./recovery-key.ts";
import { sealCopy } from "./seal-copy.ts";
import foreign from "./testing/age-command.json" with { type: "json" };

const passphrase = "lantern ferry mosaic thunder";
const exportedAt = "2026-11-22T09:00:00+01:00" as Instant;
const recovery = Uint8Array.from({ length: 32 }, (_, i) => i * 7 + 1);
const words = wordsOf(recovery).join(" ");
/** Guessing costs nothing here; one test runs at full strength. */
const workFactor = 4;

const entriesOf = async (count: number): Promise<readonly StoredEntry[]> => {
  const { journal } = await newVault();
  return must(await journal.append(longRecord(count)));
};
const entries = await entriesOf(900);
const counted = (some: readonly StoredEntry[]): ExportHeader => ({ ...exportHeader(exportedAt), entries: some.length });
const textOf = (some: readonly StoredEntry[]) => [...linesUnder(counted(some), some)].join("");

const seal = async (some: readonly StoredEntry[] = entries, lock: Parameters<typeof sealCopy>[0]["lock"] = { passphrase }) =>
  must(await sealCopy({ header: counted(some), entries: some, lock, workFactor }));
const [long, short, toWords] = [await seal(), await seal(entries.slice(0, 20)), await seal(entries, { recipient: recipientOf(recovery) })];
const headerEnd = (bytes: Uint8Array) => must(lookAtCopy(bytes)).headerEnd;

describe("a copy holds the journal export, line for line", () => {
  test.each([
    ["a passphrase", long, { passphrase }],
    ["the recovery words", toWords, { recoveryWords: words }],
  ])("sealed to %s", async (_to, bytes, proof) => {
    expect(must(await openCopy(bytes, proof))).toEqual({
      header: counted(entries),
      entries,
      unreadable: [],
      damage: undefined,
      missing: 0,
    });
  });

  test("whatever a journal holds: save, open, save again gives the same lines", async () => {
    const anyEntry = fc.record({
      kind: fc.constantFrom("setting", "dream"),
      v: fc.constantFrom(1, 9),
      body: fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyEntry, { maxLength: 6 }), async (given) => {
        const some = given.map((part, i) => ({ ...entries[i]!, ...(JSON.parse(JSON.stringify(part)) as object) })) as StoredEntry[];
        const opened = must(await openCopy(await seal(some), { passphrase }));
        expect([...linesUnder(opened.header!, opened.entries)].join("")).toBe(textOf(some));
      }),
      { numRuns: 30 },
    );
  });

  test("and the age library, which knows nothing of journals, reads the same", async () => {
    const byPassphrase = new Decrypter();
    byPassphrase.addPassphrase(passphrase);
    expect(await byPassphrase.decrypt(long, "text")).toBe(textOf(entries));
    const byIdentity = new Decrypter();
    byIdentity.addIdentity(identityText(identityOf(recovery)));
    expect(await byIdentity.decrypt(toWords, "text")).toBe(textOf(entries));
  });

  test("a file that the age command sealed opens here, and its key is the one our words give", async () => {
    const secret = fromHex(foreign.recovery);
    expect(recipientText(recipientOf(secret))).toBe(foreign.recipient);
    const opened = must(await openCopy(latin(atob(foreign.file)), { recoveryWords: wordsOf(secret).join(" ") }));
    expect(opened).toMatchObject({ unreadable: [], damage: undefined, missing: 0 });
    expect(opened.entries).toHaveLength(2);
    expect(must(await openCopy(latin(atob(foreign.byPassphrase)), { passphrase: foreign.passphrase })).entries).toEqual(opened.entries);
  }, 90_000);

  test("at full strength too, and the header says how strong", async () => {
    const bytes = must(await sealCopy({ header: exportHeader(exportedAt), entries: [], lock: { passphrase } }));
    expect(new TextDecoder().decode(bytes.subarray(0, 80))).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 17\n/);
    expect(must(await openCopy(bytes, { passphrase }))).toMatchObject({ entries: [], missing: 0 });
  }, 90_000);

  test("nothing that was written down can be read in it, and its length tells only the length", async () => {
    for (const bytes of [long, toWords]) {
      const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
      for (const telling of ["walnut", "journal", "Walked", "rating", "pain", "2022"]) expect(text).not.toContain(telling);
    }
  });

  test("a passphrase that is too easy is refused before anything is sealed", async () => {
    expect(await sealCopy({ header: exportHeader(exportedAt), entries, lock: { passphrase: "password1" } })).toMatchObject({
      ok: false,
      error: { type: "PassphraseRefused" },
    });
  });
});

const edit = (bytes: Uint8Array, change: (copy: Uint8Array) => void): Uint8Array => {
  const copy = bytes.slice();
  change(copy);
  return copy;
};
const flip = (bytes: Uint8Array, at: number) => edit(bytes, (copy) => (copy[at < 0 ? copy.length + at : at]! ^= 1));
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const sealedPiece = pieceBytes + 16;
/** Where the n-th piece of the long copy begins. */
const pieceAt = (n: number) => headerEnd(long) + 16 + n * sealedPiece;
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const byPassphrase = { passphrase };
const otherAge = async (text: string) => {
  const age = new Encrypter();
  age.setPassphrase(passphrase);
  age.setScryptWorkFactor(workFactor);
  return age.encrypt(text);
};

describe("what is wrong with a file is said as exactly that", () => {
  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>, TypedSecret | undefined]>([
    ["NotACopy", "a picture", () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3), byPassphrase],
    ["NotACopy", "a letter", () => latin("Dear doctor,\n"), byPassphrase],
    ["NotACopy", "the first letter changed", () => flip(long, 0), byPassphrase],
    ["NewerCopy", "age of a later version", () => edit(long, (copy) => copy.set(latin("age-encryption.org/v2"))), byPassphrase],
    ["NewerCopy", "a journal of a later version", () => otherAge(textOf(entries).replace('"version":1', '"version":2')), byPassphrase],
    ["WrongKey", "another passphrase", () => long, { passphrase: "lantern ferry mosaic thunder2" }],
    ["WrongKey", "other words", () => toWords, { recoveryWords: wordsOf(new Uint8Array(32)).join(" ") }],
    ["WordCount", "23 words", () => toWords, { recoveryWords: words.split(" ").slice(1).join(" ") }],
    ["WordUnknown", "a word that is none", () => toWords, { recoveryWords: words.replace(/^\S+/, "walnot") }],
    ["SealedOtherwise", "words for a passphrase's file", () => long, { recoveryWords: words }],
    ["SealedOtherwise", "a passphrase for the words' file", () => toWords, byPassphrase],
    ["SealedOtherwise", "no key", () => long, undefined],
    [
      "SealedOtherwise",
      "a kind of key that is not ours",
      () => latin("age-encryption.org/v1\n-> ssh-ed25519 abc def\nAAAA\n--- AAAA\nxx"),
      byPassphrase,
    ],
    ["NotAJournal", "another text in an age file", () => otherAge("shopping list\n"), byPassphrase],
    ["CutShort", "nothing at all", () => new Uint8Array(0), byPassphrase],
    ["CutShort", "a few letters", () => long.subarray(0, 9), byPassphrase],
    ["CutShort", "a cut in the header", () => long.subarray(0, 60), byPassphrase],
    ["CutShort", "nothing after the header", () => long.subarray(0, headerEnd(long)), byPassphrase],
    ["CutShort", "a cut in the nonce", () => long.subarray(0, headerEnd(long) + 7), byPassphrase],
    ["CutShort", "a short copy without its last byte", () => short.subarray(0, -1), byPassphrase],
    ["CutShort", "a short copy without its last ten", () => short.subarray(0, -10), byPassphrase],
    ["CutShort", "half of a short copy", () => short.subarray(0, short.length / 2), byPassphrase],
    ["Altered", "a short copy with a changed byte", () => flip(short, headerEnd(short) + 500), byPassphrase],
    ["Altered", "a short copy with a changed last byte", () => flip(short, -1), byPassphrase],
    [
      "Altered",
      "a changed header, the key still right",
      () => edit(long, (copy) => copy.set(latin(copy[headerEnd(long) - 3] === "q".charCodeAt(0) ? "r" : "q"), headerEnd(long) - 3)),
      byPassphrase,
    ],
    ["Altered", "a binary byte in the header", () => edit(long, (copy) => copy.fill(0, headerEnd(long) - 60)), byPassphrase],
  ])("%s: %s", async (type, _what, bytes, proof) => {
    expect(await openCopy(await bytes(), proof)).toMatchObject({ ok: false, error: { type } });
  });

  test("any byte of a short copy changed, and any cut of it: never one entry, and the right name for it", async () => {
    const end = headerEnd(short);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: end, max: short.length - 1 }), async (at) => {
        expect(await openCopy(flip(short, at), byPassphrase)).toMatchObject({ error: { type: "Altered" } });
        expect(await openCopy(short.subarray(0, at), byPassphrase)).toMatchObject({ error: { type: "CutShort" } });
      }),
      { numRuns: 150, seed: 11 },
    );
  });
});

describe("what can still be read of a damaged copy is offered, and the rest counted", () => {
  const lines = entries.length;
  test.each<[string, "cut" | "altered", () => Uint8Array]>([
    ["cut in the third piece", "cut", () => long.subarray(0, pieceAt(2) + 1000)],
    ["cut between two pieces", "cut", () => long.subarray(0, pieceAt(1))],
    ["without its last byte", "cut", () => long.subarray(0, -1)],
    ["a byte of the first piece changed", "altered", () => flip(long, pieceAt(0) + 5)],
    ["a byte of the second piece changed", "altered", () => flip(long, pieceAt(1) + 5)],
    ["the last byte changed", "altered", () => flip(long, -1)],
    [
      "two pieces swapped",
      "altered",
      () =>
        joined(
          long.subarray(0, pieceAt(0)),
          long.subarray(pieceAt(1), pieceAt(2)),
          long.subarray(pieceAt(0), pieceAt(1)),
          long.subarray(pieceAt(2)),
        ),
    ],
    ["a byte changed and the end cut", "altered", () => flip(long, pieceAt(0) + 5).subarray(0, pieceAt(2) + 1000)],
  ])("%s", async (_what, damage, bytes) => {
    const opened = must(await openCopy(bytes(), byPassphrase));
    expect(opened.damage).toBe(damage);
    expect(opened.entries.length).toBeGreaterThan(100);
    expect(opened.entries.length).toBeLessThan(lines);
    const known = new Set(entries.map((entry) => JSON.stringify(entry)));
    for (const entry of opened.entries) expect(known.has(JSON.stringify(entry))).toBe(true);
    if (opened.header !== null) expect(opened.missing).toBe(lines - opened.entries.length);
    else expect(opened.missing).toBeUndefined();
  });

  test("nothing that precedes a cut is left out: every whole line of every whole piece", async () => {
    const opened = must(await openCopy(long.subarray(0, pieceAt(2) + 5), byPassphrase));
    const whole = textOf(entries)
      .slice(0, 2 * pieceBytes)
      .split("\n")
      .slice(1, -1);
    expect(opened.entries.map((entry) => JSON.stringify(entry))).toEqual(whole);
  });

  test("a whole copy with one line that is no entry says which", async () => {
    const text = textOf(entries.slice(0, 3)).replace('"kind":"void"', '"kind":7');
    const opened = must(await openCopy(await otherAge(text), byPassphrase));
    expect(opened).toMatchObject({ damage: undefined, missing: 0, unreadable: [{ line: 2, path: "kind" }] });
    expect(opened.entries).toHaveLength(2);
  });

  test("an export that was never sealed opens without a key; cut, it says so", async () => {
    const bytes = new TextEncoder().encode(textOf(entries));
    expect(must(await openCopy(bytes, undefined))).toMatchObject({ entries, damage: undefined, missing: 0 });
    expect(must(await openCopy(bytes.subarray(0, 30_050), undefined))).toMatchObject({ damage: "cut", unreadable: [{ what: "not-json" }] });
  });
});

test("a long copy is worked on in parts, and says how far it is", async () => {
  const told: number[] = [];
  await sealCopy({
    header: counted(entries),
    entries,
    lock: { recipient: recipientOf(recovery) },
    progress: ({ done, of }) => told.push(done / of),
  });
  expect(told.length).toBeGreaterThan(1);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
});

test("a copy is dated by the clock of who saved it", () => {
  expect(exportHeader(instantAt(0 as never, "UTC" as never))).toEqual({
    walnut: "journal",
    version: 1,
    exportedAt: "1970-01-01T00:00:00+00:00",
  });
});
