import { useLayoutEffect } from "preact/hooks";

/** The page is dim whatever the person chose elsewhere; the choice comes back afterwards. */
export const useDim = (): void =>
  useLayoutEffect(() => {
    const root = document.documentElement;
    const chosen = root.dataset["theme"];
    root.dataset["theme"] = "dim";
    return () => {
      if (chosen === undefined) delete root.dataset["theme"];
      else root.dataset["theme"] = chosen;
    };
  }, []);
