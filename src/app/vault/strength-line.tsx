import { passphraseLengthMin, strengthOf, type Strength } from "#journal";
import { Mark } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import "./vault.css";

/** How hard a passphrase is to guess, in words; said again whenever it changes kind. */
export const StrengthLine = ({ passphrase }: { readonly passphrase: string }) => {
  const words = useWords("vault");
  const { level, why } = strengthOf(passphrase);
  const text =
    passphrase === ""
      ? words["strength.empty"]
      : why === "short"
        ? words["strength.short"]({ min: passphraseLengthMin })
        : words[`strength.${why ?? (level as Exclude<Strength["level"], "refused">)}`];
  return (
    <p class="strength small" role="status">
      <Mark urgency={passphrase !== "" && (level === "refused" || level === "weak") ? "care" : "calm"} />
      <span>{text}</span>
    </p>
  );
};
