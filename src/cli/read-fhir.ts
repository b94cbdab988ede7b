import { err, instantAt, ok, type Result } from "#base";
import type { OpenedCopy } from "#journal";
import { fingerprintOf, isBundle, notTakenWhys, readBundle } from "#share";
import type { Call, World } from "./command.ts";
import { nameOf, readText } from "./input.ts";
import { parseJson } from "./json.ts";
import { troubleNamed, type Trouble } from "./trouble.ts";

/** Decades of entries stay below this. */
const bundleMegabytesMax = 64;

/** What could be entries again, and what is said about the rest. */
export type Brought = OpenedCopy & { readonly remarks: readonly string[]; readonly left?: { readonly [field: string]: unknown } };

/** FILE as a FHIR bundle, or as one resource alone: what can be an entry, and how much is left aside and why. */
export const readFhir = async ({ file }: Call, world: World): Promise<Result<Brought, Trouble>> => {
  const { words, clock } = world;
  const text = await readText(world, file, bundleMegabytesMax);
  if (!text.ok) return text;
  if (isCrowded(text.value)) return err(troubleNamed(words, "too-crowded", nameOf(file)));
  const json = parseJson(world, file, text.value, false);
  if (!json.ok) return err({ ...json.error, type: "not-a-bundle", what: words["not-a-bundle.what"] });
  const bundle = isAlone(json.value) ? { resourceType: "Bundle", entry: [{ resource: json.value }] } : json.value;
  if (!isBundle(bundle)) return err(troubleNamed(words, "not-a-bundle", nameOf(file)));
  const now = instantAt(clock.now(), clock.zone());
  const { entries, aside, notTaken, refused } = readBundle(bundle, { id: fingerprintOf(text.value), zone: clock.zone(), now });
  const count = Object.values(aside).reduce((sum, one) => sum + one, 0);
  const remarks = [
    ...(count > 0 ? [words["import.aside"]({ count })] : []),
    ...notTakenWhys.flatMap((why) => (notTaken[why] === undefined ? [] : [words[`import.not-taken.${why}`]({ count: notTaken[why] })])),
    ...(refused > 0 ? [words["import.refused"]({ count: refused })] : []),
  ];
  return ok({
    header: null,
    entries,
    unreadable: [],
    damage: undefined,
    missing: undefined,
    remarks,
    left: { aside, notTaken, refused },
  });
};

const isAlone = (json: unknown): boolean => {
  const type = typeof json === "object" && json !== null && "resourceType" in json ? json.resourceType : undefined;
  return type === "Observation" || type === "QuestionnaireResponse";
};

/** Ten years of entries have 0.7 million values and lists. Text is small, and what it says may not be: each of these takes memory when it is read. */
const valuesMax = 4_000_000;

const isCrowded = (text: string): boolean => {
  let values = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i);
    if (code === comma || code === brace || code === bracket) values++;
  }
  return values > valuesMax;
};
const [comma, brace, bracket] = [44, 123, 91];
