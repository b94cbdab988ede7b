import type { Asset, Encoding } from "./assets.ts";

/** The smallest form that the asker takes and that we hold. Anything unreadable in the header is passed over. */
export const pickEncoding = (accepted: string | null, held: Asset["encodings"]): Encoding => {
  const weights = new Map<string, number>();
  for (const part of (accepted ?? "").slice(0, 500).split(",")) {
    const [name = "", ...rest] = part.split(";").map((text) => text.trim().toLowerCase());
    const weight = rest.find((text) => text.startsWith("q="))?.slice(2);
    if (name !== "") weights.set(name, weight === undefined ? 1 : Number(weight) || 0);
  }
  const taken = (name: string) => (weights.get(name) ?? weights.get("*") ?? 0) > 0;
  return preferred.find((encoding) => held[encoding] !== undefined && taken(encoding)) ?? "identity";
};

const preferred = ["br", "gzip"] as const;

/** Whether the copy that the asker has, named in If-None-Match, is the one we would send. */
export const isUnchanged = (ifNoneMatch: string | null, etag: string): boolean =>
  (ifNoneMatch ?? "")
    .slice(0, 2000)
    .split(",")
    .map((text) => text.trim().replace(/^W\//, ""))
    .some((text) => text === etag || text === "*");
