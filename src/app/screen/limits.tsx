import type { Limits } from "#screen";
import { Card, ClaimLink, Fact, Facts } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";

/** What a session of today keeps to; the player enforces it. */
export const LimitsCard = ({ limits, note }: { readonly limits: Limits; readonly note: string }) => {
  const words = useWords("verdict");
  const minutes = Math.floor(limits.contactSecondsMax / 60);
  const seconds = limits.contactSecondsMax % 60;
  return (
    <Card title={words["limits.heading"]}>
      <Facts>
        <Fact name={words["limits.discomfort"]}>
          <strong>{words["limits.discomfort.most"]({ max: limits.discomfortMax })}</strong>{" "}
          <span class="muted">{words["limits.discomfort.note"]}</span>
        </Fact>
        <Fact name={words["limits.contact"]}>
          <strong>
            {seconds === 0 ? words["limits.contact.minutes"]({ minutes }) : words["limits.contact.mixed"]({ minutes, seconds })}
          </strong>{" "}
          <span class="muted">{words["limits.contact.note"]}</span>
        </Fact>
        <Fact name={words["limits.holds"]}>
          <strong>
            {limits.holdsPerSideMax === 0 ? words["limits.holds.none"] : words["limits.holds.most"]({ max: limits.holdsPerSideMax })}
          </strong>
        </Fact>
        <Fact name={words["limits.where"]}>
          <ul>
            {limits.avoid.map((place) => (
              <li key={place}>{words[`limits.avoid.${place}`]}</li>
            ))}
          </ul>
        </Fact>
      </Facts>
      <p class="small muted">
        {words["limits.precaution"]} <ClaimLink claim="safe-duration-missing">{words["limits.known"]}</ClaimLink> {note}
      </p>
    </Card>
  );
};
