import type { StoredEntry } from "./entry.ts";

/** The order of every view: by stamp, the same on every device. The id settles what two faulty clocks leave open. */
export const byStamp = (a: StoredEntry, b: StoredEntry): number => textOrder(a.stamp, b.stamp) || textOrder(a.id, b.id);

/** By code unit, never by a language's alphabet, which differs from device to device. */
const textOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
