import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { useKeep } from "../shell/deps.ts";

/** Nothing is written down before there is a sealed record: a page that writes sends a new person there first. */
export const useOwnRecord = (): void => {
  const keep = useKeep();
  const { route, path } = useLocation();
  const state = keep.state.value;
  useEffect(() => {
    if (state === "new") route(`/keep?then=${path}`, true);
  }, [state]);
};
