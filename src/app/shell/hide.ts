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

const cornerPixels = 64;
/** Before the half second after which a phone opens a menu of its own. */
const holdMs = 450;
const steadyPixels = 12;

/** A long press in an upper corner hides, with one hand and without looking. */
export const hideOnCornerHold = (): (() => void) => {
  let holding: { readonly timer: ReturnType<typeof setTimeout>; readonly x: number; readonly y: number } | undefined;
  const letGo = () => {
    clearTimeout(holding?.timer);
    holding = undefined;
  };
  const onDown = ({ clientX: x, clientY: y, isPrimary }: PointerEvent) => {
    letGo();
    const isCorner = y < cornerPixels && (x < cornerPixels || x > innerWidth - cornerPixels);
    if (isPrimary && isCorner) holding = { timer: setTimeout(hide, holdMs), x, y };
  };
  const onMove = ({ clientX, clientY }: PointerEvent) => {
    if (holding && Math.hypot(clientX - holding.x, clientY - holding.y) > steadyPixels) letGo();
  };
  const on = { pointerdown: onDown, pointermove: onMove, pointerup: letGo, pointercancel: letGo };
  for (const [name, listen] of Object.entries(on)) addEventListener(name, listen as EventListener, { capture: true, passive: true });
  return () => {
    letGo();
    for (const [name, listen] of Object.entries(on)) removeEventListener(name, listen as EventListener, { capture: true });
  };
};
