import type { ComponentChildren } from "preact";
import type { OpenedCopy } from "#journal";
import { Button, Field, Page, Progress } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import { FileField } from "./file-field.tsx";
import { useOpening } from "./use-opening.ts";
import "./copy.css";

interface OpenFormProps {
  readonly heading: string;
  readonly lead: string;
  readonly back: { readonly href: string; readonly label: string };
  /** Another way, below the file. */
  readonly below?: ComponentChildren;
  readonly opened: (copy: OpenedCopy) => void;
}

/** A file, and whatever opens it: the file itself says whether that is a passphrase or the recovery words. */
export const OpenForm = ({ heading, lead, back, below, opened }: OpenFormProps) => {
  const words = useWords("copy");
  const { look, secret, busy, progress, mistake, choose, type, open } = useOpening(opened);
  return (
    <Page
      turn="choose"
      back={back}
      heading={heading}
      lead={lead}
      onSubmit={() => void open()}
      dock={
        <Button kind="primary" wide submit busy={busy}>
          {busy ? words["opening"] : words["open"]}
        </Button>
      }
    >
      <FileField
        label={words["file"]}
        hint={words["file.hint"]}
        mistake={mistake?.at === "file" ? mistake.text : undefined}
        onChoose={(file) => void choose(file)}
      />
      {look?.sealedTo === "passphrase" && (
        <Field
          key="passphrase"
          label={words["key.passphrase"]}
          type="password"
          value={secret}
          onInput={type}
          mistake={mistake?.at === "key" ? mistake.text : undefined}
        />
      )}
      {look?.sealedTo === "recovery" && (
        <Field
          key="words"
          label={words["key.words"]}
          hint={words["key.words.hint"]}
          type="area"
          value={secret}
          onInput={type}
          mistake={mistake?.at === "key" ? mistake.text : undefined}
        />
      )}
      {look?.sealedTo === "nothing" && <p class="muted">{words["file.plain"]}</p>}
      {progress !== undefined && <Progress at={Math.round(progress * 100)} of={100} label={words["reading"]} />}
      {below}
    </Page>
  );
};
