import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { unhide } from "./hide.ts";
import { useWords } from "./words.tsx";

/** What stands there after Hide: a page of notes that could be anybody's. Its heading leads back. */
export const Notes = () => {
  const words = useWords("app");
  const { route } = useLocation();
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
          <button type="button" onClick={() => route(unhide(), true)}>
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
      <textarea aria-label={words["notes.label"]} placeholder={words["notes.placeholder"]} autoComplete="off" spellcheck={false} />
    </main>
  );
};
