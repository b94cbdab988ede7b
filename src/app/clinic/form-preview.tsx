import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { couldBe, type ClinicQuestionnaire } from "#measure";
import type { Bodies } from "#record";
import { Button, Choice, Choices, Fact, Facts, Page } from "../parts/index.ts";
import { useAdd } from "../keep/use-add.ts";
import { announce } from "../shell/announce.tsx";
import { FailedNote } from "../shell/failed.tsx";
import { useWords } from "../shell/words.tsx";
import { InItsWords, questionCount, titleOf } from "./answer-list.tsx";
import { sayWhatAdds } from "./say-scores.ts";
import "./clinic.css";

/** A form that was read, and is not kept yet. */
export interface Offered {
  readonly form: ClinicQuestionnaire;
  readonly questionnaire: Bodies["form"]["questionnaire"];
  readonly source: string;
}

/** What a file says about itself, and which form the person says it is; then it is kept as it came. */
export const FormPreview = ({ offered, other }: { readonly offered: Offered; readonly other: () => void }) => {
  const words = useWords("clinic");
  const measure = useWords("measure");
  const { route } = useLocation();
  const { add, failed, busy } = useAdd();
  const { form, questionnaire, source } = offered;
  const fits = couldBe(form);
  const [isKnown, setKnown] = useState(false);
  const keepIt = async () => {
    const known = fits !== null && isKnown ? { known: fits.instrument } : {};
    if (!(await add("form", { source, ...known, questionnaire }))) return;
    announce(words["added"]);
    other();
    route("/notebook/clinic", true);
  };
  return (
    <Page
      turn="preview"
      heading={<InItsWords form={form}>{titleOf(words["untitled"], form)}</InItsWords>}
      lead={words["preview.lead"]}
      onSubmit={() => void keepIt()}
      dockLast
      dock={
        <div class="acts">
          <Button kind="primary" wide submit busy={busy}>
            {words["add"]}
          </Button>
          <Button kind="text" onClick={other}>
            {words["other"]}
          </Button>
        </div>
      }
    >
      <AboutForm form={form} source={source} isNew />
      {fits !== null && (
        <Choices legend={words["known"]({ name: measure[`instrument.${fits.instrument}`] })}>
          <p class="small muted">{words["known.hint"]}</p>
          {([false, true] as const).map((yes) => (
            <Choice
              key={String(yes)}
              name="known"
              value={String(yes)}
              label={yes ? words["known.yes"]({ name: measure[`instrument.${fits.instrument}`] }) : words["known.no"]}
              checked={isKnown === yes}
              onChange={() => setKnown(yes)}
            />
          ))}
        </Choices>
      )}
      <FailedNote failed={failed} />
    </Page>
  );
};

interface AboutFormProps {
  readonly form: ClinicQuestionnaire;
  readonly source: string;
  /** It is looked at before it is kept; that it adds nothing up is said then, and once. */
  readonly isNew?: boolean;
}

/** Whose form it is, and what it can add up. */
export const AboutForm = ({ form, source, isNew = false }: AboutFormProps) => {
  const words = useWords("clinic");
  const notSaid = words["about.not-said"];
  return (
    <Facts>
      <Fact name={words["about.from"]}>{source}</Fact>
      {(["publisher", "version", "url", "copyright"] as const).map((name) => (
        <Fact key={name} name={words[`about.${name}`]}>
          <span class="as-it-came">{form[name] ?? notSaid}</span>
        </Fact>
      ))}
      <Fact name={words["about.questions"]}>{questionCount(form)}</Fact>
      {(isNew || form.scores.length > 0) && (
        <Fact name={words["about.score"]}>
          <ul>
            {sayWhatAdds(words, form).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Fact>
      )}
    </Facts>
  );
};
