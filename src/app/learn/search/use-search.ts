import { useEffect, useMemo, useState } from "preact/hooks";
import type { SearchDocument } from "./documents.ts";
import type { Search } from "./search.ts";

/** Fetches the search once somebody types. `undefined`: not here yet; "failed": it did not load, and the page does without. */
export const useSearch = (documents: () => readonly SearchDocument[], wanted: boolean): Search | "failed" | undefined => {
  const [make, setMake] = useState<{ readonly makeSearch: (documents: readonly SearchDocument[]) => Search } | "failed">();
  useEffect(() => {
    if (!wanted || (make && make !== "failed")) return;
    import("./search.ts").then(
      ({ makeSearch }) => setMake({ makeSearch }),
      () => setMake("failed"),
    );
  }, [wanted]);
  return useMemo(() => (make === "failed" ? make : make?.makeSearch(documents())), [make]);
};
