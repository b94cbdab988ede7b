import type { Verdict } from "#evidence";

/** A verdict told by shape alone: how much of a circle is filled, or how it is broken. Never by colour. */
export const VerdictMark = ({ verdict }: { readonly verdict: Verdict }) => (
  <svg class="verdict-mark" viewBox="0 0 24 24" aria-hidden="true">
    {shapes[verdict]}
  </svg>
);

const ring = { cx: 12, cy: 12, r: 8.5, fill: "none", stroke: "currentColor", "stroke-width": 2 } as const;

const shapes = {
  supported: <circle cx="12" cy="12" r="9.500" fill="currentColor" />,
  partly: (
    <>
      <circle {...ring} />
      <path d="M12 3.500a8.500 8.500 0 0 0 0 17z" fill="currentColor" />
    </>
  ),
  unproven: <circle {...ring} />,
  contradicted: (
    <>
      <circle {...ring} />
      <path d="m6.500 6.500 11 11" stroke="currentColor" stroke-width="2" />
    </>
  ),
  misleading: (
    <>
      <circle {...ring} />
      <path
        d="M7 13.200c1.700-3 3.300-3 5-1.200s3.300 1.800 5-1.200"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
      />
    </>
  ),
  "left-out": <circle {...ring} stroke-dasharray="3.200 3.475" />,
  "not-judged": <path d="M5 12h14" stroke="currentColor" stroke-width="2.500" stroke-linecap="round" />,
} as const satisfies { readonly [V in Verdict]: unknown };
