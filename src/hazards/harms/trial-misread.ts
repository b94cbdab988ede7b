import type { Hazard } from "../hazard.ts";

export const trialMisread: Hazard = {
  id: "trial-misread",
  harm: "A comparison is read as more than it says, and a man goes on with what does nothing, or stops what he needs.",
  causes: [
    "A look in the middle is taken for the result.",
    "“Cannot tell” is read as “does nothing”, or a change without a coin as a cause.",
    "A sure difference is taken for a large one.",
    "A medicine is started or left off to compare it.",
  ],
  severity: "serious",
  control: [
    "The result is hidden until the end; a look shows only evidence that stays honest however often one looks, and its price is said before.",
    "How sure and how large are two answers; thin data are refused, each reason with what to do.",
    "Without a coin the words never name a cause.",
    "What the answer cannot say stands as near as the number; hope's part is said every time.",
    "The page on which he names what he compares says that medicines are not for it.",
  ],
  controlledIn: ["src/evaluate", "src/app", "src/words"],
  tests: [
    "src/evaluate/verdict/sentences.test.ts",
    "src/evaluate/own/own.test.ts",
    "src/app/evaluate/say-answer.test.ts",
    "e2e/trial.spec.ts",
  ],
  residual: "People read what they hope for, and ratings know which week it is.",
};
