import { instantAt } from "#base";
import { followUpVerdict, project } from "#record";
import { nextSession } from "#schedule";
import type { FindingId } from "#screen";
import { Calls } from "../emergency/calls.tsx";
import { sayUrgent } from "../emergency/call-first.ts";
import { Urgent } from "../emergency/urgent.tsx";
import { Button, Notice, Page } from "../parts/index.ts";
import { useDeps } from "../shell/deps.ts";
import { formatFrom } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";

/** What the answers mean: what to do now, and what they do to the next session. */
export const Meaning = ({ findings }: { readonly findings: readonly FindingId[] }) => {
  const { keep, clock } = useDeps();
  const words = useWords("followups");
  const stops = useWords("stops");
  const emergency = useWords("emergency");
  const zone = clock.zone();
  const at = instantAt(clock.now(), zone);
  const projection = project(keep.entries.value, at);
  const age = projection.latest.answers["q-age"];
  const { level, found } = followUpVerdict(findings, { age: typeof age === "number" ? age : undefined });
  const mode = projection.lastSession?.shown.entry.body.mode ?? "external-self";
  const next = nextSession({ projection, at, zone, mode });
  const sentence = next.openEnded.length > 0 ? words["saved-next-person"] : words["saved-next-date"]({ date: formatFrom(next.earliest) });
  const all = { ...stops, ...words } as unknown as { readonly [key: string]: string };
  const say = (rule: string, part: "label" | "now" | "next") => {
    const graver = findings.find((id) => id.startsWith(`${rule}.`))?.split(".")[1];
    return (graver === undefined ? undefined : all[`${rule}.if.${graver}.${part}`]) ?? all[`${rule}.${part}`] ?? "";
  };
  const home = (
    <Button kind={level >= 5 ? "quiet" : "primary"} wide href="/">
      {words["to-today"]}
    </Button>
  );
  const reasons = found.map(({ rule, level: of }) => (
    <Notice key={rule} urgency={of >= 4 ? "doctor" : of >= 2 ? "care" : "calm"} title={say(rule, "label")}>
      <p>{say(rule, "now")}</p>
      <p class="small">{say(rule, "next")}</p>
    </Notice>
  ));
  if (level >= 5)
    return (
      <Urgent
        {...sayUrgent(emergency, found)}
        dock={
          <>
            <Calls withUrgentLine={level === 5} />
            {home}
          </>
        }
      >
        <ul class="stack close">
          {found.map(({ rule }) => (
            <li key={rule}>
              <strong>{say(rule, "label")}</strong> {say(rule, "now")}
            </li>
          ))}
        </ul>
        <p>{emergency["no-session"]}</p>
        <p class="small">{emergency["not-a-diagnosis"]}</p>
      </Urgent>
    );
  return (
    <Page heading={words["saved"]} lead={sentence} turn="meaning" dock={home}>
      {reasons}
    </Page>
  );
};
