import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { knowsWayBack } from "./device.ts";
import { unhide } from "./hide.ts";
import { useWords } from "./words.tsx";

/** Long enough to be read, too short to be found by somebody who picks the phone up later. */
const wayBackMs = 10_000;

/** What stands there after Hide: a page of notes that could be anybody's. Its heading leads back. */
export const Notes = () => {
  const words = useWords("app");
  const { route } = useLocation();
  const [tells] = useState(knowsWayBack.value !== "yes");
  const [says, setSays] = useState(tells);
  useEffect(() => {
    if (!says) return undefined;
    const timer = setTimeout(() => setSays(false), wayBackMs);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    document.title = words["notes.title"];
    // "Back" in the browser brings no telling address into sight either.
    const stayQuiet = () => void setTimeout(() => history.replaceState(null, "", "/"));
    addEventListener("popstate", stayQuiet);
    return () => removeEventListener("popstate", stayQuiet);
  }, [words]);
  return (
    <main class="notes">
      <header>
        <h1>
          <button
            type="button"
            onClick={() => {
              knowsWayBack.value = "yes";
              route(unhide(), true);
            }}
          >
            {words["notes.title"]}
          </button>
        </h1>
        <details>
          <summary>{words["notes.more"]}</summary>
          <ul>
            <li>
              <a
                href="/help-now"
                onClick={() => {
                  unhide();
                }}
              >
                {words["notes.numbers"]}
              </a>
            </li>
          </ul>
        </details>
      </header>
      {/* It keeps its room when it goes, so that nothing jumps. */}
      {tells && <p class="notes-hint">{says && words["notes.way-back"]}</p>}
      <textarea aria-label={words["notes.label"]} placeholder={words["notes.placeholder"]} autoComplete="off" spellcheck={false} />
    </main>
  );
};
