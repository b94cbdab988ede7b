import { fires, firesToday, inEveryMode, type Rule } from "../rule.ts";
import { hasProstateSign } from "./prostate-sign.ts";

/** Any feverish illness: not the day. New urinary signs may still follow. */
export const rfFeverAlone: Rule<"rf-fever-alone"> = {
  id: "rf-fever-alone",
  basis: ["X"],
  refs: [],
  trigger:
    "q-fever yes and none of the signs of rf-acute-prostatitis: 3; 5 with q-fever-duration 48h-or-more, any q-immune, or q-fever-with vomiting-everything",
  levels: inEveryMode(3, 5),
  judge: ({ answers: a }) => {
    if (a["q-fever"] !== "yes" || hasProstateSign(a)) return null;
    const needsALook =
      a["q-fever-duration"] === "48h-or-more" || a["q-immune"].length > 0 || a["q-fever-with"].includes("vomiting-everything");
    return needsALook ? fires(5) : firesToday(3);
  },
};
