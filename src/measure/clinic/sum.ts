import {
  everyItem,
  numberOf,
  type ClinicAnswers,
  type ClinicItem,
  type ClinicQuestionnaire,
  type ClinicScore,
  type Term,
} from "./questionnaire.ts";

export interface Named {
  readonly items: readonly ClinicItem[];
  /** Formulas of computed items by linkId: a sum may be made of sums. */
  readonly formulas: ReadonlyMap<string, string>;
}

/**
 * A formula as the answers it adds, or null. Only a plain sum of answers is followed, in the ways forms write one; anything more (a rule for what
 * is missing, a mean, a lookup) would have to be guessed at by us, and a score is never guessed.
 */
export const sumIn = (formula: string, named: Named, within: readonly string[] = []): readonly Term[] | null => {
  const terms: Term[] = [];
  for (const part of addends(formula) ?? []) {
    const path = pathIn(part);
    const item = path && itemAt(path.steps, named.items);
    if (!path || !item || within.includes(item.linkId)) return null;
    const inner = named.formulas.get(item.linkId);
    if (inner !== undefined) {
      const sum = path.as === "number" || path.as === "whole" ? sumIn(inner, named, [...within, item.linkId]) : null;
      if (sum === null) return null;
      terms.push(...sum);
    } else {
      const as = path.as === "whole" ? (item.type === "boolean" ? "yes-no" : "number") : path.as;
      if (!adds(item, as) || (path.as === "whole" && item.type === "decimal")) return null;
      terms.push({ linkId: item.linkId, as });
    }
    if (terms.length > termsMax) return null;
  }
  return terms.length === 0 ? null : terms;
};

/** Sums of sums of sums could grow without end in a file made to hurt. */
const termsMax = 300;

/** Every answer the item offers has such a number. */
const adds = (item: ClinicItem, as: Term["as"]): boolean => {
  if (item.repeats) return false;
  if (as === "yes-no") return item.type === "boolean";
  if (item.type === "integer" || item.type === "decimal") return as === "number";
  return item.type === "choice" && item.options.every(({ key }) => numberOf(item, key, as) !== null);
};

/** The parts between the plus signs that stand outside quotation marks and brackets; null when brackets do not match. */
const addends = (formula: string): readonly string[] | null => {
  const bare = withoutBrackets(formula.trim());
  const parts: string[] = [];
  let [from, depth, isQuoted] = [0, 0, false];
  for (let i = 0; i < bare.length; i++) {
    const sign = bare[i];
    if (sign === "'") isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (sign === "(") depth++;
    else if (sign === ")") depth--;
    else if (sign === "+" && depth === 0) {
      parts.push(bare.slice(from, i));
      from = i + 1;
    }
    if (depth < 0) return null;
  }
  parts.push(bare.slice(from));
  return depth === 0 && !isQuoted ? parts.map((part) => part.trim()) : null;
};

/** "(a + b)" is "a + b"; "(a) + (b)" stays as it is. */
const withoutBrackets = (formula: string): string => {
  if (!formula.startsWith("(") || !formula.endsWith(")")) return formula;
  let depth = 0;
  for (let i = 0; i < formula.length - 1; i++) {
    depth += formula[i] === "(" ? 1 : formula[i] === ")" ? -1 : 0;
    if (depth === 0) return formula;
  }
  return formula.slice(1, -1).trim();
};

interface Path {
  readonly steps: readonly { readonly anywhere: boolean; readonly linkId: string | null }[];
  /** "whole": 1 for a yes, and a whole number as it is. */
  readonly as: Term["as"] | "whole";
}

/** %resource.item.where(linkId='a').answer.value… with the ending that says how an answer becomes a number. */
const pathIn = (text: string): Path | null => {
  const whole =
    /^%resource((?:\.(?:item|descendants\(\)|repeat\(item\))(?:\.where\(\s*linkId\s*=\s*'[^'\\]*'\s*\))?)+)\.answer(?:\.first\(\))?\.value(.*)$/s.exec(
      withoutBrackets(text),
    );
  if (whole === null) return null;
  const as = endings.get(whole[2]!.replaceAll(/\s/g, ""));
  const steps = [...whole[1]!.matchAll(/\.(item|descendants\(\)|repeat\(item\))(?:\.where\(\s*linkId\s*=\s*'([^'\\]*)'\s*\))?/g)].map(
    ([, step, linkId]) => ({ anywhere: step !== "item", linkId: linkId ?? null }),
  );
  return as === undefined || steps.at(-1)!.linkId === null ? null : { steps, as };
};

const endings: ReadonlyMap<string, Path["as"]> = new Map([
  ["", "number"],
  [".toDecimal()", "number"],
  [".code.toInteger()", "code"],
  [".ordinal()", "ordinal"],
  [".weight()", "ordinal"],
  [".toInteger()", "whole"],
]);

/** The one item a path leads to; undefined when it leads to none or to several. */
const itemAt = (steps: Path["steps"], items: readonly ClinicItem[]): ClinicItem | undefined => {
  let from: readonly ClinicItem[] = items;
  let found: readonly ClinicItem[] = [];
  for (const { anywhere, linkId } of steps) {
    found = (anywhere ? everyItem(from) : from).filter((item) => linkId === null || item.linkId === linkId);
    from = found.flatMap((item) => item.items);
  }
  return found.length === 1 ? found[0] : undefined;
};

/** What a score of the form comes to; null where an answer is missing, or the form's own formula is not followed here. */
export const clinicScore = ({ items }: Pick<ClinicQuestionnaire, "items">, { sum }: ClinicScore, answers: ClinicAnswers): number | null => {
  if (sum === null) return null;
  const byLinkId = new Map(everyItem(items).map((item) => [item.linkId, item]));
  let total = 0;
  for (const { linkId, as } of sum) {
    const number = numberOf(byLinkId.get(linkId)!, answers[linkId], as);
    if (number === null) return null;
    total += number;
  }
  return Math.round(total * 1e9) / 1e9;
};
