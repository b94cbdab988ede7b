import type { WordId } from "#words";
import { useWords } from "../shell/words.tsx";
import { Calls, CrisisLines } from "./calls.tsx";
import { Urgent } from "./urgent.tsx";

type Sign = Extract<WordId<"emergency">, `card.now.${string}` | `card.today.${string}`>;

/** By where it is felt, so that one look finds it. */
const now = [
  ["urine", ["card.now.rf-retention", "card.now.rf-haematuria-heavy"]],
  ["genitals", ["card.now.rf-torsion", "card.now.rf-priapism", "card.now.rf-fournier"]],
  ["body", ["card.now.rf-sepsis", "card.now.fever-risk", "card.now.rf-dvt", "card.now.rf-anaphylaxis", "card.now.st-faint"]],
  ["nerves", ["card.now.rf-cauda-equina", "card.now.rf-ad"]],
  ["back", ["card.now.rf-rectal-bleed", "card.now.st-object", "card.now.rf-trauma-acute"]],
  ["mind", ["card.now.rf-suicide"]],
] as const satisfies readonly (readonly [string, readonly Sign[]])[];
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
      <a href="#today">{words["card.jump"]}</a>
      {now.map(([group, signs]) => (
        <section key={group} class="stack close">
          <h2 class="sign-group">{words[`card.group.${group}`]}</h2>
          <Signs signs={signs} />
        </section>
      ))}
      <section class="stack close" id="today">
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
