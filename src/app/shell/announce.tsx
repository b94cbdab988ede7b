import { signal } from "@preact/signals";

const said = signal("");

/** Says something to a screen reader without moving the focus: "Saved", "Step 2". */
export const announce = (text: string): void => {
  // The same sentence twice is two announcements.
  said.value = said.value === text ? `${text}\u00a0` : text;
};

/** Takes back what no longer holds, if nothing was said since: a page that goes leaves none of its lines behind. */
export const unsay = (text: string): void => {
  if (said.value.replace(/\u00a0$/, "") === text) said.value = "";
};

export const Announcer = () => (
  <p class="unseen" role="status" aria-live="polite">
    {said}
  </p>
);
