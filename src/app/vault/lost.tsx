import { ForwardIcon, Button, Page } from "../parts/index.ts";
import { useKeep } from "../shell/deps.ts";
import { useWords } from "../shell/words.tsx";

/** A record was here and the browser removed it: said plainly, with the ways back. */
export const Lost = () => {
  const words = useWords("lost");
  const keep = useKeep();
  return (
    <Page
      heading={words["title"]}
      lead={words["lead"]}
      dock={
        <Button wide onClick={() => keep.acknowledgeLoss()}>
          {words["fresh"]}
        </Button>
      }
    >
      <p class="muted">{words["why"]}</p>
      <ul class="stack close">
        <li>
          <a class="door first" href="/bring">
            <strong>{words["copy"]}</strong>
            <span>{words["copy.note"]}</span>
            <ForwardIcon />
          </a>
        </li>
      </ul>
      <section class="stack tight">
        <h2>{words["other"]}</h2>
        <p class="muted">{words["other.note"]}</p>
        <p class="muted">{words["prevent"]}</p>
      </section>
    </Page>
  );
};
