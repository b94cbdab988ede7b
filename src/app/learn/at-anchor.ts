import { useEffect } from "preact/hooks";

/** Comes to the part of the page the address names after "#": opens it, and moves the focus there. */
export const useAnchor = (): void => {
  useEffect(() => {
    const come = () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!target) return;
      if (target instanceof HTMLDetailsElement) target.open = true;
      target.scrollIntoView({ block: "start" });
      (target.querySelector<HTMLElement>("summary") ?? target).focus({ preventScroll: true });
    };
    // The page takes the focus to its heading first; the address is more exact.
    const soon = requestAnimationFrame(come);
    addEventListener("hashchange", come);
    return () => {
      cancelAnimationFrame(soon);
      removeEventListener("hashchange", come);
    };
  }, []);
};
