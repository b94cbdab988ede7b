/** Three ways to lie, as line figures seen from the side. No face, no sex, no detail: only where the body is held up. */
export const HalfLying = () => (
  <svg class="plain-figure" viewBox="0 0 320 150" aria-hidden="true">
    <path class="ground" d="M10 136H310" />
    {/* Two pillows behind the back, one under the knees. */}
    <path class="pillow" d="M34 134C24 112 40 74 66 62C82 56 92 66 96 78L124 122C128 130 124 134 116 134Z" />
    <path class="pillow" d="M186 134C180 120 186 104 206 98C224 94 240 112 242 124C243 131 240 134 234 134Z" />
    <circle class="figure" cx="72" cy="42" r="15" />
    {/* Neck, back and seat; thigh over the pillow; shin down. */}
    <path class="figure" d="M82 54C92 70 112 98 134 118C140 123 146 124 152 120" />
    <path class="figure" d="M152 120C170 106 190 92 208 84C216 81 222 84 226 92C236 110 250 124 268 130H284" />
    {/* The arm rests on the belly. */}
    <path class="figure thin" d="M94 72C108 80 124 84 138 98" />
  </svg>
);

/** Seen from above, so that both knees can be told apart: the lower leg thin and nearly straight, the upper one bent, its knee on the pillow. */
export const OnSide = () => (
  <svg class="plain-figure" viewBox="0 0 320 190" aria-hidden="true">
    <rect class="ground" x="8" y="8" width="304" height="174" rx="14" />
    <rect class="pillow" x="22" y="38" width="76" height="56" rx="12" />
    <rect class="pillow" x="186" y="112" width="104" height="54" rx="16" />
    <path class="figure thin" d="M182 62C206 66 226 74 242 82C260 80 278 72 298 64" />
    <circle class="figure" cx="62" cy="66" r="16" />
    <path class="figure" d="M79 62C106 50 150 46 182 62" />
    <path class="figure" d="M182 62C190 84 200 112 210 134C213 140 219 143 226 142L276 138" />
    <path class="figure thin" d="M98 56C102 76 108 96 116 112C119 118 126 120 132 118L158 108" />
  </svg>
);

export const OnBack = () => (
  <svg class="plain-figure" viewBox="0 0 320 150" aria-hidden="true">
    <path class="ground" d="M10 136H310" />
    <path class="pillow" d="M26 134C20 122 24 112 36 110H78C88 112 90 126 86 134Z" />
    <circle class="figure" cx="58" cy="94" r="15" />
    <path class="figure" d="M74 102C84 112 92 118 104 120C124 122 144 124 166 126" />
    <path class="figure" d="M166 126C180 104 196 78 212 62C218 57 224 59 227 66C238 90 248 112 256 130H276" />
    <path class="figure thin" d="M96 116C112 104 128 102 144 110" />
  </svg>
);
