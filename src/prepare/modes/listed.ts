import type { Area, ItemId, ListedItem } from "../item.ts";

/** Nothing starts without it. */
export const needed = (area: Area, id: ItemId, tick: ListedItem["tick"]): ListedItem => ({ id, area, required: true, tick });
/** It helps, and never stands in the way. */
export const helpful = (area: Area, id: ItemId, tick: ListedItem["tick"]): ListedItem => ({ id, area, required: false, tick });
