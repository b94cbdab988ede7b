import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { agree, type Agreeing, type Agreement } from "#prepare";
import type { Answers, Limits, Mode } from "#screen";
import { useDesk } from "../screen/use-desk.ts";
import { BringPhone } from "../room/bring-phone.tsx";
import { leaveRoom } from "../room/hosted.ts";
import { OtherGone } from "../room/other-gone.tsx";
import { termsChosen } from "../room/use-terms.ts";
import { WhichPhones } from "../room/which-phones.tsx";
import { ChooseLimits } from "./choose-limits.tsx";
import { ChooseWords } from "./choose-words.tsx";
import { Consent } from "./consent.tsx";
import { GiverHealth } from "./giver-health.tsx";
import { PrivateCheck } from "./private-check.tsx";
import { TryWords } from "./try-words.tsx";

interface AgreeProps {
  readonly mode: Mode;
  readonly limits: Limits;
  /** What the screening was answered a few minutes ago. */
  readonly answers: Answers;
  readonly onAgreed: (agreement: Agreement) => void;
}

const onePhone = ["receiver", "private", "giver", "health", "words", "limits", "try"] as const;
/** With two, the other phone comes in last: before that there is nothing it could have seen. */
const twoPhones = ["receiver", "private", "words", "limits", "bring", "try"] as const;

/**
 * What two people say to each other before a session, one after the other (technique.md section 2). The receiver's private check comes
 * right after his own page, while he holds the device. Any "no" leads to the same page, which says nothing about whose it was.
 */
export const Agree = ({ mode, limits, answers, onAgreed }: AgreeProps) => {
  const desk = useDesk();
  const { route } = useLocation();
  const [stage, setStage] = useState(0);
  const [phones, setPhones] = useState<1 | 2 | undefined>(mode === "internal" ? 1 : undefined);
  const [given, setGiven] = useState<Agreeing>({ receiver: false, giver: false, nearby: false, rehearsed: false });
  const on = (part: Partial<Agreeing> = {}) => {
    setGiven({ ...given, ...part });
    setStage(stage + 1);
  };
  /** The questions say no again, with this answer: one way to "not today", whatever the reason was. */
  const notToday = (answer: Answers) => {
    desk.begin(mode);
    desk.give({ ...answers, ...answer });
    route("/answer", true);
  };
  const stages = phones === 2 ? twoPhones : onePhone;
  const part = { mode, limits, given, at: stage + 1, of: stages.length };
  if (phones === undefined) return <WhichPhones {...part} at={0} onChosen={setPhones} />;
  switch (stages[stage]) {
    case "receiver":
      return <Consent {...part} key="receiver" who="receiver" onAgree={() => on({ receiver: true })} />;
    case "private":
      return <PrivateCheck {...part} onYes={() => on()} onNo={() => notToday({ "q-free": "no" })} />;
    case "giver":
      return <Consent {...part} key="giver" who="giver" onAgree={() => on()} />;
    case "health":
      return <GiverHealth {...part} onNone={() => on({ giver: true })} onSome={notToday} />;
    case "words":
      return <ChooseWords {...part} onChosen={on} />;
    case "limits":
      return <ChooseLimits {...part} onChosen={on} />;
    case "bring":
      return <BringPhone at={part.at} of={part.of} terms={termsChosen(given)} onAgreed={() => on({ giver: true })} />;
    case "try":
    case undefined:
    default:
      return (
        <TryWords
          {...part}
          above={<OtherGone bring={() => setStage(stage - 1)} />}
          onTried={() => {
            const agreed = agree({ ...given, rehearsed: true }, limits);
            if (agreed.ok) onAgreed(agreed.value);
            else {
              leaveRoom();
              setStage(0);
            }
          }}
        />
      );
  }
};
