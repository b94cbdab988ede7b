import type { TrialRecord } from "#record";
import { trialReady, type TrialReady } from "#schedule";
import { Button, Card, ClaimLink, Page, Row, Rows } from "../parts/index.ts";
import { useRecord } from "../keep/use-record.ts";
import { useWords } from "../shell/words.tsx";
import { Earlier } from "./earlier.tsx";
import { HalfMade } from "./half-made.tsx";
import { useHalfPlanned } from "./half-planned.ts";
import { goesOnAt } from "./plan-steps.ts";

/** What a comparison is, what must be there before the coin, and the next step towards it. */
export const Offer = ({ earlier }: { readonly earlier: readonly TrialRecord[] }) => {
  const words = useWords("trial");
  const app = useWords("app");
  const { projection, at, zone } = useRecord();
  const ready = trialReady(projection, at, zone);
  const half = useHalfPlanned();
  const { draft, isBegun } = half;
  return (
    <Page
      back={{ href: "/", label: app["nav.today"] }}
      heading={words["offer.heading"]}
      lead={words["offer.lead"]}
      dock={
        ready.care ? (
          <Button kind="primary" wide href="/">
            {words["offer.today"]}
          </Button>
        ) : (
          <Button kind="primary" wide href={`/trial/plan/${draft !== undefined && isBegun ? goesOnAt(draft) : 1}`}>
            {words[isBegun ? "half.go-on" : "offer.plan"]}
          </Button>
        )
      }
    >
      <HalfMade half={half} isOnlyTold />
      <div class="small">
        <p>
          <a href="/learn/method">{words["offer.know"]}</a>
        </p>
        <p>
          <ClaimLink claim="ben-some-men-relief">{words["offer.known"]}</ClaimLink>
        </p>
      </div>
      <Needs ready={ready} needsSessions />
      <Earlier trials={earlier} />
    </Page>
  );
};

/** What is still missing before the coin, each with the way there. */
export const Needs = ({ ready, needsSessions }: { readonly ready: TrialReady; readonly needsSessions: boolean }) => {
  const words = useWords("trial");
  const { care, baseline, sessions } = ready;
  const { rated, of } = baseline;
  return (
    <Card title={words["needs.title"]}>
      <Rows>
        {care && <Row href="/" title={words["needs.care"]} note={words["needs.care.note"]} />}
        {baseline.complete ? (
          <Row title={words["needs.baseline"]} note={words["needs.done"]} />
        ) : (
          <Row href="/check-in" title={words["needs.baseline"]} note={words["needs.baseline.note"]({ rated, of })} />
        )}
        {needsSessions &&
          (sessions.done >= sessions.of ? (
            <Row title={words["needs.sessions"]} note={words["needs.done"]} />
          ) : (
            <Row href="/" title={words["needs.sessions"]} note={words["needs.sessions.note"](sessions)} />
          ))}
      </Rows>
    </Card>
  );
};
