import { useEffect, useState } from "preact/hooks";
import type { KeepFailed } from "../keep/keep.ts";
import { useKeep } from "../shell/deps.ts";

interface HalfFilled<V> {
  /** undefined while it is being looked up. */
  readonly items: { readonly [item: string]: V } | undefined;
  /** Kept at once, sealed like everything else. */
  readonly give: (item: string, value: V | undefined) => Promise<void>;
  readonly forget: () => Promise<void>;
  readonly failed: KeepFailed | undefined;
}

/** A form that is being filled in; closing the app in the middle loses nothing. What an earlier version left may not fit any more: `read` says. */
export const useHalfFilled = <V>(name: string, read: (draft: unknown) => { readonly [item: string]: V }): HalfFilled<V> => {
  const keep = useKeep();
  const [items, setItems] = useState<{ readonly [item: string]: V }>();
  const [failed, setFailed] = useState<KeepFailed>();
  useEffect(() => {
    let wanted = true;
    void keep.loadDraft(name).then((draft) => {
      if (wanted) setItems(draft.ok ? read(draft.value ?? {}) : {});
    });
    return () => {
      wanted = false;
    };
  }, [keep, name]);
  const give = async (item: string, value: V | undefined) => {
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
