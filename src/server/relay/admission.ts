import { createHmac, createSecretKey, timingSafeEqual } from "node:crypto";
import { fromHex, tokenToSign, type AccountId, type FeedId } from "#wire";
import { verify } from "./ed25519.ts";
import { limits } from "./limits.ts";

/** Who a request comes from, as its token says. */
export interface Device {
  readonly account: AccountId;
  readonly feed: FeedId;
}

export interface Admission {
  /** Something to sign that only this relay can have given, a moment ago. Nothing is stored for it. */
  readonly challenge: () => string;
  /** A token for a device that signed the challenge; `undefined` when it did not. */
  readonly admit: (device: Device, publicKey: string, challenge: string, signature: Uint8Array) => string | undefined;
  readonly deviceOf: (token: string) => Device | undefined;
}

/** Signed challenge in, short-lived token out. Any process that has the relay's secret accepts both. */
export const admission = (secret: Uint8Array, random: (count: number) => Uint8Array, nowMs: () => number): Admission => {
  // Given the bare bytes each time, Node spends five times as long finding out what they are.
  const key = createSecretKey(secret);
  const seal = (kind: string, text: string) => {
    const mac = createHmac("sha256", key).update(`${kind}\n${text}`).digest("base64url");
    return `${text}.${mac}`;
  };
  const open = (kind: string, sealed: string): string | undefined => {
    const text = sealed.slice(0, sealed.lastIndexOf("."));
    const [given, right] = [Buffer.from(sealed), Buffer.from(seal(kind, text))];
    return given.length === right.length && timingSafeEqual(given, right) ? text : undefined;
  };
  const until = (minutes: number) => String(nowMs() + minutes * 60_000);
  const isOver = (text = "0") => Number(text) <= nowMs();
  return {
    challenge: () => seal("challenge", `${until(limits.challengeMinutes)}.${Buffer.from(random(16)).toString("base64url")}`),
    admit: (device, publicKey, challenge, signature) => {
      const opened = open("challenge", challenge);
      if (opened === undefined || isOver(opened.split(".")[0])) return undefined;
      if (!verify(fromHex(publicKey), tokenToSign(device.account, device.feed, challenge), signature)) return undefined;
      return seal("token", `${until(limits.tokenMinutes)}.${device.account}.${device.feed}`);
    },
    deviceOf: (token) => {
      const [untilMs, account, feed] = open("token", token)?.split(".") ?? [];
      return isOver(untilMs) ? undefined : { account: account as AccountId, feed: feed as FeedId };
    },
  };
};
