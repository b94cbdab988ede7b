import type { StateUpdater } from "preact/hooks";
import { preloadVault, strengthOf, suggestPassphrase } from "#journal";
import { Button, Choice, Field } from "../parts/index.ts";
import { useDeps } from "../shell/deps.ts";
import { useWords } from "../shell/words.tsx";
import { sayStrength, StrengthLine } from "./strength-line.tsx";

export interface Chosen {
  readonly passphrase: string;
  readonly again: string;
  readonly shown: boolean;
  readonly suggested: boolean;
}

export const nothingChosen: Chosen = { passphrase: "", again: "", shown: false, suggested: false };

/** refused: too easy. mismatch: typed blindly, and not the same twice. */
export const mistakeIn = ({ passphrase, again, shown }: Chosen): "refused" | "mismatch" | undefined => {
  if (strengthOf(passphrase).level === "refused") return "refused";
  return shown || passphrase === again ? undefined : "mismatch";
};

interface NewPassphraseProps {
  readonly label: string;
  readonly chosen: Chosen;
  readonly onChange: (change: StateUpdater<Chosen>) => void;
  /** Set once he has tried to go on. */
  readonly mistake: ReturnType<typeof mistakeIn>;
}

/** Choosing a passphrase: typed twice blindly, or once in sight, or six words drawn for him. */
export const NewPassphrase = ({ label, chosen, onChange, mistake }: NewPassphraseProps) => {
  const words = useWords("vault");
  const deps = useDeps();
  const { passphrase, again, shown, suggested } = chosen;
  const change = (part: Partial<Chosen>) => onChange((before) => ({ ...before, ...part }));
  return (
    <div class="stack">
      <div class="stack tight">
        <Field
          label={label}
          hint={words["keep.passphrase.hint"]}
          type={shown ? "text" : "password"}
          autoComplete="new-password"
          value={passphrase}
          onInput={(text) => {
            // What opens a vault is fetched while he types.
            void preloadVault().catch(() => undefined);
            change({ passphrase: text, suggested: false });
          }}
          mistake={mistake === "refused" ? sayStrength(words, passphrase) : undefined}
        />
        {mistake !== "refused" && <StrengthLine passphrase={passphrase} />}
        {suggested && <p class="small muted">{words["keep.suggested"]({ six: passphrase })}</p>}
      </div>
      {!shown && (
        <Field
          label={words["keep.again"]}
          type="password"
          autoComplete="new-password"
          value={again}
          onInput={(text) => change({ again: text })}
          mistake={mistake === "mismatch" ? words["mismatch"] : undefined}
        />
      )}
      <Choice type="checkbox" name="show" label={words["keep.show"]} checked={shown} onChange={(on) => change({ shown: on })} />
      <Button
        onClick={() => {
          void suggestPassphrase(deps).then((six) => change({ passphrase: six, again: six, shown: true, suggested: true }));
        }}
      >
        {words["keep.suggest"]}
      </Button>
    </div>
  );
};
