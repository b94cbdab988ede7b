import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { checkedOf, claimAddress, claimAt, claims, isClaimId, isExpired, type ClaimId } from "#evidence";
import type { CalendarDate } from "#base";
import { Button, Notice, Page, Rows } from "../../parts/index.ts";
import { goBack } from "../../shell/back.ts";
import { announce } from "../../shell/announce.tsx";
import { useDeps } from "../../shell/deps.ts";
import { FailedNote } from "../../shell/failed.tsx";
import { formatDate } from "../../shell/format.ts";
import type { RouteProps } from "../../shell/load-page.ts";
import { useWords } from "../../shell/words.tsx";
import { CardSources } from "../sources/card-sources.tsx";
import { useCards, type CardPart } from "./card-words.ts";
import { ClaimRow } from "./claim-row.tsx";
import { useSaved } from "./saved.ts";
import { Sure } from "./sure.tsx";
import { VerdictMark } from "./verdict-mark.tsx";
import { WhoSays } from "./who-says.tsx";
import "./claims.css";

/** One claim: what we make of it, how sure anyone can be, what speaks against us, what nobody knows, and where it comes from. */
export const CardPage = ({ params }: RouteProps) => {
  const { route } = useLocation();
  const given = params["id"] ?? "";
  const id = claimAt(given);
  // The name in the ledger leads here too, but must not stay in the browser's history.
  useEffect(() => {
    if (isClaimId(given)) route(claimAddress(given), true);
  }, [given]);
  return id ? <Card key={id} id={id} /> : <NoCard />;
};

const Card = ({ id }: { readonly id: ClaimId }) => {
  const words = useWords("claims");
  const app = useWords("app");
  const say = useCards();
  const { verdict, certainty, because, related } = claims[id];
  return (
    <Page
      wide
      turn={id}
      title={words["eyebrow"]}
      back={{ href: "/learn/claims", label: app["back"] }}
      onBack={goBack}
      eyebrow={<a href="/learn/claims">{words["card.eyebrow"]}</a>}
      heading={app["quoted"]({ text: say(id, "said") })}
      lead={
        <div class="stack close">
          <p class="verdict-word">
            <VerdictMark verdict={verdict} />
            {words[`verdict.${verdict}`]}
          </p>
          <p class="voice muted">{say(id, "short")}</p>
        </div>
      }
    >
      <div class="stack two">
        <article class="stack loose">
          <TooOld id={id} />
          <Sure certainty={certainty} because={because} />
          <Part
            id={id}
            part="found"
            title={certainty === "unrated" || certainty === "high" ? words["found.title.plain"] : words["found.title"]}
          />
          <Part id={id} part="against" title={words["against.title"]} />
          <Part id={id} part="unknown" title={words["unknown.title"]} />
          <CardSources id={id} />
        </article>
        <aside class="stack loose">
          <WhoSays id={id} />
          <section class="stack close">
            <h2>{words["related.title"]}</h2>
            <Rows>
              {related.map((other) => (
                <ClaimRow key={other} id={other} />
              ))}
            </Rows>
          </section>
          <Save id={id} />
          <Meta id={id} />
        </aside>
      </div>
    </Page>
  );
};

const Part = ({ id, part, title }: { readonly id: ClaimId; readonly part: CardPart; readonly title: string }) => (
  <section class="stack tight">
    <h2>{title}</h2>
    <p class="muted">{useCards()(id, part)}</p>
  </section>
);

const Save = ({ id }: { readonly id: ClaimId }) => {
  const words = useWords("claims");
  const { ids, canSave, save, failed } = useSaved();
  // The tick stands at once; it goes again when the card could not be kept.
  const [ticked, setTicked] = useState<boolean>();
  if (!canSave) return <p class="small muted">{words["save.locked"]}</p>;
  return (
    <div class="stack tight">
      <label class="choice">
        <input
          type="checkbox"
          checked={ticked ?? ids.has(id)}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            setTicked(checked);
            void save(id, checked).then((kept) => {
              setTicked(undefined);
              if (kept && checked) announce(words["saved"]);
            });
          }}
        />
        <span>
          {words["save"]}
          <small>{words["save.note"]}</small>
        </span>
      </label>
      <FailedNote failed={failed} />
    </div>
  );
};

const TooOld = ({ id }: { readonly id: ClaimId }) => {
  const words = useWords("claims");
  const { clock } = useDeps();
  const checked = checkedOf(id);
  const today = new Date(clock.now()).toISOString().slice(0, 10);
  if (!isExpired(checked, today)) return null;
  return (
    <Notice urgency="care" title={words["expired.title"]}>
      {words["expired.text"]({ until: formatDate(checked.until as CalendarDate) })}
    </Notice>
  );
};

const Meta = ({ id }: { readonly id: ClaimId }) => {
  const { on, until } = checkedOf(id);
  const dates = { date: formatDate(on as CalendarDate), until: formatDate(until as CalendarDate) };
  return <p class="small muted">{useWords("claims")["meta"]({ id, ...dates })}</p>;
};

const NoCard = () => {
  const words = useWords("claims");
  return (
    <Page
      title={words["eyebrow"]}
      back={{ href: "/learn/claims", label: words["back.list"] }}
      heading={words["missing.title"]}
      lead={words["missing.text"]}
      dock={
        <Button kind="primary" wide href="/learn/claims">
          {words["back.list"]}
        </Button>
      }
    />
  );
};
