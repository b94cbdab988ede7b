import { readings } from "#evidence";
import { Button, Page } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";
import { Around } from "./around.tsx";
import { sectionsOf } from "./blocks.ts";
import { Sections } from "./sections.tsx";
import "./learn.css";

/** How we will find out whether it helps: read before anyone commits to half a year. */
export const Method = () => {
  const learn = useWords("learn");
  const words = useWords("learn-method");
  return (
    <Page
      title={learn["title"]}
      eyebrow={learn["method"]}
      heading={words["opening"]}
      lead={words["lead"]}
      back={{ href: "/learn", label: learn["title"] }}
      wide
    >
      <div class="two">
        <div class="stack loose">
          <Sections topic="method" sections={sectionsOf(words)} />
          <div class="acts">
            <Button href="/trial">{words["go"]}</Button>
          </div>
        </div>
        <Around reading={readings.method} words={words} />
      </div>
    </Page>
  );
};
