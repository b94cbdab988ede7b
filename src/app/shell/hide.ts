import { signal } from "@preact/signals";

/**
 * Quick hide: a plain page of notes takes the place of everything at once. A press on its heading brings the page back.
 * It stays through a reload of the tab, and the address says nothing meanwhile.
 */
const mark = "notes";
const marked = (): boolean => {
  try {
    return sessionStorage.getItem(mark) !== null;
  } catch {
    return false;
  }
};

export const hidden = signal(marked());
let from = "/";

export const hide = (): void => {
  if (hidden.value) return;
  from = location.pathname + location.search;
  history.replaceState(null, "", "/");
  try {
    sessionStorage.setItem(mark, "");
  } catch {
    // Without storage it hides all the same, only not through a reload.
  }
  hidden.value = true;
};

/** Where to go on. */
export const unhide = (): string => {
  try {
    sessionStorage.removeItem(mark);
  } catch {
    // See above.
  }
  hidden.value = false;
  const back = from;
  from = "/";
  return back;
};

const presses = 3;
const withinMs = 1500;

/** Escape three times hides; a page that stops something on Escape does so on the first. */
export const hideOnEscape = (now: () => number): (() => void) => {
  let times: number[] = [];
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.repeat) return;
    times = [...times.filter((time) => now() - time < withinMs), now()];
    if (times.length < presses) return;
    times = [];
    hide();
  };
  addEventListener("keydown", onKey, { capture: true });
  return () => removeEventListener("keydown", onKey, { capture: true });
};
