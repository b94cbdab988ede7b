import type { JoinFailed, RecoverFailed, SyncTrouble } from "#journal";
import type { WordId } from "#words";
import { Notice } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";

type Trouble = SyncTrouble | JoinFailed | RecoverFailed;

/** What stands in the way of sync, what it means, and what to do. A relay that lies is a matter of its own. */
export const TroubleNote = ({ trouble }: { readonly trouble: Trouble | undefined }) => {
  const words = useWords("sync");
  if (trouble === undefined) return null;
  if (trouble.type === "RelayLies")
    return (
      <Notice urgency="doctor" live title={words["lies.title"]}>
        <p>{words[`lies.${trouble.why}`]}</p>
        <p>{words["lies.do"]}</p>
      </Notice>
    );
  if (trouble.type === "Offline") return <p class="muted">{words["trouble.Offline"]}</p>;
  return <Notice urgency="care" live title={words[idOf(trouble)]} />;
};

const named = [
  "RelayBusy",
  "RelayFull",
  "NoRelay",
  "RosterFull",
  "Removed",
  "Elsewhere",
  "NewerSync",
  "NewerVersion",
  "StorageFull",
  "NobodyWaits",
  "InvitationOver",
  "AlreadyOn",
  "NoKeyDerivation",
] as const;

const idOf = ({ type }: Trouble): WordId<"sync"> => {
  const known = named.find((name) => name === type);
  return known === undefined ? "trouble.other" : `trouble.${known}`;
};
