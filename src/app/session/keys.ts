/**
 * In a session every key stops, except those that move about or answer the question in focus. Escape stops first; hiding comes after.
 * Stopping must not depend on finding the right key in the dark.
 */
export const stopsSession = (event: KeyboardEvent, focused: Element | null): boolean => {
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return false;
  if (movesAbout.has(event.key)) return false;
  if (arrows.has(event.key)) return !(focused instanceof HTMLInputElement);
  if (event.key === " " || event.key === "Enter") return !(focused instanceof HTMLInputElement || focused instanceof HTMLButtonElement);
  return true;
};

const movesAbout = new Set(["Tab", "Shift", "Control", "Alt", "Meta", "CapsLock", "AudioVolumeUp", "AudioVolumeDown", "AudioVolumeMute"]);
const arrows = new Set(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]);
