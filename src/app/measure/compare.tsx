import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { dateOf, daysBetween } from "#base";
import { asksForReview, graNumber, impressionForms, type ImpressionLabel } from "#measure";
import { Button, Choice, Choices, Notice, Page } from "../parts/index.ts";
import { useAdd } from "../keep/use-add.ts";
import { useRecord } from "../keep/use-record.ts";
import { announce } from "../shell/announce.tsx";
import { FailedNote } from "../shell/failed.tsx";
import { formatDate } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import { compareAfterDays } from "./notebook.tsx";

type Label = ImpressionLabel<"gra">;

/** "Compared with before you began": the one form of this question that trials with men like these have used. */
export const Compare = () => {
  const words = useWords("notebook");
  const record = useWords("record");
  const { projection, at } = useRecord();
  const { route } = useLocation();
  const { add, failed, busy } = useAdd();
  const [label, setLabel] = useState<Label>();
  const first = projection.sessions[0];
  const since = first === undefined ? undefined : dateOf(first.endedAt);
  if (since === undefined || daysBetween(since, dateOf(at)) < compareAfterDays)
    return <Page back={{ href: "/notebook", label: words["title"] }} heading={words["row.compare"]} />;
  const save = async () => {
    if (label === undefined || !(await add("answers", { instrument: "gra", label, since }))) return;
    announce(words["saved"]);
    route("/notebook", true);
  };
  return (
    <Page
      back={{ href: "/notebook", label: words["title"] }}
      heading={words["compare.title"]({ date: formatDate(since) })}
      headingId="asked"
      lead={<p class="muted">{words["compare.lead"]}</p>}
      onSubmit={() => void save()}
      dock={
        <Button kind="primary" wide submit disabled={label === undefined} busy={busy}>
          {words["save"]}
        </Button>
      }
    >
      <Choices labelledBy="asked">
        {impressionForms.gra.map((one) => (
          <Choice
            key={one}
            name="compared"
            value={one}
            label={record[`gra.${graNumber({ form: "gra", label: one }) as -3 | -2 | -1 | 0 | 1 | 2 | 3}`]}
            checked={label === one}
            onChange={() => setLabel(one)}
          />
        ))}
      </Choices>
      {label !== undefined && asksForReview({ form: "gra", label }) && <Notice urgency="care" title={words["compare.review"]} />}
      <FailedNote failed={failed} />
    </Page>
  );
};
