import type { ComponentChildren } from "preact";
import type { Agreeing } from "#prepare";
import type { Limits, Mode } from "#screen";
import { Page, Progress } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";

export interface StageProps {
  readonly mode: Mode;
  readonly limits: Limits;
  readonly given: Agreeing;
  readonly at: number;
  readonly of: number;
}

interface Said extends Pick<StageProps, "at" | "of"> {
  readonly name: string;
  readonly heading: string;
  readonly lead?: string | undefined;
  readonly dock: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One page of the agreement. There is no way back but to Today: what one has agreed to, the other does not take back. */
export const Stage = ({ name, heading, lead, dock, children, at, of }: Said) => {
  const words = useWords("agree");
  const app = useWords("app");
  return (
    <Page
      above={<Progress at={at} of={of} label={app["step"]({ at, of })} />}
      eyebrow={words["eyebrow"]}
      heading={heading}
      lead={lead}
      back={{ href: "/", label: app["nav.today"] }}
      turn={name}
      dock={dock}
    >
      {children}
    </Page>
  );
};
