import { claimIds, type ClaimId } from "#evidence";
import { useAdd } from "../../keep/use-add.ts";
import { useRecord } from "../../keep/use-record.ts";
import { useKeep } from "../../shell/deps.ts";

/** Each card is a setting of its own, so that two devices that save two cards end with both. */
const settingOf = (id: ClaimId) => `saved-card:${id}` as const;

interface Saved {
  readonly ids: ReadonlySet<ClaimId>;
  /** While the record is locked nothing is known and nothing can be kept. */
  readonly canSave: boolean;
  /** Whether it is kept. */
  readonly save: (id: ClaimId, saved: boolean) => Promise<boolean>;
  readonly failed: ReturnType<typeof useAdd>["failed"];
}

/** The cards a person saved to read again. They are private: they live in the record, sealed with it. */
export const useSaved = (): Saved => {
  const state = useKeep().state.value;
  const { projection } = useRecord();
  const { add, failed } = useAdd();
  const canSave = state === "open" || state === "new" || state === "sample";
  const ids = new Set(canSave ? claimIds.filter((id) => projection.settings[settingOf(id)] === true) : []);
  return { ids, canSave, failed, save: (id, saved) => add("setting", { [settingOf(id)]: saved }) };
};
