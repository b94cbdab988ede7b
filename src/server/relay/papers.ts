import type { Hono } from "hono";
import type { FeedId } from "#wire";
import { problem } from "../problem.ts";
import { bytesOf, isId, refusal, small, type Env, type RelayDeps } from "./asked.ts";

/**
 * The way back for who has lost every device and kept the printed words. The words are a member of the account like a device; what lies
 * here under their feed is sealed with a key that only the words give, and tells them which account it is.
 */
export const paperRoutes = (app: Hono<Env>, { store }: RelayDeps): void => {
  app.put("/accounts/:account/papers/:feed", small, async (c) => {
    const feed = c.req.param("feed");
    if (!isId(feed)) return problem(400);
    const put = await store.putPaper(c.get("device").account, feed as FeedId, await bytesOf(c));
    return put.ok ? c.body(null, 204) : refusal(409, "not-in-account");
  });
  app.get("/papers/:feed", async (c) => {
    const feed = c.req.param("feed");
    const offer = isId(feed) ? await store.paper(feed as FeedId) : undefined;
    return offer === undefined ? problem(404) : c.body(new Uint8Array(offer), 200, { "Content-Type": "application/octet-stream" });
  });
};
