import type { StoredEntry } from "#record";
import type { Keep } from "./keep.ts";

/** The start of a page. Who looked around in the sample and loaded the page again is in it again, as it was at the beginning. */
export const openAgain = async (keep: Keep, makeSample: () => Promise<readonly StoredEntry[]>): Promise<void> => {
  // Made first, so that no page of nobody's is shown meanwhile. Without network it may not come; then the first page is there.
  const sample = keep.forgotten.value === "sample" ? await makeSample().catch(() => undefined) : undefined;
  await keep.start();
  if (sample && keep.state.value === "new") keep.showSample(sample);
};
