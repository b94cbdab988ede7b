import { ForwardIcon, Button, Page } from "../parts/index.ts";
import { useKeep } from "../shell/deps.ts";
import { useWords } from "../shell/words.tsx";

/** A record was here and the browser removed it: said plainly, with the ways back. */
export const Lost = () => {
  const words = useWords("vault");
  const keep = useKeep();
  return (
    <Page
      heading={words["lost.title"]}
      lead={words["lost.lead"]}
      dock={
        <Button wide onClick={() => keep.acknowledgeLoss()}>
          {words["lost.fresh"]}
        </Button>
      }
    >
      <p class="muted">{words["lost.why"]}</p>
      <ul class="stack close">
        <li>
          <a class="door first" href="/bring">
            <strong>{words["lost.copy"]}</strong>
            <span>{words["lost.copy.note"]}</span>
            <ForwardIcon />
          </a>
        </li>
      </ul>
      <section class="stack tight">
        <h2>{words["lost.other"]}</h2>
        <p class="muted">{words["lost.other.note"]}</p>
        <p class="muted">{words["lost.prevent"]}</p>
      </section>
    </Page>
  );
};
