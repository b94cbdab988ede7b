import type { WordId } from "#words";
import { useWords } from "../shell/words.tsx";
import { Calls, CrisisLines } from "./calls.tsx";
import { Urgent } from "./urgent.tsx";

type Sign = Extract<WordId<"emergency">, `card.now.${string}` | `card.today.${string}`>;

const now: readonly Sign[] = [
  "card.now.rf-retention",
  "card.now.rf-sepsis",
  "card.now.rf-cauda-equina",
  "card.now.rf-torsion",
  "card.now.rf-fournier",
  "card.now.rf-dvt",
  "card.now.rf-anaphylaxis",
  "card.now.rf-priapism",
  "card.now.rf-rectal-bleed",
  "card.now.rf-haematuria-heavy",
  "card.now.rf-trauma-acute",
  "card.now.fever-risk",
  "card.now.st-faint",
  "card.now.st-object",
  "card.now.rf-ad",
  "card.now.rf-suicide",
];
const today: readonly Sign[] = [
  "card.today.rf-acute-prostatitis",
  "card.today.rf-retention-partial",
  "card.today.rf-haematuria-heavy",
  "card.today.rf-abscess",
  "card.today.rf-dvt",
  "card.today.rf-abx-failing",
  "card.today.rf-suicide",
];

/** Reachable from everywhere: locked, first run, hidden. It asks nothing and keeps nothing. */
export const EmergencyCard = () => {
  const words = useWords("emergency");
  return (
    <Urgent heading={words["card.now"]} lead={words["card.lead"]} dock={<Calls />} closes>
      <Signs signs={now} />
      <section class="stack close">
        <h2>{words["card.today"]}</h2>
        <Signs signs={today} isToday />
      </section>
      <CrisisLines />
      <p>{words["card.foot"]}</p>
    </Urgent>
  );
};

const Signs = ({ signs, isToday }: { readonly signs: readonly Sign[]; readonly isToday?: boolean }) => {
  const words = useWords("emergency");
  return (
    <ul class={isToday ? "signs today" : "signs"}>
      {signs.map((sign) => (
        <li key={sign}>{words[sign]}</li>
      ))}
    </ul>
  );
};
