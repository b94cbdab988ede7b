import { useState } from "preact/hooks";
import { dateOf } from "#base";
import type { Answers, Fired } from "#screen";
import { Button, Disclosure, Sheet } from "../parts/index.ts";
import { Calls, CrisisLines } from "../emergency/calls.tsx";
import { callsFirst, sayUrgent } from "../emergency/call-first.ts";
import { Urgent } from "../emergency/urgent.tsx";
import { FailedNote } from "../shell/failed.tsx";
import { useWords } from "../shell/words.tsx";
import { KeepNote } from "./keep-note.tsx";
import { readOut, sentence } from "./read-out.ts";
import { SeenForm } from "./seen.tsx";
import { useDesk } from "./use-desk.ts";
import type { VerdictProps } from "./verdict.tsx";
import { ruleText, whyText } from "./wording.ts";

/** Levels 5 and 6: what to do now, whom to call, what to say. Nothing else. */
export const EmergencyVerdict = ({ judged, shown, change, leave }: VerdictProps) => {
  const words = useWords("emergency");
  const rules = useWords("rules");
  const desk = useDesk();
  const [seen, setSeen] = useState(false);
  const isNow = shown.level === 6;
  const urgent = shown.fired.filter(({ level }) => level >= 5);
  const top = callsFirst(urgent) ?? urgent[0];
  if (!top) return null;
  const { heading, lead } = sayUrgent(words, urgent);
  const firsts = urgent.flatMap(({ rule }) => sentence(words, `${rule}.first`) ?? []);
  const isCrisis = urgent.some(({ rule }) => rule === "rf-suicide");
  const isUnsure = !isNow && Object.values(judged.case.answers).includes("unsure");
  return (
    <Urgent heading={heading} lead={ruleText(rules, top.rule, top.level, "why") ?? ""} dock={<Calls withUrgentLine={!isNow} />}>
      <FailedNote failed={desk.failed.value} />
      {firsts.map((first) => (
        <p key={first} class="first-thing">
          {first}
        </p>
      ))}
      <p>{lead}</p>
      {isCrisis && <CrisisLines />}
      <ReadOut urgent={urgent} answers={judged.case.answers} />
      {isUnsure && <p>{words["unsure"]}</p>}
      <Disclosure summary={words["wait.heading"]}>
        <ul class="signs today">
          {(["wait.phone", "wait.door", "wait.person", "wait.list"] as const).map((id) => (
            <li key={id}>{words[id]}</li>
          ))}
        </ul>
      </Disclosure>
      <Disclosure summary={words["all-reasons"]({ count: shown.fired.length })}>
        <ul class="reasons-urgent">
          {shown.fired.map(({ rule, level }) => (
            <li key={rule}>
              <strong>{ruleText(rules, rule, level, "title")}</strong>
              <p>{whyText(rules, { rule, level }, judged.case)}</p>
              <p>{ruleText(rules, rule, level, "do")}</p>
              <p class="small">{ruleText(rules, rule, level, "end")}</p>
            </li>
          ))}
        </ul>
      </Disclosure>
      <p class="small">
        {words["no-session"]} {words["not-a-diagnosis"]}
      </p>
      <KeepNote leave={leave} quiet />
      <div class="ways-out">
        <Button onClick={() => setSeen(true)}>{words["seen"]}</Button>
        <Button onClick={change}>{words["change"]}</Button>
        <Button onClick={() => void leave("/")}>{words["back-home"]}</Button>
      </div>
      {seen && (
        <Sheet title={words["seen"]} closeLabel={words["close"]} onClose={() => setSeen(false)}>
          <SeenForm finding={{ rule: top.rule, level: top.level, since: dateOf(judged.case.at) }} done={() => void leave("/")} />
        </Sheet>
      )}
    </Urgent>
  );
};

const ReadOut = ({ urgent, answers }: { readonly urgent: readonly Fired[]; readonly answers: Answers }) => {
  const words = useWords("emergency");
  const app = useWords("app");
  const all = readOut(words, urgent, answers);
  if (all.length === 0) return null;
  return (
    <div class="read-out">
      <h2 class="small">{words["say.heading"]}</h2>
      <blockquote>{app["quoted"]({ text: all.join(" ") })}</blockquote>
    </div>
  );
};
