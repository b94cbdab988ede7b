import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

const unreadMs = 500;
const sameSpotPx = 48;

/**
 * For half a second after a page is drawn, a tap on the spot of the last one does nothing. A double tap would else answer a question
 * that nobody has seen: the next page has its own buttons where those of this one stood. Keys are no taps.
 */
export const useNoSecondTap = (turn: string): void => {
  const last = useRef({ x: 0, y: 0, at: -Infinity });
  const turned = useRef({ at: -Infinity, drawn: -Infinity });
  useLayoutEffect(() => {
    // Until it is drawn, nothing on it can be meant.
    turned.current = { at: performance.now(), drawn: Infinity };
  }, [turn]);
  useEffect(() => {
    turned.current.drawn = performance.now();
  }, [turn]);
  useEffect(() => {
    const take = (event: MouseEvent) => {
      const { clientX: x, clientY: y, timeStamp: at, detail } = event;
      if (detail === 0) return;
      const isSameSpot = Math.hypot(x - last.current.x, y - last.current.y) < sameSpotPx;
      if (isSameSpot && last.current.at < turned.current.at && at < turned.current.drawn + unreadMs) {
        event.preventDefault();
        event.stopPropagation();
      } else last.current = { x, y, at };
    };
    document.addEventListener("click", take, true);
    return () => document.removeEventListener("click", take, true);
  }, []);
};
