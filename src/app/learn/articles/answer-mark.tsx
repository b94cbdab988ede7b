import type { ArticleAnswer } from "#evidence";

/** What became of a thing, told by shape: a tick, two arrows, a bar, a clock. Never by colour. */
export const AnswerMark = ({ answer }: { readonly answer: ArticleAnswer }) => (
  <svg
    class="went-mark"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    {shapes[answer]}
  </svg>
);

const shapes = {
  done: <path d="m5 12.500 4.500 4.500L19 7.500" />,
  changed: <path d="M4 8.500h14M15 5l3.500 3.500L15 12M20 15.500H6M9 12l-3.500 3.500L9 19" />,
  refused: (
    <>
      <circle cx="12" cy="12" r="8.500" />
      <path d="M8 12h8" />
    </>
  ),
  later: (
    <>
      <circle cx="12" cy="12" r="8.500" />
      <path d="M12 7.500V12l3 2" />
    </>
  ),
} as const satisfies { readonly [A in ArticleAnswer]: unknown };
