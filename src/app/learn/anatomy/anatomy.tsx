import { useId, useState } from "preact/hooks";
import { readings } from "#evidence";
import type { WordId } from "#words";
import { Choice, Choices, Page } from "../../parts/index.ts";
import { drawingDetail } from "../../shell/device.ts";
import { useWords } from "../../shell/words.tsx";
import { Around } from "../around.tsx";
import "../learn.css";
import { below } from "./below.ts";
import { Drawing } from "./drawing.tsx";
import { side } from "./side.ts";
import type { View } from "./view.ts";

const details = ["labels", "outline", "full"] as const;

/** Two drawings of what lies where. Every part can be chosen in a list or by touch, and says its name and what it is for. */
export const Anatomy = () => {
  const learn = useWords("learn");
  const words = useWords("learn-anatomy");
  return (
    <Page
      title={learn["title"]}
      eyebrow={learn["anatomy"]}
      heading={words["opening"]}
      lead={words["lead"]}
      back={{ href: "/learn", label: learn["title"] }}
      wide
    >
      <Detail />
      <Chooser view={side} />
      <Chooser view={below} />
      <section class="stack close reading">
        <h2>{words["more.h"]}</h2>
        <p>{words["more.p1"]}</p>
      </section>
      <Around reading={readings.anatomy} words={words} />
    </Page>
  );
};

const Detail = () => {
  const words = useWords("learn-anatomy");
  return (
    <section class="stack tight">
      <Choices legend={words["detail"]}>
        <div class="three-in-row">
          {details.map((detail) => (
            <Choice
              key={detail}
              name="detail"
              value={detail}
              label={words[`detail.${detail}`]}
              checked={drawingDetail.value === detail}
              onChange={() => (drawingDetail.value = detail)}
            />
          ))}
        </div>
      </Choices>
      <p class="small muted">{words["detail.kept"]}</p>
    </section>
  );
};

const Chooser = ({ view }: { readonly view: View }) => {
  const words = useWords("learn-anatomy");
  const heading = useId();
  const [chosen, setChosen] = useState<string>();
  const say = (id: string) => words[id as WordId<"learn-anatomy">];
  return (
    <section class="stack" aria-labelledby={heading}>
      <h2 id={heading}>{words[`${view.id}.h`]}</h2>
      <div class="anatomy-view">
        <div class="stack close">
          <div class="card drawing-card">
            <Drawing view={view} detail={drawingDetail.value} chosen={chosen} onChoose={setChosen} />
          </div>
          <div class="well part-said" role="status">
            {chosen === undefined ? (
              <p class="muted">{words["chosen.none"]}</p>
            ) : (
              <>
                <p>
                  <strong>{say(`${view.id}.${chosen}`)}</strong>
                </p>
                <p>{say(`${view.id}.${chosen}.for`)}</p>
              </>
            )}
          </div>
        </div>
        <div class="part-list">
          <Choices legend={words["parts"]} compact>
            {view.parts.map(({ id }, n) => (
              <Choice
                key={id}
                name={`part-${view.id}`}
                value={id}
                label={
                  <>
                    <b aria-hidden="true">{n + 1}</b> {say(`${view.id}.${id}`)}
                  </>
                }
                checked={chosen === id}
                onChange={() => setChosen(id)}
              />
            ))}
          </Choices>
        </div>
      </div>
    </section>
  );
};
