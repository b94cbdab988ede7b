import "./where-hands-go.css";

/**
 * A map of the area seen from below, as a person lying back with knees bent: schematic, not a body.
 * The diamond is the anatomist's: pubic bone, two sit-bones, tailbone. Where pressure may go is filled and says "here"; where it
 * never goes is hatched and says so, so that colour alone carries nothing. The sentence below the drawing says the same.
 */
export const WhereHandsGo = ({ words }: { readonly words: WhereHandsGoWords }) => (
  <figure class="where">
    <svg viewBox="0 0 320 300" role="img" aria-labelledby="where-title where-text">
      <title id="where-title">{words.title}</title>
      <defs>
        <pattern id="where-never" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="7" class="where-hatch" />
        </pattern>
      </defs>
      <path class="where-outline" d="M160 14L286 160L160 286L34 160Z" />
      <path class="where-never" d="M160 34C142 34 126 50 126 72C126 92 140 104 160 104C180 104 194 92 194 72C194 50 178 34 160 34Z" />
      <path class="where-never" d="M151 110H169V196H151Z" />
      <circle class="where-never" cx="160" cy="224" r="26" />
      <ellipse class="where-place" cx="110" cy="158" rx="25" ry="30" />
      <ellipse class="where-place" cx="210" cy="158" rx="25" ry="30" />
      <circle class="where-bone" cx="42" cy="160" r="17" />
      <circle class="where-bone" cx="278" cy="160" r="17" />
      <g class="where-label">
        <text x="160" y="68" text-anchor="middle">
          {words.genitals}
          <tspan x="160" dy="16">
            {words.never}
          </tspan>
        </text>
        <text x="160" y="221" text-anchor="middle">
          {words.anus}
          <tspan x="160" dy="16">
            {words.never}
          </tspan>
        </text>
        <text x="110" y="163" text-anchor="middle">
          {words.here}
        </text>
        <text x="210" y="163" text-anchor="middle">
          {words.here}
        </text>
        <text x="42" y="198" text-anchor="middle">
          {words.bone}
        </text>
        <text x="278" y="198" text-anchor="middle">
          {words.bone}
        </text>
        <text x="218" y="44">
          {words.front}
        </text>
        <text x="218" y="268">
          {words.back}
        </text>
      </g>
    </svg>
    <figcaption id="where-text">{words.text}</figcaption>
  </figure>
);

export interface WhereHandsGoWords {
  readonly title: string;
  /** Which end is the front of the body, which the back. */
  readonly front: string;
  readonly back: string;
  /** Genitals, midline and anus; the two that are areas are named. */
  readonly never: string;
  readonly genitals: string;
  readonly anus: string;
  readonly here: string;
  readonly bone: string;
  /** The same as the drawing, in words. */
  readonly text: string;
}
