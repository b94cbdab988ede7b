/** The pad of a finger laid flat on a soft surface, which gives a little. */
export const FingerPad = () => (
  <svg class="plain-figure" viewBox="0 0 320 130" aria-hidden="true">
    <path class="ground" d="M20 92C70 92 96 92 116 96C140 106 170 106 190 97C210 92 250 92 300 92" />
    <path
      class="figure"
      d="M262 34C232 46 210 58 186 64C164 70 140 68 126 76C114 84 120 98 138 100C166 104 196 92 220 82C240 74 258 66 276 62"
    />
    <path class="figure thin" d="M122 80C128 72 142 70 154 70M206 56C208 64 212 72 218 80" />
    <path class="arrow" d="M150 18V48M142 40L150 48L158 40" />
  </svg>
);
