import { useEffect, useState } from "preact/hooks";
import { useDeps } from "../shell/deps.ts";
import type { HostFailed, Hosting } from "./host.ts";

/** Opens a room while the page that shows its words is there; `again` opens another one, with new words. */
export const useHosting = (hosting: Hosting): { readonly failed: HostFailed | undefined; readonly again: () => void } => {
  const deps = useDeps();
  const [turn, setTurn] = useState(0);
  const [failed, setFailed] = useState<HostFailed>();
  useEffect(() => {
    let isHere = true;
    const host = async () => {
      const { hostRoom } = await import("./host.ts");
      // Stretching the words holds the page for a moment: what it says must be painted first.
      await new Promise((resolve) => setTimeout(resolve, 50));
      const made = isHere ? await hostRoom(deps, hosting, () => isHere) : undefined;
      if (made?.ok === false && isHere) setFailed(made.error);
    };
    void host();
    return () => {
      isHere = false;
    };
  }, [turn]);
  const again = () => {
    setFailed(undefined);
    setTurn(turn + 1);
  };
  return { failed, again };
};
