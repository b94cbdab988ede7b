import { expect, test } from "vitest";
import { languages, loadWords } from "#words";
import { sayStrength } from "./strength-line.tsx";

test.each`
  typed                 | says
  ${""}                 | ${"strength.empty"}
  ${"password1234"}     | ${"strength.common"}
  ${"aaaaaaaaaaaaaaaa"} | ${"strength.repeats"}
`("what stands below the passphrase “$typed”: $says", async ({ typed, says }) => {
  for (const language of languages) {
    const words = await loadWords(language, "vault");
    expect(sayStrength(words, typed)).toBe(words[says as "strength.empty"]);
  }
});

test("one that is too short says how long it should be", async () => {
  expect(sayStrength(await loadWords("en", "vault"), "walnut")).toMatch(/\d/);
});
