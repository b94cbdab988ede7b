import { passphraseLengthMin, strengthOf, type Strength } from "#journal";
import type { Words } from "#words";
import { Mark } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import "./vault.css";

/** How hard a passphrase is to guess, in words. */
export const sayStrength = (words: Words<"vault">, passphrase: string): string => {
  const { level, why } = strengthOf(passphrase);
  if (passphrase === "") return words["strength.empty"];
  if (why === "short") return words["strength.short"]({ min: passphraseLengthMin });
  return words[`strength.${why ?? (level as Exclude<Strength["level"], "refused">)}`];
};

/** The same as a line below the field, said again whenever it changes kind. */
export const StrengthLine = ({ passphrase }: { readonly passphrase: string }) => {
  const words = useWords("vault");
  const { level } = strengthOf(passphrase);
  return (
    <p class="strength small" role="status">
      <Mark urgency={passphrase !== "" && (level === "refused" || level === "weak") ? "care" : "calm"} />
      <span>{sayStrength(words, passphrase)}</span>
    </p>
  );
};
