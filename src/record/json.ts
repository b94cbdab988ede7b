/** No form nests deeper; without an end to it, a line made to hurt could exhaust the stack. */
const depthMax = 64;

/** Where a value would not come back from being written as JSON; null when all of it does. The path is put together only where one is needed. */
export const notJsonAt = (value: unknown, depth = 0): string | null => {
  if (value === null || typeof value === "string" || typeof value === "boolean") return null;
  if (typeof value === "number") return Number.isFinite(value) ? null : "";
  if (typeof value !== "object" || depth >= depthMax || !isPlain(value)) return "";
  for (const key of Object.keys(value)) {
    const inner = notJsonAt((value as { readonly [key: string]: unknown })[key], depth + 1);
    if (inner !== null) return inner === "" ? key : `${key}.${inner}`;
  }
  return null;
};

const isPlain = (value: object) => {
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};
