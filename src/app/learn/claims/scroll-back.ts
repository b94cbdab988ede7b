import { useEffect, useLayoutEffect } from "preact/hooks";

/** How far down a list was when somebody left it by a link; in memory, by address. */
const left = new Map<string, number>();
let wentBackAtMs = -Infinity;
addEventListener("popstate", () => {
  wentBackAtMs = performance.now();
});
const backMsMax = 1000;

/** The way back from a card leads to the line one came from; any other way in leads to the top. */
export const useScrollBack = (address: string): void => {
  useLayoutEffect(() => {
    const wanted = left.get(address);
    if (wanted === undefined || performance.now() - wentBackAtMs > backMsMax) return undefined;
    // After the router, which begins every page at its top.
    const frame = requestAnimationFrame(() => scrollTo(0, wanted));
    return () => cancelAnimationFrame(frame);
  }, [address]);
  useEffect(() => {
    const remember = () => left.set(address, scrollY);
    addEventListener("click", remember, true);
    return () => removeEventListener("click", remember, true);
  }, [address]);
};
