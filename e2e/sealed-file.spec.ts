import type { Page } from "@playwright/test";
import fc from "fast-check";
import { webcrypto } from "node:crypto";
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { sealPage } from "../src/journal/index.ts";
import { sealedContent, sealedHtml } from "../src/share/index.ts";
import { expect, isWide, test } from "./journey.ts";
import { words } from "./steps/words.ts";

const { share } = words;
const passphrase = "lantern ferry mosaic thunder";
const told = ["PSA on 3 May", "Pain, last week"];

/** A file as Share and the command write it; only the stretching of its passphrase is short, since it is opened hundreds of times. */
const sealedFile = async ([title, heading]: readonly string[], seed: number): Promise<Buffer> => {
  const page = {
    title: title!,
    lead: [],
    sections: [{ heading: heading!, blocks: [{ type: "line", text: "4 of 10" }] }],
    appendixTitle: "",
    appendix: [],
    language: "en",
    direction: "ltr",
  } as unknown as Parameters<typeof sealedContent>[0];
  const random = { bytes: (count: number) => webcrypto.getRandomValues(new Uint8Array(count)).fill(seed, 0, 1) };
  const sealed = await sealPage({ random }, { text: sealedContent(page, "{}"), passphrase, iterations: 1000 });
  if (!sealed.ok) throw new Error(sealed.error.type);
  return Buffer.from(sealedHtml(sealed.value, { words: share, language: "en", direction: "ltr" }));
};

/** One thing that happens to a file on its way. */
type Change = (file: Buffer, other: Buffer) => Buffer;
const place = fc.double({ min: 0, max: 1, noNaN: true });
const nth = (file: Buffer, at: number) => Math.min(file.length - 1, Math.floor(at * file.length));
/** A place in what is not the sealed box, which is most of the file and the least varied. */
const outside = (file: Buffer, at: number) => {
  const box = file.indexOf('"box":"') + 7;
  const rest = file.indexOf('"', box);
  const index = nth(Buffer.alloc(file.length - (rest - box)), at);
  return index < box ? index : index + (rest - box);
};
const flip = (where: (file: Buffer, at: number) => number) =>
  fc.tuple(place, fc.integer({ min: 0, max: 7 })).map(([at, bit]): Change => (file) => {
    const changed = Buffer.from(file);
    changed[where(file, at)]! ^= 1 << bit;
    return changed;
  });
const changes: fc.Arbitrary<Change> = fc.oneof(
  { weight: 2, arbitrary: flip(nth) },
  { weight: 5, arbitrary: flip(outside) },
  {
    weight: 3,
    arbitrary: place.map(
      (at): Change =>
        (file) =>
          file.subarray(0, outside(file, at)),
    ),
  },
  {
    weight: 1,
    arbitrary: place.map(
      (at): Change =>
        (file) =>
          file.subarray(0, nth(file, at)),
    ),
  },
  // A piece is lost, or comes twice.
  {
    weight: 2,
    arbitrary: fc.tuple(place, fc.nat(400)).map(
      ([at, many]): Change =>
        (file) =>
          Buffer.concat([file.subarray(0, outside(file, at)), file.subarray(outside(file, at) + many)]),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(place, fc.nat(400)).map(
      ([at, many]): Change =>
        (file) =>
          Buffer.concat([file.subarray(0, outside(file, at) + many), file.subarray(outside(file, at))]),
    ),
  },
  // Parts of another file that was sealed to the same passphrase.
  {
    weight: 2,
    arbitrary: fc.constantFrom("salt", "iv", "box", "iterations").map((part): Change => (file, other) => {
      const of = (from: Buffer) => new RegExp(`"${part}":[^,}]+`).exec(from.toString())![0];
      return Buffer.from(file.toString().replace(of(file), () => of(other)));
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("9e99", "-1", "0", '"x"', "null", "99999999999").map(
      (n): Change =>
        (file) =>
          Buffer.from(file.toString().replace('"iterations":1000', `"iterations":${n}`)),
    ),
  },
);

/** What stands on the page after whoever has the passphrase has done what can be done there. */
const tried = async (page: Page, file: string): Promise<string> => {
  await page.goto(pathToFileURL(file).href, { waitUntil: "domcontentloaded" });
  return page.evaluate(async (secret) => {
    const input = document.querySelector("input");
    const button = document.querySelector("button");
    if (input && button && !button.disabled) {
      input.value = secret;
      const was = button.textContent;
      button.click();
      const until = Date.now() + 3000;
      // It is opened in the background: until its button is itself again, or gone.
      while (Date.now() < until && document.contains(button) && button.disabled && button.textContent !== was)
        await new Promise((resolve) => setTimeout(resolve, 2));
    }
    return document.body?.innerText.replaceAll(/\s+/g, " ").trim() ?? "";
  }, passphrase);
};

/** The sentence stands there, give or take the place that was hit. */
const isSaid = (text: string): boolean =>
  [share["sealed.damaged"], share["sealed.wrong"], share["sealed.no-crypto"]].some(
    (sentence) => sentence.match(/.{1,25}/g)!.filter((piece) => text.includes(piece)).length >= 2,
  );

test("a sealed file that was cut or changed opens as a whole, or says a calm sentence and shows nothing of the page", async ({
  page,
  allowed,
}, info) => {
  if (isWide) test.setTimeout(600_000);
  // Files on a disk, on purpose broken; where a policy or a script was hit the browser says so.
  allowed.troubles.push(/./);
  const [file, other] = await Promise.all([sealedFile(told, 1), sealedFile(["Another", "page"], 2)]);
  const path = info.outputPath("sealed.html");
  writeFileSync(path, file);
  const whole = await tried(page, path);
  for (const line of told) expect(whole).toContain(line);
  // Where not even the body has begun there is no place for a sentence.
  const bodyAt = file.indexOf(share["sealed.damaged"]) + share["sealed.damaged"].length;
  await fc.assert(
    fc.asyncProperty(changes, async (change) => {
      const changed = change(file, other);
      writeFileSync(path, changed);
      const text = await tried(page, path);
      if (text === whole) return;
      for (const line of told) expect(text).not.toContain(line);
      if (changed.length > bodyAt) expect(isSaid(text), text).toBe(true);
    }),
    { numRuns: isWide ? 600 : 12 },
  );
});
