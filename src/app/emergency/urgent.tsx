import type { ComponentChildren } from "preact";
import { CloseIcon, HideIcon, Mark, Page } from "../parts/index.ts";
import { goBack } from "../shell/back.ts";
import { hide } from "../shell/hide.ts";
import { useWords } from "../shell/words.tsx";
import "./urgent.css";

interface UrgentProps {
  readonly heading: string;
  readonly lead: ComponentChildren;
  readonly children?: ComponentChildren;
  readonly dock: ComponentChildren;
  /** With a way to close it: the card. Without: an answer that has to be read. */
  readonly closes?: boolean;
}

/** The full-screen page of levels 5 and 6, and of the card. It needs no network. */
export const Urgent = ({ heading, lead, children, dock, closes }: UrgentProps) => {
  const words = useWords("emergency");
  const app = useWords("app");
  return (
    <Page
      frame="bare"
      heading={heading}
      lead={typeof lead === "string" ? <p class="voice">{lead}</p> : lead}
      dock={dock}
      around={(page) => (
        <div class="urgent">
          <header class="bar">
            <span class="urgent-name">
              <Mark urgency="emergency" />
              {words["label"]}
            </span>
            <span class="bar-side">
              <button type="button" class="bar-act" onClick={hide}>
                <HideIcon />
                {app["hide"]}
              </button>
              {closes && (
                <button type="button" class="bar-act" onClick={goBack} aria-label={words["close"]}>
                  <CloseIcon />
                </button>
              )}
            </span>
          </header>
          {page}
        </div>
      )}
    >
      {children}
    </Page>
  );
};
