import type { TrialRecord } from "#record";
import { trialBlocks, type TrialBlock } from "#schedule";
import { Card } from "../parts/index.ts";
import { formatDayShort } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";
import { sideName } from "./names.ts";
import "./trial.css";

/** The blocks up to the pair of today. Coins of later pairs stay put away: who knows them rates by them. */
export const Blocks = ({ trial, now }: { readonly trial: TrialRecord; readonly now: TrialBlock }) => {
  const words = useWords("trial");
  const blocks = trialBlocks(trial.plan);
  return (
    <Card title={words["now.blocks"]}>
      <ol class="trial-blocks">
        {blocks.map((block) => {
          const isShown = block.number <= now.number;
          return (
            <li
              key={block.number}
              class={isShown ? block.kind : "later"}
              aria-current={block.number === now.number ? "step" : undefined}
              aria-label={isShown ? `${block.number}, ${sideName(words, trial.plan, block.kind)}` : words["now.block.later"]}
            >
              <span aria-hidden="true">{isShown ? block.number : "·"}</span>
            </li>
          );
        })}
      </ol>
      <p class="trial-keys small">
        <span>
          <i class="practice" aria-hidden="true" />
          {sideName(words, trial.plan, "practice")}
        </span>
        <span>
          <i class="comparison" aria-hidden="true" />
          {sideName(words, trial.plan, "comparison")}
        </span>
      </p>
      <p class="small muted">
        {formatDayShort(now.from)} – {formatDayShort(now.to)}: {words["now.block.now"]}. {words["now.blocks.later"]}
      </p>
    </Card>
  );
};
