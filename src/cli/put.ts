import { err, ok, type Result } from "#base";
import type { World } from "./command.ts";
import { troubleNamed, type Trouble } from "./trouble.ts";

/** Writes a whole file, or says that it cannot be written; never half of one. */
export const putFile = async (world: World, file: string, parts: Iterable<string | Uint8Array>): Promise<Result<void, Trouble>> => {
  if (await world.files.isNoFile(file)) return err(troubleNamed(world.words, "no-ordinary-file", file));
  try {
    await world.files.put(file, parts);
    return ok(undefined);
  } catch {
    return err(troubleNamed(world.words, "not-writable", file));
  }
};
