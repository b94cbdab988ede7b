import { sectionIds, type Sheet } from "#share";
import { Choice, Choices as Group, Disclosure, Field, Select } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import { periods, type Chosen } from "./chosen.ts";

interface ChooseProps {
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}

export const Choose = ({ chosen, onChange }: ChooseProps) => {
  const words = useWords("share");
  const report = useWords("report");
  const { choices } = chosen;
  const set = (part: Partial<Chosen["choices"]>) => onChange({ ...chosen, choices: { ...choices, ...part } });
  return (
    <section class="stack no-print">
      <Group legend={words["period"]}>
        <div class="periods">
          {periods.map((period) => (
            <Choice
              key={period}
              name="period"
              value={period}
              label={words[`period.${period}`]}
              checked={chosen.period === period}
              onChange={() => onChange({ ...chosen, period })}
            />
          ))}
        </div>
      </Group>
      <Field
        type="area"
        label={words["question"]}
        hint={words["question.hint"]}
        value={choices.question}
        onInput={(question) => set({ question })}
        maxLength={1000}
      />
      <Disclosure summary={words["more"]}>
        <Group legend={words["sections"]} compact>
          {sectionIds.map((id) => (
            <Choice
              key={id}
              type="checkbox"
              name="section"
              value={id}
              label={report[`heading.${id}`]}
              checked={choices.sections.includes(id)}
              onChange={(on) => set({ sections: sectionIds.filter((one) => (one === id ? on : choices.sections.includes(one))) })}
            />
          ))}
        </Group>
        <Group legend={words["what"]} compact>
          <Choice
            type="checkbox"
            name="notes"
            label={words["notes"]}
            hint={words["notes.hint"]}
            checked={choices.notes}
            onChange={(notes) => set({ notes })}
          />
          <Choice
            type="checkbox"
            name="appendix"
            label={words["appendix"]}
            checked={choices.appendix}
            onChange={(appendix) => set({ appendix })}
          />
          <Choice
            type="checkbox"
            name="self-harm"
            label={words["self-harm"]}
            hint={words["self-harm.hint"]}
            checked={choices.selfHarm}
            onChange={(selfHarm) => set({ selfHarm })}
          />
        </Group>
        <Select
          label={words["sheet"]}
          value={chosen.sheet}
          onChange={(sheet) => onChange({ ...chosen, sheet: sheet as Sheet })}
          options={(["A4", "LETTER"] as const).map((sheet) => ({ value: sheet, label: words[`sheet.${sheet}`] }))}
        />
      </Disclosure>
    </section>
  );
};
