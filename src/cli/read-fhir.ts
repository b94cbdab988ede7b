import { err, ok, type Result } from "#base";
import type { OpenedCopy } from "#journal";
import { isBundle, readBundle } from "#share";
import type { Call, World } from "./command.ts";
import { nameOf, readText } from "./input.ts";
import { troubleNamed, type Trouble } from "./trouble.ts";

/** Decades of entries stay below this. */
const bundleMegabytesMax = 64;

/** FILE as a FHIR bundle: what can be an entry again, and how much is left aside. */
export const readFhir = async (
  { file }: Call,
  world: World,
): Promise<Result<OpenedCopy & { readonly remarks: readonly string[] }, Trouble>> => {
  const text = await readText(world, file, bundleMegabytesMax);
  if (!text.ok) return text;
  if (isCrowded(text.value)) return err(troubleNamed(world.words, "too-crowded", nameOf(file)));
  const json = parsed(text.value);
  if (!isBundle(json)) return err(troubleNamed(world.words, "not-a-bundle", nameOf(file)));
  const { entries, aside, refused } = readBundle(json, world.clock.zone());
  const count = Object.values(aside).reduce((sum, one) => sum + one, 0);
  const remarks = [
    ...(count > 0 ? [world.words["import.aside"]({ count })] : []),
    ...(refused > 0 ? [world.words["import.refused"]({ count: refused })] : []),
  ];
  return ok({ header: null, entries, unreadable: [], damage: undefined, missing: undefined, remarks });
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

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
