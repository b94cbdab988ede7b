import { useEffect, useState } from "preact/hooks";
import { parseAnswers } from "#measure";
import type { KeepFailed } from "../keep/keep.ts";
import { useKeep } from "../shell/deps.ts";
import { formNames, type FormName } from "./form-names.ts";

type Items = { readonly [item: string]: number };

interface HalfFilled {
  /** undefined while it is being looked up. */
  readonly items: Items | undefined;
  /** Kept at once, sealed like everything else. */
  readonly give: (item: string, value: number | undefined) => Promise<void>;
  readonly forget: () => Promise<void>;
  readonly failed: KeepFailed | undefined;
}

/** A practice form that is being filled in; closing the app in the middle loses nothing. */
export const useHalfFilled = (form: FormName): HalfFilled => {
  const keep = useKeep();
  const [items, setItems] = useState<Items>();
  const [failed, setFailed] = useState<KeepFailed>();
  const name = `form-${form}`;
  useEffect(() => {
    let wanted = true;
    void keep.loadDraft(name).then((draft) => {
      if (wanted) setItems(draft.ok ? itemsIn(form, draft.value) : {});
    });
    return () => {
      wanted = false;
    };
  }, [keep, name]);
  const give = async (item: string, value: number | undefined) => {
    const { [item]: _, ...rest } = items ?? {};
    const next = value === undefined ? rest : { ...rest, [item]: value };
    setItems(next);
    const saved = await keep.saveDraft(name, next);
    setFailed(saved.ok ? undefined : saved.error);
  };
  const forget = async () => {
    await keep.dropDraft(name);
  };
  return { items, give, forget, failed };
};

/** What an earlier version left half filled may not fit any more; then it begins anew. */
const itemsIn = (form: FormName, draft: unknown): Items => {
  const read = parseAnswers(formNames[form], "practice", draft ?? {});
  return read.ok ? read.value.items : {};
};
