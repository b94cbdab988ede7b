import type { Because, Certainty } from "#evidence";
import { useWords } from "../../shell/words.tsx";

const levels = { high: 4, moderate: 3, low: 2, "very-low": 1, none: 0 } as const;

interface SureProps {
  readonly certainty: Certainty;
  readonly because: readonly Because[];
}

/** How sure anyone can be: in words, as filled bars, and why. */
export const Sure = ({ certainty, because }: SureProps) => {
  const words = useWords("claims");
  return (
    <section class="card sure-card">
      <div class="sure-head">
        <h2>{words["sure.title"]}</h2>
        <p class="sure-level">
          <strong>{words[`sure.${certainty}`]}</strong>
          {certainty !== "unrated" && <Bars level={levels[certainty]} label={words["sure.scale"]({ level: levels[certainty] })} />}
        </p>
      </div>
      <p class="muted">{words[`sure.${certainty}.means`]}</p>
      <ul class="because small muted" aria-label={words["because.title"]}>
        {because
          .filter((why) => !(certainty === "none" && why === "no-study"))
          .map((why) => (
            <li key={why}>{words[`because.${why}`]}</li>
          ))}
      </ul>
    </section>
  );
};

const Bars = ({ level, label }: { readonly level: number; readonly label: string }) => (
  <span class="sure-bars" role="img" aria-label={label}>
    {[1, 2, 3, 4].map((bar) => (
      <i key={bar} class={bar <= level ? "on" : undefined} />
    ))}
  </span>
);
