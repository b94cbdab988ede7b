import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { dateOf } from "#base";
import { Button, Card, Choice, ClaimLink, Field, Page, Select } from "../parts/index.ts";
import { useAdd } from "../keep/use-add.ts";
import { useRecord } from "../keep/use-record.ts";
import { announce } from "../shell/announce.tsx";
import { useKeep } from "../shell/deps.ts";
import { FailedNote } from "../shell/failed.tsx";
import { formatWeekday } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import { Pauses } from "./pauses.tsx";
import { formOf, mistakesIn, planOf, type PlanForm } from "./plan-form.ts";

/** His own plan: rhythm, a clinician's gap, a PSA test, pauses, and what to do differently. */
export const PlanPage = () => {
  const words = useWords("plan");
  const app = useWords("app");
  const keep = useKeep();
  const { route } = useLocation();
  const { projection, at } = useRecord();
  const { add, failed, busy } = useAdd();
  const [form, setForm] = useState(() => formOf(projection.plan, at));
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (keep.state.value === "new") route("/keep?then=/plan", true);
  }, []);
  const change = (part: Partial<PlanForm>) => setForm((before) => ({ ...before, ...part }));
  const save = async () => {
    setTried(true);
    if (mistakesIn(form, at).length > 0 || !(await add("plan", planOf(form, projection.plan)))) return;
    announce(words["saved"]);
    route("/", true);
  };
  return (
    <Page
      back={{ href: "/", label: app["nav.today"] }}
      heading={words["title"]}
      lead={<p class="muted">{words["lead"]}</p>}
      onSubmit={() => void save()}
      dock={
        <Button kind="primary" wide submit busy={busy}>
          {words["save"]}
        </Button>
      }
    >
      <Select
        label={words["weekday"]}
        value={form.weekday}
        onChange={(weekday) => change({ weekday })}
        options={[
          { value: "", label: words["weekday.none"] },
          ...[1, 2, 3, 4, 5, 6, 7].map((n) => ({ value: String(n), label: formatWeekday(n) })),
        ]}
      />
      <Field type="time" label={words["time"]} value={form.time} onInput={(time) => change({ time })} />
      <Gap form={form} change={change} mistakes={tried ? mistakesIn(form, at) : []} today={dateOf(at)} />
      <Pauses pauses={form.pauses} onChange={(pauses) => change({ pauses })} />
      <Field
        type="date"
        label={`${words["psa.title"]}: ${words["psa.date"]}`}
        hint={words["psa.text"]}
        value={form.psaTestOn}
        onInput={(psaTestOn) => change({ psaTestOn })}
      />
      <Field
        type="area"
        label={words["change.title"]}
        hint={words["change"]}
        value={form.change}
        maxLength={500}
        onInput={(text) => change({ change: text })}
      />
      <FailedNote failed={failed} />
    </Page>
  );
};

interface GapProps {
  readonly form: PlanForm;
  readonly change: (part: Partial<PlanForm>) => void;
  readonly mistakes: ReturnType<typeof mistakesIn>;
  readonly today: string;
}

const Gap = ({ form, change, mistakes, today }: GapProps) => {
  const words = useWords("plan");
  return (
    <Card title={words["gap.title"]}>
      <p class="small muted">
        {words["gap.text"]} <ClaimLink claim="safe-never-exceed-weekly">{words["gap.known"]}</ClaimLink>
      </p>
      <Choice type="checkbox" name="has-gap" label={words["gap.on"]} checked={form.hasGap} onChange={(hasGap) => change({ hasGap })} />
      {form.hasGap && (
        <div class="stack">
          <Field
            type="number"
            short
            label={words["gap.count"]}
            hint={words["gap.floor"]}
            value={form.gapCount}
            onInput={(gapCount) => change({ gapCount })}
            mistake={mistakes.includes("gapCount") ? words["gap.bad"] : undefined}
          />
          <Select
            label={words["gap.unit"]}
            value={form.gapUnit}
            onChange={(unit) => change({ gapUnit: unit === "hours" ? "hours" : "days" })}
            options={[
              { value: "days", label: words["gap.days"] },
              { value: "hours", label: words["gap.hours"] },
            ]}
          />
          <Field
            label={words["gap.by"]}
            hint={words["gap.by.hint"]}
            value={form.gapBy}
            maxLength={80}
            onInput={(gapBy) => change({ gapBy })}
            mistake={mistakes.includes("gapBy") ? words["gap.by.missing"] : undefined}
          />
          <Field
            type="date"
            label={words["gap.date"]}
            value={form.gapOn}
            max={today}
            onInput={(gapOn) => change({ gapOn })}
            mistake={mistakes.includes("gapOn") ? words["date.bad"] : undefined}
          />
        </div>
      )}
    </Card>
  );
};
