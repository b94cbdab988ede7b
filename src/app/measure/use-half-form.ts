import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { instantAt } from "#base";
import { project, type Bodies, type Filling } from "#record";
import { useAdd } from "../keep/use-add.ts";
import { useDeps } from "../shell/deps.ts";
import { HalfForm, type Items, type Standing } from "./half-form.ts";

interface Reading<V> {
  readonly read: (draft: unknown) => Items<V>;
  readonly counted?: (items: Items<V>) => Items<V>;
}

/** A form that is being filled in; closing the app in the middle loses nothing, and no tab keeps it a second time. */
export const useHalfForm = <V>(name: string, { read, counted = (items) => items }: Reading<V>): HalfForm<V> => {
  const { clock, keep, random } = useDeps();
  const half = useMemo(() => {
    const shown = () => project(keep.entries.value, instantAt(clock.now(), clock.zone())).shown;
    return new HalfForm<V>(name, { keep, random, shown, read, counted });
  }, [keep, name]);
  useEffect(() => void half.load(), [half]);
  return half;
};

/** What another tab did with the same form, where the person has to know of it before it is kept. */
export type OtherTab<V> = Extract<Standing<V>, { readonly there: Items<V> }>;
/** "here", "there": these answers count. "another": what stands here is kept as a form of its own. */
export type Chosen = "here" | "there" | "another";

interface KeepingOnce<V> {
  readonly half: HalfForm<V>;
  readonly bodyOf: (items: Items<V>, filling: Filling) => Bodies["answers"];
  /** `already`: it had been kept in another tab. */
  readonly done: (already: boolean) => void;
}

/** Keeps a form, once. */
export const useKeepOnce = <V>({ half, bodyOf, done }: KeepingOnce<V>) => {
  const { add, failed, busy } = useAdd();
  const [other, setOther] = useState<OtherTab<V>>();
  const over = async (already = false): Promise<void> => {
    await half.forget();
    done(already);
  };
  const going = useRef(false);
  /** A second press while the first is still looking does nothing. */
  const once = async (act: () => Promise<void>): Promise<void> => {
    if (going.current) return;
    going.current = true;
    await act();
    going.current = false;
  };
  const body = () => bodyOf(half.items.value ?? {}, half.filling);
  const write = async (): Promise<void> => {
    if (await add("answers", body())) await over();
  };
  const keepIt = async (): Promise<void> => {
    const standing = await half.standing();
    setOther("there" in standing ? standing : undefined);
    if (standing.type === "ready") return write();
    if (standing.type === "kept") return over(true);
    if (standing.type === "more") await half.take(standing.there);
  };
  const choose = async (chosen: Chosen): Promise<void> => {
    if (other === undefined) return;
    if (other.type !== "kept-otherwise") {
      await half.take(chosen === "there" ? other.there : (half.items.value ?? {}));
      // It may have been kept there while he thought.
      return keepIt();
    }
    if (chosen === "there") return over(true);
    if (chosen === "another") {
      await half.becomeAnother();
      return write();
    }
    if (await add("correction", { of: other.entry.id, body: body() })) await over();
  };
  return { keepIt: () => once(keepIt), choose: (chosen: Chosen) => once(() => choose(chosen)), other, failed, busy };
};
