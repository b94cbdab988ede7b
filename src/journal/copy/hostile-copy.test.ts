import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Instant } from "#base";
import { exportHeader } from "#record";
import { must } from "../testing/open.ts";
import { wordsOf } from "../vault/recovery.ts";
import { lookAtCopy } from "./look.ts";
import { openCopy } from "./open-copy.ts";
import { recipientOf } from "./recovery-key.ts";
import { sealCopy } from "./seal-copy.ts";

const passphrase = "lantern ferry mosaic thunder";
const recovery = new Uint8Array(32).fill(3);
const header = exportHeader("2026-11-22T09:00:00+01:00" as Instant);
const byPassphrase = { proof: { passphrase }, bytes: must(await sealCopy({ header, entries: [], lock: { passphrase }, workFactor: 4 })) };
const byWords = {
  proof: { recoveryWords: wordsOf(recovery).join(" ") },
  bytes: must(await sealCopy({ header, entries: [], lock: { recipient: recipientOf(recovery) } })),
};

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
/** The sealed copy with something in its header (which is text) changed. */
const changed = (from: string | RegExp, to: string): Uint8Array => {
  const text = textOf(byPassphrase.bytes).replace(from, to);
  expect(text).not.toBe(textOf(byPassphrase.bytes));
  return bytesOf(text);
};
const strength = / 4\n/;
const salt = /(?<=scrypt )\S+/;

describe("a header made by a stranger is refused before any work, and never opens", () => {
  test.each<[string, string, () => Uint8Array]>([
    ["a passphrase stretched with 2 GiB", "NoKeyDerivation", () => changed(strength, " 21\n")],
    ["a passphrase stretched with 8 TiB", "NoKeyDerivation", () => changed(strength, " 33\n")],
    ["the largest strength of two digits", "NoKeyDerivation", () => changed(strength, " 99\n")],
    ["a strength of three digits", "Altered", () => changed(strength, " 100\n")],
    ["a strength beyond every number", "Altered", () => changed(strength, ` ${"9".repeat(400)}\n`)],
    ["no strength", "Altered", () => changed(strength, "\n")],
    ["a strength of nothing", "Altered", () => changed(strength, " 0\n")],
    ["a strength below nothing", "Altered", () => changed(strength, " -4\n")],
    ["a strength written another way", "Altered", () => changed(strength, " 04\n")],
    ["a strength that is no number", "Altered", () => changed(strength, " NaN\n")],
    ["a strength in another base", "Altered", () => changed(strength, " 0x4\n")],
    ["a word too many", "Altered", () => changed(strength, " 4 4\n")],
    ["a salt that is short", "Altered", () => changed(salt, "AAAA")],
    ["a salt with signs of padding", "Altered", () => changed(salt, `${"A".repeat(22)}==`)],
    ["a salt in the other alphabet", "Altered", () => changed(salt, "-_".repeat(11))],
    ["line ends of another system", "Altered", () => bytesOf(textOf(byPassphrase.bytes).replaceAll("\n", "\r\n"))],
    ["the mark of an editor before it", "NotACopy", () => bytesOf(`\xef\xbb\xbf${textOf(byPassphrase.bytes)}`)],
    ["two bytes a letter", "NotACopy", () => new Uint8Array(Buffer.from(`\ufeff${textOf(byPassphrase.bytes)}`, "utf16le"))],
    [
      "wrapped for an e-mail",
      "NotACopy",
      () => bytesOf(`-----BEGIN AGE ENCRYPTED FILE-----\n${Buffer.from(byPassphrase.bytes).toString("base64")}\n`),
    ],
    ["the passphrase's part twice", "Altered", () => changed(/-> scrypt[\s\S]*?(?=--- )/, "$&$&")],
    ["another's part beside the passphrase's", "Altered", () => changed("--- ", `-> X25519 ${"A".repeat(43)}\n${"A".repeat(43)}\n--- `)],
    ["a header without end", "Altered", () => changed("--- ", `-> x ${"A".repeat(70_000)}\n\n--- `)],
    ["parts without end", "Altered", () => changed("--- ", `${"-> x\n\n".repeat(2000)}--- `)],
    [
      "one letter of its seal",
      "Altered",
      () => changed(/(?<=\n--- )\S/, (textOf(byPassphrase.bytes).match(/\n--- (\S)/) ?? [])[1] === "A" ? "B" : "A"),
    ],
  ])("%s: %s", async (_what, type, make) => {
    const bytes = make();
    const before = process.memoryUsage().rss;
    expect(await openCopy(bytes, byPassphrase.proof)).toMatchObject({ ok: false, error: { type } });
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });

  test("as many recipients as a header can hold, and none of them he", async () => {
    const one = `-> X25519 ${"B".repeat(42)}A\n${"A".repeat(43)}\n`;
    const bytes = bytesOf(`age-encryption.org/v1\n${one.repeat(300)}--- ${"A".repeat(43)}\n${"x".repeat(100)}`);
    expect(await openCopy(bytes, byWords.proof)).toMatchObject({ ok: false });
  });
});

describe.each([
  ["a passphrase", byPassphrase],
  ["the recovery words", byWords],
])("a copy sealed to %s", (_to, { bytes, proof }) => {
  const headerEnd = must(lookAtCopy(bytes)).headerEnd;

  test("with any bit of it turned or any end cut off does not open, and says why", async () => {
    const at = fc.integer({ min: 0, max: bytes.length - 1 });
    await fc.assert(
      fc.asyncProperty(at, fc.integer({ min: 0, max: 7 }), async (place, bit) => {
        const turned = bytes.slice();
        turned[place]! ^= 1 << bit;
        expect(await openCopy(turned, proof)).toMatchObject({ ok: false, error: { type: expect.any(String) as string } });
        expect(await openCopy(bytes.subarray(0, place), proof)).toMatchObject({ ok: false, error: { type: "CutShort" } });
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  test("with anything in the place of what was sealed does not open", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (rest) => {
        const given = new Uint8Array([...bytes.subarray(0, headerEnd), ...rest]);
        expect(await openCopy(given, proof)).toMatchObject({ ok: false });
      }),
      { numRuns: 40 },
    );
  });
});

test("whatever bytes come, they are no copy or not whole, and nothing is thrown", async () => {
  const start = fc.constantFrom(
    "",
    "age-encryption.org/v1\n",
    "age-encryption.org/v1\n-> scrypt ",
    "age-encryption.org/v1\n-> X25519 AAAA\n",
  );
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 200 }), async (text, rest) => {
      const given = new Uint8Array([...bytesOf(text), ...rest]);
      for (const proof of [byPassphrase.proof, byWords.proof, undefined]) expect(await openCopy(given, proof)).toMatchObject({ ok: false });
    }),
  );
});
