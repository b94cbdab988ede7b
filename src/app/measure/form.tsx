import { useLocation } from "preact-iso/router";
import { useState } from "preact/hooks";
import { instruments, parseAnswers, type Instrument } from "#measure";
import { Button, Mistake, Page, Progress, Row, Rows } from "../parts/index.ts";
import { FailedNote } from "../shell/failed.tsx";
import type { RouteProps } from "../shell/load-page.ts";
import { useWords } from "../shell/words.tsx";
import { askOf, formNameOf, formNames, optionsOf, type FormName } from "./form-names.ts";
import type { HalfForm } from "./half-form.ts";
import { ItemInput } from "./item-input.tsx";
import { OtherTabNote } from "./other-tab.tsx";
import { useOwnRecord } from "./own-record.ts";
import { useHalfForm, useKeepOnce } from "./use-half-form.ts";

/** A practice form: what it is, then its questions one by one or all at once, then a look over it. */
export const Form = ({ params, query }: RouteProps) => {
  useOwnRecord();
  const form = formNameOf(params["form"]);
  const app = useWords("app");
  const half = useHalfForm(`form-${form}`, { read: (draft) => itemsIn(form, draft) });
  const items = half.items.value;
  if (items === undefined) return <Page heading={app["loading"]} />;
  const step = params["step"];
  const nth = Number(step);
  const asked: Instrument = instruments[formNames[form]];
  const item = asked.items[nth - 1];
  const filled = { form, items, half };
  if (item !== undefined) return <OneQuestion key={item.id} {...filled} nth={nth} isChange={query["from"] === "review"} />;
  if (step === "all" || step === "review") return <LookOver {...filled} isWhole={step === "all"} />;
  return <Intro {...filled} />;
};

const itemsIn = (form: FormName, draft: unknown): { readonly [item: string]: number } => {
  const read = parseAnswers(formNames[form], "practice", draft);
  return read.ok ? read.value.items : {};
};

interface Filled {
  readonly form: FormName;
  readonly items: { readonly [item: string]: number };
  readonly half: HalfForm<number>;
}

const useForm = (form: FormName) => {
  const words = useWords("notebook");
  const asked: Instrument = instruments[formNames[form]];
  return {
    words,
    asked,
    title: words[`row.form.${form}`],
    own: useWords("instruments"),
    app: useWords("app"),
    path: `/notebook/form/${form}`,
  };
};

const Intro = ({ form, items }: Filled) => {
  const { words, asked, title, path } = useForm(form);
  const firstOpen = asked.items.findIndex(({ id }) => items[id] === undefined);
  const isBegun = Object.keys(items).length > 0;
  return (
    <Page
      back={{ href: "/notebook", label: words["title"] }}
      heading={title}
      lead={words["form.intro"]}
      dock={
        <>
          <Button kind="primary" wide href={firstOpen < 0 ? `${path}/review` : `${path}/${firstOpen + 1}`}>
            {words[isBegun ? "form.go-on" : "form.one"]}
          </Button>
          <Button kind="text" wide href={`${path}/all`}>
            {words["form.all"]}
          </Button>
        </>
      }
    >
      <p class="muted">{words["form.soon"]({ recall: asked.recall === "week" ? "week" : "other" })}</p>
    </Page>
  );
};

interface OneQuestionProps extends Filled {
  readonly nth: number;
  /** Came from looking it over, and goes back there. */
  readonly isChange: boolean;
}

const OneQuestion = ({ form, items, half, nth, isChange }: OneQuestionProps) => {
  const { words, asked, own, app, path } = useForm(form);
  const { route } = useLocation();
  const item = asked.items[nth - 1]!;
  const next = () => route(!isChange && nth < asked.items.length ? `${path}/${nth + 1}` : `${path}/review`);
  const skip = async () => {
    await half.give(item.id, undefined);
    next();
  };
  const isAnswered = items[item.id] !== undefined;
  return (
    <Page
      back={{ href: isChange ? `${path}/review` : nth > 1 ? `${path}/${nth - 1}` : path, label: app["back"] }}
      above={<Progress at={nth} of={asked.items.length} label={words["form.progress"]} />}
      eyebrow={words["form.at"]({ recall: own[`recall.${asked.recall}`], at: nth, of: asked.items.length })}
      heading={askOf(own, form, item)}
      headingId="asked"
      turn={item.id}
      onSubmit={next}
      reach={
        <ItemInput form={form} item={item} value={items[item.id]} onChange={(value) => void half.give(item.id, value)} labelledBy="asked" />
      }
      dock={
        <>
          <Button kind="primary" wide submit disabled={!isAnswered}>
            {app["next"]}
          </Button>
          <Button kind="text" wide onClick={() => void skip()}>
            {words["form.skip"]}
          </Button>
        </>
      }
    >
      <FailedNote failed={half.failed.value} />
    </Page>
  );
};

interface LookOverProps extends Filled {
  /** Every question to answer here; otherwise every answer, to look at. */
  readonly isWhole: boolean;
}

const LookOver = ({ form, items, half, isWhole }: LookOverProps) => {
  const { words, asked, title, own, app, path } = useForm(form);
  const { route } = useLocation();
  const { keepIt, choose, other, failed, busy } = useKeepOnce({
    half,
    bodyOf: (answers, filling) => ({ instrument: formNames[form], wording: "practice", items: answers, filling }),
    done: (already) => route(`/notebook/done/${form}${already ? "?already=1" : ""}`, true),
  });
  const [tried, setTried] = useState(false);
  const isEmpty = Object.keys(items).length === 0;
  const finish = () => {
    setTried(true);
    if (!isEmpty) void keepIt();
  };
  const questions = asked.items.map((item) => ({
    id: item.id,
    asks: askOf(own, form, item),
    said: (value: number) => said(value, optionsOf(own, item), ""),
  }));
  return (
    <Page
      back={{ href: path, label: app["back"] }}
      eyebrow={own[`recall.${asked.recall}`]}
      heading={isWhole ? title : words["form.review"]}
      lead={!isWhole && <p class="muted">{words["form.review.lead"]}</p>}
      turn={isWhole ? "all" : "review"}
      onSubmit={finish}
      dockLast
      dock={
        <Button kind="primary" wide submit busy={busy}>
          {words["form.finish"]}
        </Button>
      }
    >
      {isWhole ? (
        <div class="stack loose">
          {asked.items.map((item) => (
            <ItemInput key={item.id} form={form} item={item} value={items[item.id]} onChange={(value) => void half.give(item.id, value)} />
          ))}
        </div>
      ) : (
        <Rows>
          {asked.items.map((item, nth) => (
            <Row
              key={item.id}
              href={`${path}/${nth + 1}?from=review`}
              title={askOf(own, form, item)}
              note={said(items[item.id], optionsOf(own, item), words["form.left-out"])}
            />
          ))}
        </Rows>
      )}
      <Mistake text={tried && isEmpty ? words["form.empty"] : undefined} />
      <OtherTabNote other={other} here={items} questions={questions} choose={choose} busy={busy} />
      <FailedNote failed={half.failed.value ?? failed} />
    </Page>
  );
};

/** An answer in its words; a number of the 0-10 scale as it is. */
const said = (value: number | undefined, options: readonly string[], leftOut: string): string =>
  value === undefined ? leftOut : (options[value] ?? String(value));
