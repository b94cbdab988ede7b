import { crisisLines, emergencyNumbers, fallbackNumbers } from "#evidence";
import { Disclosure, PhoneIcon } from "../parts/index.ts";
import { ownCountry, ownNumber, ownUrgentNumber } from "../shell/device.ts";
import { formatCountry } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";

const callTo = (number: string): string => `tel:${number.replace(/[^\d+]/g, "")}`;

/** The numbers to call: his own once confirmed, until then the three that work in most of the world. */
export const Calls = ({ withUrgentLine }: { readonly withUrgentLine?: boolean }) => {
  const words = useWords("emergency");
  const own = ownNumber.value;
  const urgentLine = ownUrgentNumber.value;
  return (
    <div class="stack tight">
      {withUrgentLine && urgentLine && (
        <a class="call" href={callTo(urgentLine)}>
          <PhoneIcon />
          {words["call"]({ number: urgentLine })}
        </a>
      )}
      {own ? (
        <a class={withUrgentLine && urgentLine ? "call second" : "call"} href={callTo(own)}>
          <PhoneIcon />
          {words["call"]({ number: own })}
        </a>
      ) : (
        <div class="calls">
          {fallbackNumbers.map((number) => (
            <a key={number} class="call" href={callTo(number)} aria-label={words["call"]({ number })}>
              {number}
            </a>
          ))}
        </div>
      )}
      <p class="small">
        {own ? words["number.yours"] : words["call.fallback"]} · <a href="/help-now/number">{words["number.change"]}</a>
      </p>
    </div>
  );
};

/** Crisis lines: that of his country first, where we have read its page; the others one tap away. */
export const CrisisLines = () => {
  const words = useWords("emergency");
  const country = ownCountry.value;
  const here = crisisLines.filter((line) => line.country === country);
  return (
    <section class="stack close">
      <h2>{words["crisis.heading"]}</h2>
      <p>{words["crisis.lead"]}</p>
      <p>{words["crisis.now"]}</p>
      {here.map((line) => (
        <a key={line.call} class="call second" href={callTo(line.call)}>
          <PhoneIcon />
          {words["call.crisis"]({ name: line.name, number: line.call })}
        </a>
      ))}
      {country && here.length === 0 && <p>{words["crisis.none"]}</p>}
      <Disclosure summary={words["crisis.lines"]}>
        <ul class="stack tight">
          {crisisLines.map((line) => (
            <li key={line.country}>
              {formatCountry(line.country)}: <a href={callTo(line.call)}>{words["call.crisis"]({ name: line.name, number: line.call })}</a>
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
};

/** What our list knows for a country; a suggestion, never used before somebody has confirmed it. */
export const numberKnownFor = (country: string): string | undefined =>
  emergencyNumbers.find((entry) => entry.country === country)?.emergency[0];
