/** How much a thing presses: told by shape first (circle, triangle, square with a cross, octagon), so that no colour is needed. */
export type Urgency = "calm" | "care" | "doctor" | "emergency";

export const Mark = ({ urgency }: { readonly urgency: Urgency }) => (
  <svg class="mark" viewBox="0 0 28 28" aria-hidden="true">
    {shapes[urgency]}
  </svg>
);

const shapes = {
  calm: (
    <>
      <circle cx="14" cy="14" r="9" fill="none" stroke="currentColor" stroke-width="2.500" />
      <circle cx="14" cy="14" r="2.500" fill="currentColor" />
    </>
  ),
  care: (
    <>
      <path d="M14 4.500 25 23.500H3z" fill="currentColor" stroke="currentColor" stroke-width="2" stroke-linejoin="round" />
      <path class="hole" d="M14 11v6M14 20.300v.2" stroke-width="2.500" stroke-linecap="round" />
    </>
  ),
  doctor: (
    <>
      <rect x="4" y="4" width="20" height="20" rx="3" fill="currentColor" />
      <path class="hole" d="M14 9v10M9 14h10" stroke-width="2.750" stroke-linecap="round" />
    </>
  ),
  emergency: (
    <>
      <path d="M9.500 3h9L25 9.500v9L18.500 25h-9L3 18.500v-9z" fill="currentColor" />
      <path class="hole" d="M14 8.500v7M14 19.300v.2" stroke-width="3" stroke-linecap="round" />
    </>
  ),
} as const satisfies { readonly [U in Urgency]: unknown };
