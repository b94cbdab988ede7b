import type { Area } from "#prepare";
import type { SessionPlan } from "#session";
import { Button, Page, Progress } from "../parts/index.ts";
import { clockText } from "../session/clock-text.ts";
import { useWords } from "../shell/words.tsx";
import { BasedOn } from "./based-on.tsx";
import type { StepProps } from "./checklist.tsx";
import { WhereHandsGo } from "./where-hands-go.tsx";

/** What this page asks for, and the cards that judge it. */
const based = {
  "known-where": "tech-centre-to-sides",
  "known-pressure": "safe-pressure-escalate",
  "known-hold": "tech-circular-updown",
  "known-dose": "safe-duration-missing",
} as const;

/** What hands will do and will not do, drawn and in words. Going on says it was read. */
export const Hands = ({ laidOut, tick, onNext, onBack, other, at, of, plan }: StepProps & { readonly plan: SessionPlan }) => {
  const words = useWords("prepare");
  const app = useWords("app");
  const session = useWords("session");
  const internal = plan.mode === "internal";
  const lines = (area: Area) => laidOut.items.filter((item) => item.area === area);
  const understood = () => {
    for (const { id } of [...lines("will"), ...lines("will-not")]) tick(id, true);
    onNext();
  };
  return (
    <Page
      above={<Progress at={at} of={of} label={app["step"]({ at, of })} />}
      eyebrow={words["eyebrow"]}
      heading={words[internal ? "step-internal" : "step-hands"]}
      lead={plan.half && !internal ? session["half-dose"] : undefined}
      back={{ href: "/", label: app["nav.today"] }}
      turn="hands"
      // "I will keep to this" must not be pressed before "What you will not do" was in sight.
      dockLast
      dock={
        <>
          {other}
          <Button kind="primary" wide onClick={understood}>
            {words["hands-understood"]}
          </Button>
          {onBack && (
            <Button kind="text" wide onClick={onBack}>
              {app["back"]}
            </Button>
          )}
        </>
      }
    >
      <div class="stack loose">
        {!internal && (
          <WhereHandsGo
            words={{
              title: words["where-title"],
              front: words["where-front"],
              back: words["where-back"],
              never: words["where-never"],
              genitals: words["where-never-front"],
              anus: words["where-never-back"],
              here: words["where-here"],
              bone: words["where-bone"],
              text: words["where-text"],
            }}
          />
        )}
        <p class="small muted">
          {internal
            ? words["dose-internal"]({ contact: clockText(plan.contactSeconds), max: plan.limits.discomfortMax })
            : words["dose"]({
                minutes: Math.round(plan.seconds / 60),
                contact: clockText(plan.contactSeconds),
                most: clockText(plan.limits.contactSecondsMax),
                holds: plan.limits.holdsPerSideMax,
                max: plan.limits.discomfortMax,
              })}
          {plan.half && !internal ? ` ${session["half-dose-why"]}` : ""}
        </p>
      </div>
      <div class="stack loose">
        {(["will", "will-not"] as const).map((area) => (
          <section key={area} class="stack close">
            <h2>{words[`area-${area}`]}</h2>
            <ul class={`plain-list ${area}`}>
              {lines(area).map(({ id, text }) => (
                <li key={id}>{words[text]}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {!internal && <BasedOn cards={based} />}
    </Page>
  );
};
