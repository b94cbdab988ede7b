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

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
