import { expect, test } from "vitest";
import { loadWords } from "#words";
import { externalPartner } from "./modes/external-partner.ts";
import { externalSelf } from "./modes/external-self.ts";
import { internal } from "./modes/internal.ts";

const items = [...externalSelf, ...externalPartner, ...internal];
const words: Readonly<Record<string, unknown>> = await loadWords("en", "prepare");

test("every item has its sentence, and every sentence about an item belongs to one", () => {
  const written = Object.keys(words).filter((id) => id.startsWith("item-"));
  expect([...new Set(items.map(({ id }) => id))].sort()).toEqual(written.sort());
});

test("every area has a name", () => {
  for (const { area } of items) expect(words[`area-${area}`]).toBeTruthy();
});
