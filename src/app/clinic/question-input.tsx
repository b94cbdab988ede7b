import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { clinicTextMax, keepsLimits, type ClinicAnswer, type ClinicItem, type ClinicQuestionnaire } from "#measure";
import { Choice, Choices, Field } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import { InItsWords, useSayAnswer } from "./answer-list.tsx";

interface QuestionInputProps {
  readonly form: ClinicQuestionnaire;
  readonly item: ClinicItem;
  readonly value: ClinicAnswer | undefined;
  /** undefined: no answer, or none that fits. */
  readonly onChange: (value: ClinicAnswer | undefined) => void;
  /** The id of the heading that asks it; where no heading does, give `legend` instead. */
  readonly labelledBy?: string;
  readonly legend?: ComponentChildren;
}

/** One question of a clinic's form, with the kind of answer it wants. */
export const QuestionInput = ({ form, item, value, onChange, labelledBy, legend }: QuestionInputProps) => {
  const app = useWords("app");
  const words = useWords("clinic");
  const several = item.repeats && <small class="muted">{words["several"]}</small>;
  const own = [legend, " ", several];
  const asked = labelledBy === undefined ? { legend: own, compact: true } : { labelledBy };
  if (item.type === "boolean")
    return (
      <Choices {...asked}>
        {([true, false] as const).map((yes) => (
          <Choice
            key={String(yes)}
            name={item.linkId}
            value={String(yes)}
            label={app[yes ? "yes" : "no"]}
            checked={value === yes}
            onChange={() => onChange(yes)}
          />
        ))}
      </Choices>
    );
  if (item.type !== "choice") return <Typed item={item} value={value} onChange={onChange} label={legend ?? words["answer"]} />;
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  const toggle = (key: string) => {
    const next = item.options.map((one) => one.key).filter((one) => (one === key) !== chosen.includes(one));
    onChange(next.length === 0 ? undefined : next);
  };
  return (
    <>
      {item.repeats && labelledBy !== undefined && <p class="small muted">{words["several"]}</p>}
      <Choices {...asked}>
        {item.options.map((option) => (
          <Choice
            key={option.key}
            type={item.repeats ? "checkbox" : "radio"}
            name={item.linkId}
            value={option.key}
            label={<InItsWords form={form}>{option.label}</InItsWords>}
            checked={item.repeats ? chosen.includes(option.key) : value === option.key}
            onChange={() => (item.repeats ? toggle(option.key) : onChange(option.key))}
          />
        ))}
      </Choices>
    </>
  );
};

interface TypedProps extends Pick<QuestionInputProps, "item" | "value" | "onChange"> {
  readonly label: ComponentChildren;
}

/** A number, a text or a day. What does not fit is said at the field, and is no answer. */
const Typed = ({ item, value, onChange, label }: TypedProps) => {
  const words = useWords("clinic");
  const [text, setText] = useState(value === undefined ? "" : String(value));
  const most = Math.min(item.maxLength ?? clinicTextMax, clinicTextMax);
  const read = answerIn(item, text, most);
  const isAllowed = read === undefined || keepsLimits(item, read);
  const sayLimits = useSayLimits();
  const mistakes = {
    integer: words["whole.bad"],
    decimal: words["decimal.bad"],
    date: words["date.bad"],
  } as const;
  const mistake = item.type in mistakes ? mistakes[item.type as keyof typeof mistakes] : words["text.bad"]({ most });
  const isNumber = item.type === "integer" || item.type === "decimal";
  return (
    <Field
      label={label}
      type={item.type === "date" ? "date" : item.type === "text" ? "area" : item.type === "integer" ? "number" : "text"}
      short={isNumber}
      value={text}
      onInput={(next) => {
        setText(next);
        const given = answerIn(item, next, most);
        onChange(given !== undefined && keepsLimits(item, given) ? given : undefined);
      }}
      mistake={text.trim() !== "" && read === undefined ? mistake : isAllowed ? undefined : sayLimits(item)}
    />
  );
};

const useSayLimits = () => {
  const words = useWords("clinic");
  const say = useSayAnswer();
  return (item: ClinicItem): string => {
    const [least, most] = [item.least, item.most].map((limit) => (limit === null ? "" : say(item, limit))) as [string, string];
    if (least === "") return words["limits.most"]({ most });
    return most === "" ? words["limits.least"]({ least }) : words["limits.both"]({ least, most });
  };
};

/** A number may have a comma where the reader's language has one. */
const answerIn = ({ type }: ClinicItem, text: string, most: number): ClinicAnswer | undefined => {
  const typed = text.trim();
  if (typed === "") return undefined;
  if (type === "integer") return /^[+-]?\d{1,12}$/.test(typed) ? Number(typed) : undefined;
  if (type === "decimal") return /^[+-]?\d{1,12}([.,]\d{1,9})?$/.test(typed) ? Number(typed.replace(",", ".")) : undefined;
  if (type === "date") return /^\d{4}-\d\d-\d\d$/.test(typed) ? typed : undefined;
  return typed.length <= most ? typed : undefined;
};
