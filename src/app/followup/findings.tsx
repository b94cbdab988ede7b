import type { FindingGroup, Tick } from "#record";
import type { FindingId } from "#screen";
import { Choice } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";

interface FindingsProps {
  readonly ticks: readonly Tick[];
  readonly ticked: readonly FindingId[];
  readonly none: boolean;
  readonly onTicked: (ticked: readonly FindingId[]) => void;
  readonly onNone: () => void;
}

const groups: readonly FindingGroup[] = ["now", "soon", "watch"];

/** What somebody may have noticed, gravest first, and an explicit "none of these": an empty list is no answer. */
export const Findings = ({ ticks, ticked, none, onTicked, onNone }: FindingsProps) => {
  const words = useWords("followups");
  const toggle = (id: FindingId, on: boolean) =>
    onTicked(on ? [...ticked, id] : ticked.filter((other) => other !== id && !other.startsWith(`${id}.`)));
  return (
    <section class="stack loose">
      <div class="head">
        <h2>{words["findings.ask"]}</h2>
        <p class="muted">{words["findings.help"]}</p>
      </div>
      <Choice type="checkbox" name="none" label={words["none-of-these"]} checked={none} onChange={onNone} />
      {groups.map((group) => (
        <fieldset key={group} class="choices">
          <legend>{words[`group.${group}`]}</legend>
          {ticks
            .filter((tick) => tick.group === group)
            .map(({ id, parts }) => (
              <div key={id} class="stack tight">
                <Choice
                  type="checkbox"
                  name={id}
                  label={words[`${id}.label`]}
                  checked={ticked.includes(id)}
                  onChange={(on) => toggle(id, on)}
                />
                {ticked.includes(id) &&
                  parts?.map((part) => (
                    <Choice
                      key={part}
                      type="checkbox"
                      name={part}
                      label={partWords(words, part)}
                      checked={ticked.includes(part)}
                      onChange={(on) => toggle(part, on)}
                    />
                  ))}
              </div>
            ))}
        </fieldset>
      ))}
    </section>
  );
};

/** "fu-fever.sepsis" is asked by "fu-fever.ask.sepsis". */
const partWords = (words: ReturnType<typeof useWords<"followups">>, part: FindingId): string => {
  const [whole, detail] = part.split(".");
  const id = `${whole}.ask.${detail}`;
  return (words as unknown as { readonly [key: string]: string })[id] ?? words["findings.ask"];
};
