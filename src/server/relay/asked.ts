import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { statementBytesMax, type AccountId } from "#wire";
import type { Counts } from "../metrics.ts";
import { problem } from "../problem.ts";
import type { RelayStore } from "../store/store.ts";
import type { Device } from "./admission.ts";
import type { Changes } from "./changes.ts";
import { limits } from "./limits.ts";

export interface RelayDeps {
  readonly store: RelayStore;
  readonly changes: Changes;
  readonly secret: Uint8Array;
  readonly random: (count: number) => Uint8Array;
  readonly nowMs: () => number;
  readonly counts: Counts;
}

interface Bindings {
  readonly incoming?: { readonly socket: { readonly remoteAddress?: string } };
}
export interface Env {
  Bindings: Bindings;
  Variables: {
    /** Whose token came with the request, if one did. */
    shown: Device | undefined;
    /** The device that asks, and the key it signs with, once the account is known to have it. */
    device: Device & { readonly key: string };
  };
}
export type Asked = Context<Env>;

export const tokenOf = (c: Asked): string => /^Bearer (\S{1,300})$/.exec(c.req.header("authorization") ?? "")?.[1] ?? "";
export const accountIn = (c: Asked): AccountId => c.get("device").account;

/** The socket holds a sender to the length it gave; only a body that came without one is counted, which takes far longer. */
export const atMost = (maxSize: number): MiddlewareHandler<Env> => {
  const tooLarge = () => problem(413);
  const counted = bodyLimit({ maxSize, onError: tooLarge });
  return async (c, next) => {
    const length = c.req.header("content-length");
    if (length === undefined || c.req.header("transfer-encoding") !== undefined) return counted(c, next);
    return Number(length) > maxSize ? tooLarge() : next();
  };
};
export const small = atMost(limits.smallBodyBytesMax);
export const statementSized = atMost(statementBytesMax);
export const pushSized = atMost(limits.pushBytesMax);

export const refusal = (status: 403 | 409 | 413, name: string, more: { readonly next?: number } = {}) =>
  problem(status, {}, { type: `urn:walnut:${name}`, ...more });

export const isHex = (value: unknown, bytes: number): value is string =>
  typeof value === "string" && value.length === 2 * bytes && /^[0-9a-f]*$/.test(value);
export const isId = (value: unknown): value is string => isHex(value, 16);

export const numberIn = (c: Asked, name: string): number | undefined => {
  const text = c.req.query(name) ?? "0";
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
};

export const jsonOf = async (c: Asked): Promise<{ readonly [field: string]: unknown }> => {
  const body: unknown = await c.req.json().catch(() => undefined);
  return typeof body === "object" && body !== null ? (body as { readonly [field: string]: unknown }) : {};
};

export const bytesOf = async (c: Asked): Promise<Uint8Array> => new Uint8Array(await c.req.arrayBuffer());

/** Where a request comes from, for the limit on requests and nothing else. A test asks without a socket. */
export const addressOf = (c: Asked): string => (c.env as Bindings | undefined)?.incoming?.socket.remoteAddress ?? "";
