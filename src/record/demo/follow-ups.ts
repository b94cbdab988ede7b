import { followUpFindings } from "../after/find.ts";
import { followUpVerdict } from "../after/verdict.ts";
import { book } from "./care.ts";
import { demoAge } from "./answers.ts";
import type { Asking, Life } from "./life.ts";

const hoursOf = { "2h": 2, "24h": 24, "72h": 72 } as const;

/** Answers what is asked about the last session; sometimes late, but before the next one. */
export const answerFollowUps = (life: Life, day: number, { late }: { readonly late: boolean }): void => {
  const due = life.askings.filter((asking) => asking.day <= day);
  const answered = due.filter((asking) => late || life.chance.happens(asking.day === day ? 0.9 : 0.4));
  for (const asking of answered) answer(life, day, asking);
  // Only the last asking stays open; the day after is asked for once.
  life.askings = life.askings.filter((asking) => !answered.includes(asking) && (asking.day >= day || asking.due === "72h"));
};

const answer = (life: Life, day: number, asking: Asking): void => {
  const { chance, writer } = life;
  const settled = chance.happens(0.85);
  const pain = asking.due === "72h" && settled ? Math.min(asking.painAfter, asking.painBefore) : asking.painAfter;
  const sore = asking.due === "24h" && chance.happens(0.08);
  const findings = followUpFindings({
    hoursAfter: hoursOf[asking.due] + 24 * (day - asking.day),
    pain,
    painBefore: asking.painBefore,
    ...(asking.due === "72h" ? { backToUsual: pain <= asking.painBefore + 1 } : {}),
    ticked: sore ? ["fu-sore"] : [],
  });
  const ms = writer.around(day, asking.day === day ? "20:30" : "18:10");
  writer.write("follow-up", ms, { session: asking.session, due: asking.due, pain, findings });
  for (const { rule, level } of followUpVerdict(findings, { age: demoAge }).found)
    if (level >= 4) book(life, "seen", rule, day + chance.between(1, 4));
};
