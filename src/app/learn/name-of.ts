import type { ReadingId } from "#evidence";
import type { Words } from "#words";
import { isPlace } from "./address.ts";

/** What a page of Learn is called in a list. */
export const nameOf = (learn: Words<"learn">, id: ReadingId): string => (isPlace(id) ? learn[id] : learn[`topic.${id}`]);
