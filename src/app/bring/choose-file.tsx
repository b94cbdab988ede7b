import type { ComponentChildren } from "preact";
import { Button, Page, Progress } from "../parts/index.ts";
import { FileField } from "../copy/file-field.tsx";
import "../copy/copy.css";
import { useOwnRecord } from "../measure/own-record.ts";
import { useWords } from "../shell/words.tsx";
import { Brought } from "./brought.tsx";
import type { Reading } from "./use-reading.ts";

interface ChooseFileProps {
  readonly title: string;
  readonly lead: string;
  readonly label: string;
  readonly hint: string;
  readonly reading: Reading;
  readonly onChoose: (file: File | undefined) => void;
  readonly onLook: () => void;
  /** The import that was just made. */
  readonly just: string | undefined;
  readonly children?: ComponentChildren;
}

/** The page on which a file from elsewhere is chosen, with what was brought before above it. */
export const ChooseFile = ({ title, lead, label, hint, reading, onChoose, onLook, just, children }: ChooseFileProps) => {
  useOwnRecord();
  const words = useWords("bring");
  const app = useWords("app");
  const { progress, mistake } = reading;
  return (
    <Page
      turn="choose"
      back={{ href: "/bring", label: app["back"] }}
      heading={title}
      lead={lead}
      onSubmit={onLook}
      dockLast
      dock={
        <Button kind="primary" wide submit busy={progress !== undefined}>
          {words["look"]}
        </Button>
      }
    >
      <Brought just={just} />
      <FileField label={label} hint={hint} mistake={mistake} onChoose={onChoose} />
      {children}
      {progress !== undefined && <Progress at={Math.round(progress * 100)} of={100} label={words["reading"]} />}
    </Page>
  );
};
