import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { areasOf, messagesOf, madeOf } from "../../src/words/testing/catalogue.ts";
import { pseudo, pseudoLanguage } from "./pseudo.ts";

const english = areasOf("en").flatMap((area) => Object.values(messagesOf("en", area)));
const lettersIn = (text: string) => madeOf(text).texts.join("").length;

test("the language for tests takes what the English takes, and has the same plurals", () => {
  for (const text of english) {
    const [there, here] = [madeOf(text), madeOf(pseudo(text, "a test"))];
    expect([here.takes, here.plurals], text).toEqual([there.takes, there.plurals]);
  }
});

test("it is about 40 % longer, as German can be", () => {
  const sum = (texts: readonly string[]) => texts.reduce((all, text) => all + lettersIn(text), 0);
  const ratio = sum(english.map((text) => pseudo(text, "a test"))) / sum(english);
  expect(ratio).toBeGreaterThan(1.2);
  expect(ratio).toBeLessThan(1.6);
});

test("the product does not know it", () =>
  expect(readFileSync(join(import.meta.dirname, "../../src/words/compiled/index.ts"), "utf8")).not.toContain(pseudoLanguage));
