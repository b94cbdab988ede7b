import { useWords } from "../../shell/words.tsx";

/** One possible draw, for show: P is practice, B is breathing. The coin of a real comparison is another one. */
const drawn = ["PB", "BP", "BP", "PB", "BP", "PB"] as const;

export const Pairs = () => {
  const words = useWords("learn-method");
  return (
    <svg class="plain-figure pairs" viewBox="0 0 320 96" aria-hidden="true">
      {drawn.map((pair, n) =>
        pair.split("").map((block, half) => {
          const x = 8 + n * 51 + half * 23;
          return (
            <g key={`${n}${half}`} class={block === "P" ? "practice" : "breathing"}>
              <rect x={x} y="14" width="21" height="34" rx="4" />
              <text x={x + 10.5} y="36" text-anchor="middle">
                {words[block === "P" ? "pairs.practice" : "pairs.breathing"]}
              </text>
            </g>
          );
        }),
      )}
      <path class="brackets" d={drawn.map((_, n) => `M${8 + n * 51} 54v5h44v-5`).join("")} />
      <text x="8" y="84">
        {words["pairs.key"]}
      </text>
    </svg>
  );
};
