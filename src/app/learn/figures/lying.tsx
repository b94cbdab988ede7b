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

/** Seen from above, so that both knees can be told apart. */
export const OnSide = () => (
  <svg class="plain-figure" viewBox="0 0 320 160" aria-hidden="true">
    <rect class="ground" x="8" y="8" width="304" height="144" rx="14" />
    <rect class="pillow" x="26" y="36" width="66" height="58" rx="12" />
    <path class="figure thin" d="M182 74C204 82 226 88 244 88C262 86 280 78 296 70" />
    <rect class="pillow" x="190" y="94" width="66" height="46" rx="14" />
    <circle class="figure" cx="66" cy="66" r="15" />
    <path class="figure" d="M82 62C104 52 140 50 166 60C176 64 182 68 184 74" />
    <path class="figure" d="M184 74C194 88 208 104 220 116C226 121 234 122 242 119C258 113 274 108 288 104" />
    <path class="figure thin" d="M94 60C96 78 102 92 112 102C118 107 126 108 134 106" />
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
