import { ok, type RandomDep, type Result } from "#base";
import { toHex, type RoomKeys } from "#wire";
import { derive } from "../crypto/derive.ts";
import type { KdfCost } from "../ports.ts";
import { newCode, readCode, type CodeUnreadable } from "../sync/code.ts";
import type { NoKeyDerivation } from "../vault/failures.ts";
import { defaultCost, secretOfPassphrase } from "../vault/passphrase.ts";

/** Where two phones meet for a session, and what seals their words. */
export interface RoomSecret {
  readonly id: string;
  readonly keys: RoomKeys;
}

/** Seven words for a room: for two people, one evening, and nothing else. */
export const newRoomCode = async (deps: RandomDep): Promise<string> => newCode(deps);

/**
 * Room and keys from seven words, as one side of two. The words never go anywhere; whoever has only the room's name would have to guess
 * them at the price of a passphrase each.
 */
export const openRoomCode = async (
  text: string,
  side: "receiver" | "giver",
  cost: KdfCost = defaultCost,
): Promise<Result<RoomSecret, CodeUnreadable | NoKeyDerivation>> => {
  const code = readCode(text);
  if (!code.ok) return code;
  const secret = await secretOfPassphrase(code.value, salt, cost);
  if (!secret.ok) return secret;
  const id = toHex(derive(secret.value, "room-name")).slice(0, 32);
  const toGiver = derive(secret.value, "room-to-giver");
  const toReceiver = derive(secret.value, "room-to-receiver");
  secret.value.fill(0);
  return ok({ id, keys: side === "receiver" ? { out: toGiver, into: toReceiver } : { out: toReceiver, into: toGiver } });
};

/** The same everywhere, for the words are all that both phones have; and another than for devices, so that no words open both. */
const salt = new TextEncoder().encode("walnut/1/room");
