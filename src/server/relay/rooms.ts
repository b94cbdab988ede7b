import { createHash } from "node:crypto";
import type { Hono } from "hono";
import { toHex } from "#wire";
import { problem } from "../problem.ts";
import { isId, refusal, tokenOf, type Env, type RelayDeps } from "./asked.ts";
import { limits } from "./limits.ts";
import type { LiveRooms } from "./live-rooms.ts";

/**
 * Live rooms of two. The name comes from a secret that both were shown, so to know it is to be invited; the second seat is given once.
 * Nobody needs an account, and neither side says who it is.
 */
export const roomRoutes = (app: Hono<Env>, { store, random, nowMs, counts }: RelayDeps, live: LiveRooms): void => {
  app.put("/rooms/:id", async (c) => {
    const id = c.req.param("id");
    if (!isId(id)) return problem(400);
    const token = toHex(random(32));
    const untilMs = nowMs() + limits.roomMinutes * 60_000;
    const opened = await store.rooms.open({ id, host: hashOf(token), untilMs, roomsMax: limits.roomsMax }, nowMs());
    if (!opened.ok) return opened.error.type === "RoomsFull" ? refusal(413, "full") : refusal(409, "taken");
    counts.add("rooms");
    return c.json({ token, minutes: limits.roomMinutes }, 201);
  });
  app.post("/rooms/:id/guest", async (c) => {
    const id = c.req.param("id");
    if (!isId(id)) return problem(400);
    const token = toHex(random(32));
    const entered = await store.rooms.enter(id, hashOf(token), nowMs());
    if (entered.ok) return c.json({ token }, 201);
    return entered.error.type === "NoSuchRoom" ? problem(404) : refusal(409, "taken");
  });
  app.delete("/rooms/:id", async (c) => {
    const id = c.req.param("id");
    if (!isId(id)) return problem(400);
    if (await store.rooms.end(id, hashOf(tokenOf(c)))) live.end(id);
    return c.body(null, 204);
  });
};

/** What the store knows of a token: enough to recognise it, too little to use it. */
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");
