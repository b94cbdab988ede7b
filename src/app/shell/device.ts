import { effect, signal, type Signal } from "@preact/signals";
import { languages, type Language } from "#words";

/**
 * The few things this device remembers outside the sealed record. None of them says anything about a person's health, and their
 * keys name nothing. A browser without storage works too: then they last until the page is closed.
 */
export type Appearance = "system" | "light" | "dark";

const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

const remembered = <T extends string>(key: string, fallback: T, allowed?: readonly T[]): Signal<T> => {
  const found = read(key);
  const usable = found !== null && (!allowed || (allowed as readonly string[]).includes(found));
  const held = signal(usable ? (found as T) : fallback);
  let first = true;
  effect(() => {
    const value = held.value;
    if (first) {
      first = false;
      return;
    }
    try {
      if (value === fallback) localStorage.removeItem(key);
      else localStorage.setItem(key, value);
    } catch {
      // No storage: it holds until the page is closed.
    }
  });
  return held;
};

export const appearance = remembered<Appearance>("w.look", "system", ["system", "light", "dark"]);
/** The language he has chosen; empty while it follows the browser. */
export const ownLanguage = remembered<Language | "">("w.tongue", "", languages);
/** The emergency number a person has confirmed; empty until then. */
export const ownNumber = remembered<string>("w.call", "");
/** An urgent care line he has added; empty when not. */
export const ownUrgentNumber = remembered<string>("w.call.2", "");
/** Two letters, where he chose a country; empty when not. */
export const ownCountry = remembered<string>("w.where", "");

/** How long the open record may lie untouched before it is locked. */
export const autoLockMinutes = remembered<AutoLockMinutes>("w.lock", "5", ["1", "5", "15"]);
export type AutoLockMinutes = "1" | "5" | "15";

/** Whether hiding also locks. */
export const lockOnHide = remembered<"yes" | "">("w.lock.2", "", ["yes", ""]);

/** Whether he has once come back from the page of notes: until then it says how. */
export const knowsWayBack = remembered<"yes" | "">("w.notes", "", ["yes", ""]);

/** How long a breath takes, "in-out" in seconds. */
export const breathPace = remembered<BreathPace>("w.breath", "4-6", ["3-5", "4-6", "5-7", "5-9"]);
export type BreathPace = "3-5" | "4-6" | "5-7" | "5-9";

/** How much the drawings of the body show. */
export const drawingDetail = remembered<DrawingDetail>("w.draw", "outline", ["labels", "outline", "full"]);
export type DrawingDetail = "labels" | "outline" | "full";

/** Puts the chosen appearance on the page. */
export const wearAppearance = (root: HTMLElement): void => {
  effect(() => {
    if (appearance.value === "system") delete root.dataset["theme"];
    else root.dataset["theme"] = appearance.value;
  });
};
