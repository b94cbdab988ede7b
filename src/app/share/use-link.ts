import { useState } from "preact/hooks";
import { makeLink, takeBackLink, type LinkTrouble, type OwnLink } from "#journal";
import { bundleText, linkedBundle, linkUrl, newPasscode, writeBundle, writeLink } from "#share";
import { useAdd } from "../keep/use-add.ts";
import { useDeps } from "../shell/deps.ts";
import { askRelay } from "./ask-relay.ts";
import { makePdf } from "./make-pdf.ts";
import { linkNote } from "./own-links.ts";
import { shareDeskOf } from "./share-desk.ts";
import { noteOf, type Given } from "./use-making.ts";

/** A link just made. The passcode is nowhere else. */
export interface FreshLink {
  readonly own: OwnLink;
  readonly address: string;
  readonly passcode: string;
}

interface Wanted {
  readonly days: number;
  readonly opens: number;
  /** What a stranger's program may show before it is opened; it says nothing. */
  readonly label: string;
}

/** Seals the page, leaves it at the relay, and writes down that it left. */
export const useLink = () => {
  const { clock, keep, random } = useDeps();
  const { fresh } = shareDeskOf(keep);
  const { add, failed: unkept } = useAdd();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<LinkTrouble>();

  const make = async ({ page, report, say, choices, sheet }: Given, { days, opens, label }: Wanted): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setTrouble(undefined);
    const bundle = writeBundle({ report, page, say, appVersion: import.meta.env.WALNUT_VERSION, detail: "summary" });
    const attachment = new TextEncoder().encode(bundleText(bundle));
    // Without the letters for a PDF the page still opens, and can be printed.
    const pdf = await makePdf(page, { sheet, made: clock.now(), attachment });
    const text = bundleText(linkedBundle(bundle, page, pdf.ok ? pdf.value : undefined));
    const passcode = newPasscode({ random });
    const deps = { random, ask: askRelay };
    const made = await makeLink(deps, { text, passcode, minutes: days * 24 * 60, opens });
    if (made.ok) {
      const own = made.value;
      // What cannot be taken back later, because it is not written down, shall not be there.
      if (await add("shared", { ...noteOf("link", choices), ...linkNote(own, location.origin) }))
        fresh.value = { own, passcode, address: addressOf(own, label) };
      else await takeBackLink(deps, own);
    } else setTrouble(made.error);
    setBusy(false);
  };
  return { make, busy, trouble, unkept, fresh: fresh.value, done: () => (fresh.value = undefined) };
};

/** Our viewer's address, and behind the # what no server is sent. Other programs read the link in it too. */
const addressOf = ({ id, key, untilMs }: OwnLink, label: string): string => {
  const link = writeLink({ url: linkUrl(location.origin, id), flag: "P", key, exp: Math.floor(untilMs / 1000), label });
  return `${location.origin}/view#${link}`;
};
