import type { Protocol } from "../protocol.ts";

const minute = 60;

/**
 * External session on oneself (technique.md 3a). Lengths, caps and the half dose are precautions of ours: no trial has measured them.
 * At the usual lengths a full session takes 24 minutes and one of the first three 18.
 */
export const externalSelf: Protocol = {
  version: "external-self/1",
  mode: "external-self",
  sides: ["left", "right"],
  halfSessions: 3,
  caps: {
    full: { contactSeconds: 10 * minute, holdsPerSide: 4, nearby: true },
    // The first sessions are for learning the main part, so the optional one is left out.
    half: { contactSeconds: 5 * minute, holdsPerSide: 2, nearby: false },
  },
  discomfortMax: 3,
  avoid: ["midline", "genitals", "anus"],
  comfort: { always: false, missesMax: 2 },
  records: ["calm", "warm", "spot", "discomfort", "side", "holds", "minutes", "pain-after"],
  phases: {
    settle: {
      seconds: { min: 3 * minute, usual: 5 * minute, max: 5 * minute },
      leaveAfterSeconds: 3 * minute,
      contact: false,
      check: "calm",
      lines: [
        { from: { seconds: 0 }, cue: "cue-settle" },
        { from: { seconds: 20 }, cue: "cue-settle-breathe" },
        { from: { share: 0.4 }, cue: "cue-settle-soften" },
        { from: { beforeEnd: 60 }, cue: "cue-settle-calm" },
      ],
    },
    warm: {
      seconds: { min: 2 * minute, usual: 2 * minute, max: 2 * minute },
      leaveAfterSeconds: 0,
      contact: false,
      optional: true,
      check: "heat",
      lines: [
        { from: { seconds: 0 }, cue: "cue-warm" },
        { from: { seconds: 30 }, cue: "cue-warm-skin" },
      ],
    },
    map: {
      seconds: { min: 1 * minute, usual: 2 * minute, max: 2 * minute },
      leaveAfterSeconds: 0,
      contact: true,
      check: "spot",
      lines: [
        { from: { seconds: 0 }, cue: "cue-map-left" },
        { from: { share: 0.5 }, cue: "cue-map-right" },
        { from: { beforeEnd: 5 }, cue: "cue-map-off" },
      ],
    },
    hold: {
      seconds: { min: 20, usual: 30, max: 30 },
      leaveAfterSeconds: 0,
      contact: true,
      check: "discomfort",
      lines: [
        { from: { seconds: 0 }, side: "left", light: false, cue: "cue-hold-left" },
        { from: { seconds: 0 }, side: "left", light: true, cue: "cue-hold-left-light" },
        { from: { seconds: 0 }, side: "right", light: false, cue: "cue-hold-right" },
        { from: { seconds: 0 }, side: "right", light: true, cue: "cue-hold-right-light" },
        { from: { seconds: 10 }, cue: "cue-hold-wait" },
        { from: { beforeEnd: 5 }, cue: "cue-hold-off" },
      ],
    },
    rest: {
      seconds: { min: 20, usual: 30, max: 30 },
      leaveAfterSeconds: 20,
      contact: false,
      comfort: [{ seconds: 4 }],
      lines: [
        { from: { seconds: 0 }, cue: "cue-rest" },
        { from: { beforeEnd: 10 }, nextSide: "left", cue: "cue-rest-next-left" },
        { from: { beforeEnd: 10 }, nextSide: "right", cue: "cue-rest-next-right" },
      ],
    },
    nearby: {
      seconds: { min: 1 * minute, usual: 2 * minute, max: 2 * minute },
      leaveAfterSeconds: 0,
      contact: true,
      optional: true,
      check: "discomfort",
      lines: [
        { from: { seconds: 0 }, light: false, cue: "cue-nearby" },
        { from: { seconds: 0 }, light: true, cue: "cue-nearby-light" },
        { from: { beforeEnd: 5 }, cue: "cue-nearby-off" },
      ],
    },
    close: {
      seconds: { min: 3 * minute, usual: 5 * minute, max: 5 * minute },
      // One minute of lying still before getting up; the rest is as long as he likes.
      leaveAfterSeconds: 1 * minute,
      contact: false,
      check: "dizzy",
      lines: [
        { from: { seconds: 0 }, cue: "cue-close" },
        { from: { share: 0.5 }, cue: "cue-close-rise" },
        { from: { beforeEnd: 60 }, cue: "cue-close-wash" },
      ],
    },
  },
};
