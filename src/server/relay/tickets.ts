import { createHmac, createSecretKey, timingSafeEqual } from "node:crypto";
import { linkLimits } from "./link-limits.ts";

/** A way to one file for some minutes, without a secret of its own on disk. */
export const tickets = (secret: Uint8Array, nowMs: () => number) => {
  const key = createSecretKey(secret);
  const sign = (id: string, untilMs: number): string => {
    const mac = createHmac("sha256", key).update(`link\n${id}\n${untilMs}`).digest("base64url");
    return `${untilMs}.${mac}`;
  };
  return {
    give: (id: string): string => sign(id, nowMs() + linkLimits.ticketMinutes * 60_000),
    isGood: (id: string, ticket: string): boolean => {
      const untilMs = Number(/^(\d{1,15})\./.exec(ticket)?.[1] ?? 0);
      const [given, right] = [Buffer.from(ticket), Buffer.from(sign(id, untilMs))];
      return untilMs > nowMs() && given.length === right.length && timingSafeEqual(given, right);
    },
  };
};
