import type { Hono } from "hono";
import { toHex } from "#wire";
import { problem } from "../problem.ts";
import { bytesOf, isId, refusal, small, type Env, type RelayDeps } from "./asked.ts";
import { limits } from "./limits.ts";

/**
 * Where a device that is known and one that is not yet meet. Its name comes from a secret that both were shown, so to know the name is
 * to be invited; what lies there is sealed with the rest of that secret, and is gone after some minutes.
 */
export const meetingRoutes = (app: Hono<Env>, { store, nowMs }: RelayDeps): void => {
  app.put("/accounts/:account/meetings/:id", small, async (c) => {
    const { account, id } = c.req.param();
    if (!isId(id)) return problem(400);
    const untilMs = nowMs() + limits.meetingMinutes * 60_000;
    const opened = await store.openMeeting({ id, account: c.get("device").account, offer: await bytesOf(c), untilMs }, nowMs());
    return opened.ok && account ? c.json({ minutes: limits.meetingMinutes }, 201) : refusal(409, "taken");
  });
  app.delete("/accounts/:account/meetings/:id", async (c) => {
    await store.closeMeeting(c.req.param("id"), c.get("device").account);
    return c.body(null, 204);
  });
  app.get("/meetings/:id", async (c) => {
    const meeting = await store.meeting(c.req.param("id"), nowMs());
    if (meeting === undefined) return problem(404);
    return c.json({ offer: toHex(meeting.offer), ...(meeting.answer && { answer: toHex(meeting.answer) }) });
  });
  app.put("/meetings/:id/answer", small, async (c) => {
    const answered = await store.answerMeeting(c.req.param("id"), await bytesOf(c), nowMs());
    if (answered.ok) return c.body(null, 204);
    return answered.error.type === "NoSuchMeeting" ? problem(404) : refusal(409, "taken");
  });
};
