import type { Protocol } from "../protocol.ts";
import { externalSelf } from "./external-self.ts";

const minute = 60;
const { settle, map, hold, rest, nearby, close } = externalSelf.phases;

/**
 * External session with a partner (technique.md 3b): the same holds and caps as alone, pressed by another hand. He is asked every 30
 * seconds, and before each new place; without an answer hands come off. Lengths and caps are precautions of ours.
 */
export const externalPartner: Protocol = {
  ...externalSelf,
  version: "external-partner/1",
  mode: "external-partner",
  comfort: { always: true, missesMax: 1 },
  records: ["calm", "spot", "discomfort", "side", "holds", "minutes", "pain-after"],
  phases: {
    settle: {
      ...settle,
      comfort: [{ beforeEnd: 15 }],
      lines: [
        { from: { seconds: 0 }, cue: "cue-two-settle" },
        { from: { seconds: 20 }, cue: "cue-settle-breathe" },
        { from: { share: 0.4 }, cue: "cue-two-warm-hands" },
        { from: { beforeEnd: 60 }, cue: "cue-settle-calm" },
      ],
    },
    contact: {
      seconds: { min: 30, usual: 30, max: 30 },
      leaveAfterSeconds: 30,
      // A hand that rests on the outer thigh, over cover: no pressure yet.
      contact: false,
      comfort: [{ seconds: 15 }],
      lines: [{ from: { seconds: 0 }, cue: "cue-two-contact" }],
    },
    map: {
      ...map,
      leaveAfterSeconds: minute / 2,
      comfort: [{ every: 30 }],
      lines: [
        { from: { seconds: 0 }, cue: "cue-two-map-left" },
        { from: { share: 0.5 }, cue: "cue-two-map-right" },
        { from: { beforeEnd: 5 }, cue: "cue-map-off" },
      ],
    },
    hold: {
      ...hold,
      comfort: [{ share: 0.5 }],
      lines: [
        { from: { seconds: 0 }, side: "left", cue: "cue-two-hold-left" },
        { from: { seconds: 0 }, side: "right", cue: "cue-two-hold-right" },
        { from: { beforeEnd: 5 }, cue: "cue-hold-off" },
      ],
    },
    rest: {
      ...rest,
      // The question stands in the second half, and a new place waits for its answer.
      seconds: { min: 30, usual: 30, max: 30 },
      leaveAfterSeconds: 30,
      comfort: [{ seconds: 15 }],
      lines: [
        { from: { seconds: 0 }, cue: "cue-rest" },
        { from: { beforeEnd: 5 }, nextSide: "left", cue: "cue-rest-next-left" },
        { from: { beforeEnd: 5 }, nextSide: "right", cue: "cue-rest-next-right" },
      ],
    },
    nearby: {
      ...nearby,
      comfort: [{ every: 30 }],
      lines: [
        { from: { seconds: 0 }, cue: "cue-two-nearby" },
        { from: { beforeEnd: 5 }, cue: "cue-nearby-off" },
      ],
    },
    close: {
      ...close,
      lines: [
        { from: { seconds: 0 }, cue: "cue-two-close" },
        { from: { share: 0.5 }, cue: "cue-close-rise" },
        { from: { beforeEnd: 60 }, cue: "cue-close-wash" },
      ],
    },
  },
};
