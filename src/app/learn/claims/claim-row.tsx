import { claimAddress, claims, type ClaimId } from "#evidence";
import { Row } from "../../parts/index.ts";
import { useWords } from "../../shell/words.tsx";
import { useCards } from "./card-words.ts";
import { VerdictMark } from "./verdict-mark.tsx";

interface ClaimRowProps {
  readonly id: ClaimId;
  readonly saved?: boolean;
  /** Where the verdict stands above already. */
  readonly plain?: boolean;
}

/** A claim as people say it, and what we make of it in one sentence. */
export const ClaimRow = ({ id, saved, plain }: ClaimRowProps) => {
  const words = useWords("claims");
  const app = useWords("app");
  const say = useCards();
  const { verdict } = claims[id];
  return (
    <Row
      href={claimAddress(id)}
      title={app["quoted"]({ text: say(id, "said") })}
      note={
        <>
          {!plain && (
            <span class="row-verdict">
              <VerdictMark verdict={verdict} />
              {words[`verdict.${verdict}`]}.
            </span>
          )}{" "}
          {say(id, "short")}
          {saved && <span class="row-saved"> · {words["saved"]}</span>}
        </>
      }
    />
  );
};
