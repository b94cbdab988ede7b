import type { ComponentChildren } from "preact";
import type { LinkTrouble } from "#journal";
import { Notice } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";

export const LinkTroubleNote = ({
  trouble,
  children,
}: {
  readonly trouble: LinkTrouble | undefined;
  readonly children?: ComponentChildren;
}) => {
  const words = useWords("link");
  return trouble ? (
    <Notice urgency="care" level={3} live title={words[`trouble.${trouble.type}`]}>
      {children}
    </Notice>
  ) : null;
};
