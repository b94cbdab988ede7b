import { firesToday, inEveryMode, type Rule } from "../rule.ts";

/** No device is supported: it can be lost inside, or injure. */
export const hxImplantedDeviceTool: Rule<"hx-implanted-device-tool"> = {
  id: "hx-implanted-device-tool",
  basis: ["X"],
  refs: ["CAPODICE-2009"],
  trigger: "q-tool yes",
  levels: inEveryMode(3),
  judge: ({ answers: a }) => (a["q-tool"] === "yes" ? firesToday(3) : null),
};
