/** No form nests deeper; without an end to it, a line made to hurt could exhaust the stack. */
const depthMax = 64;

/** Where a value would not come back from being written as JSON; null when all of it does. */
export const notJsonAt = (value: unknown, path = "", depth = 0): string | null => {
  if (value === null || typeof value === "string" || typeof value === "boolean") return null;
  if (typeof value === "number") return Number.isFinite(value) ? null : path;
  if (typeof value !== "object" || depth >= depthMax) return path;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return path;
  for (const [key, inner] of Object.entries(value)) {
    const at = notJsonAt(inner, path === "" ? key : `${path}.${key}`, depth + 1);
    if (at !== null) return at;
  }
  return null;
};
