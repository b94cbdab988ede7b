import type { Answers, Fired } from "#screen";
import type { WordId, Words } from "#words";
import { formatList } from "../shell/format.ts";

type Emergency = Words<"emergency">;

/** What he can read out on the phone: of what he answered, and of nothing else. Where the answers cannot tell, the general sentence stands. */
export const readOut = (words: Emergency, urgent: readonly Fired[], answers: Answers): readonly string[] => {
  const says = urgent.flatMap((fired) => ownWords(words, fired, answers) ?? sentence(words, `${fired.rule}.say`) ?? []);
  if (says.length === 0) return [];
  const age = answers["q-age"];
  // Who has to call an ambulance or set out now does not ask how fast.
  const asks = urgent.some(({ level }) => level === 6) ? [] : [words["say.ask"]];
  return [...(age === undefined || age === null ? [] : [words["say.age"]({ age: String(age) })]), ...new Set(says), ...asks];
};

export const sentence = (words: Emergency, id: string): string | undefined => {
  const text: unknown = words[id as WordId<"emergency">];
  return typeof text === "string" ? text : undefined;
};

const ownWords = (words: Emergency, { rule, level }: Fired, a: Answers): readonly string[] | undefined => {
  const list = (signs: readonly string[]) => formatList(signs.flatMap((sign) => sentence(words, `${rule}.sign.${sign}`) ?? []));
  switch (rule) {
    case "rf-dvt": {
      const signs = a["q-leg-chest"] ?? [];
      return signs.length === 0 ? undefined : [words[level === 6 ? "rf-dvt.now.say" : "rf-dvt.signs.say"]({ signs: list(signs) })];
    }
    case "rf-cauda-equina": {
      const signs = a["q-saddle"] ?? [];
      return signs.length === 0 ? undefined : [words["rf-cauda-equina.signs.say"]({ signs: list(signs) })];
    }
    case "rf-haematuria-heavy":
      return bloodInUrine(words, a, list);
    case "rf-rectal-bleed":
      return bleeding(words, a);
    case "rf-retention":
      return a["q-retention"] === "unable" ? [words["fu-retention.say"]] : undefined;
    case "rf-retention-partial": {
      const says = [
        ...(a["q-retention"] === "drips-only" ? [words["rf-retention-partial.drips.say"]] : []),
        ...(a["q-stream"] === "much-weaker-new" ? [words["rf-retention-partial.weak.say"]] : []),
        ...(a["q-stream"] === "bedwetting-tight-belly" ? [words["rf-retention-partial.tight.say"]] : []),
      ];
      return says.length === 0 ? undefined : says;
    }
    case "rf-priapism":
      return a["q-priapism"] === "yes" ? [words["rf-priapism.yes.say"]] : undefined;
    default:
      return undefined;
  }
};

const bloodInUrine = (words: Emergency, a: Answers, list: (signs: readonly string[]) => string): readonly string[] | undefined => {
  const blood = a["q-haematuria"];
  const ticked = a["q-haematuria-with"] ?? [];
  if (blood !== "clots" && blood !== "pink-red") return undefined;
  const hasFever = ticked.includes("fever") || a["q-fever"] === "yes";
  const signs = [...(blood === "clots" ? ["clots"] : []), ...(ticked.includes("pain") ? ["pain"] : []), ...(hasFever ? ["fever"] : [])];
  const cannot = ticked.includes("cannot-pass-urine");
  // Nothing with it was told for certain: the careful reading made it urgent.
  if (signs.length === 0 && !cannot) return undefined;
  return [
    signs.length === 0 ? words["rf-haematuria-heavy.alone.say"] : words["rf-haematuria-heavy.signs.say"]({ signs: list(signs) }),
    ...(cannot ? [words["fu-retention.say"]] : []),
  ];
};

const bleeding = (words: Emergency, a: Answers): readonly string[] | undefined => {
  const blood = a["q-rectal-blood"];
  if (blood === undefined || blood === null || blood === "unsure") return undefined;
  const isFaint = a["q-unwell"]?.includes("faint") ?? false;
  return [
    words[blood === "heavy" ? "fu-rectalblood-heavy.say" : "rf-rectal-bleed.alone.say"],
    ...(isFaint ? [words["rf-rectal-bleed.faint.say"]] : []),
  ];
};
