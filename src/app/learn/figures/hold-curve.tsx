import { useWords } from "../../shell/words.tsx";

/** What a hold feels like over time, from 0 to 10: up slowly with the out-breath, still, slowly off, and a rest as long as the hold. */
export const HoldCurve = () => {
  const words = useWords("learn-step-by-step");
  return (
    <svg class="plain-figure curve" viewBox="0 0 320 150" aria-hidden="true">
      <path class="axis" d="M30 12V126H312" />
      <path class="limit" d="M30 62H312" />
      <path class="felt" d="M30 126C44 126 48 84 66 82H152C168 84 172 126 188 126H296" />
      <path class="brackets" d="M66 134V140H152V134M188 134V140H296V134" />
      <text x="24" y="66" text-anchor="end">
        3
      </text>
      <text x="24" y="130" text-anchor="end">
        0
      </text>
      <text x="310" y="54" text-anchor="end">
        {words["curve.limit"]}
      </text>
      <text x="109" y="106" text-anchor="middle">
        {words["curve.hold"]}
      </text>
      <text x="242" y="118" text-anchor="middle">
        {words["curve.rest"]}
      </text>
    </svg>
  );
};
