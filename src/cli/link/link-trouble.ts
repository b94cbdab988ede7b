import type { LinkPayload } from "#share";
import type { World } from "../command.ts";
import { troubleNamed, type Trouble } from "../trouble.ts";
import { answerMegabytesMax } from "./ask.ts";
import type { LinkFailed } from "./open-link.ts";

/** What is wrong with a link, said about its server: the link itself holds a key, and an error line may be kept or sent on. */
export const linkTrouble = ({ words }: World, { url }: LinkPayload, error: LinkFailed): Trouble => {
  const where = URL.canParse(url) ? new URL(url).host : words["link.where"];
  if (error.type === "wrong-passcode") {
    const { triesLeft } = error;
    const how = triesLeft === undefined ? words["link.wrong-passcode.how"] : words["link.wrong-passcode.left"]({ left: triesLeft });
    return { type: error.type, what: words["link.wrong-passcode.what"], where, how, exit: 2 };
  }
  if (error.type === "too-large") {
    const what = words["link.too-large.what"]({ megabytes: answerMegabytesMax });
    return { type: error.type, what, where, how: words["link.too-large.how"], exit: 2 };
  }
  if (error.type === "over") return troubleNamed(words, `link.${error.why}`, where);
  return troubleNamed(
    words,
    `link.${error.type === "NotTheKey" || error.type === "UnpacksTooLarge" ? named[error.type] : error.type}`,
    where,
  );
};

const named = { NotTheKey: "not-the-key", UnpacksTooLarge: "unpacks-too-large" } as const;
