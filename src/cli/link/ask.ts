import { err, ok, type Result } from "#base";
import type { Network } from "../command.ts";

/** A page with its PDF and its data is a tenth of this. */
export const answerMegabytesMax = 16;
const waitMs = 60_000;

export interface Answered {
  readonly status: number;
  readonly text: string;
}

/**
 * Asks a server that somebody else named. Its answer is read up to a size and for a minute; it is not followed elsewhere, because what is
 * sent (a passcode) is for this server only.
 */
export const ask = async (
  { network }: { readonly network: Pick<Network, "ask"> },
  url: string,
  init: RequestInit,
): Promise<Result<Answered, AskFailed>> => {
  if (!isSafe(url)) return err({ type: "not-https" });
  try {
    const answer = await network.ask(url, { ...init, redirect: "manual", signal: AbortSignal.timeout(waitMs) });
    if (answer.status >= 300 && answer.status < 400) return err({ type: "sent-elsewhere" });
    const text = await textOf(answer);
    return text === undefined ? err({ type: "too-large" }) : ok({ status: answer.status, text });
  } catch (error) {
    return err({ type: error instanceof Error && error.name === "TimeoutError" ? "too-slow" : "offline" });
  }
};

export interface AskFailed {
  readonly type: "not-https" | "offline" | "sent-elsewhere" | "too-large" | "too-slow";
}

/** On this machine itself nobody listens between. */
const isSafe = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const isHere = protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return (protocol === "https:" || isHere) && username === "" && password === "";
};

/** `undefined` when there is more than may be; the rest is not read. */
const textOf = async (answer: Response): Promise<string | undefined> => {
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  let size = 0;
  for await (const piece of answer.body ?? []) {
    size += piece.length;
    if (size > answerMegabytesMax * 1e6) return undefined;
    pieces.push(decoder.decode(piece, { stream: true }));
  }
  return [...pieces, decoder.decode()].join("");
};
