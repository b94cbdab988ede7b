import { fromAscii } from "./ascii.ts";
import type { AccountId, FeedId } from "./envelope.ts";
import { signedAs } from "./signed-head.ts";

/** What a device signs to be let in: a challenge of the relay, for one account and one feed. Nothing is ever typed or stored there. */
export const tokenToSign = (account: AccountId, feed: FeedId, challenge: string): Uint8Array =>
  signedAs("token", fromAscii(`${account}\n${feed}\n${challenge}`));
