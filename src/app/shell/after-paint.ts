import { useRef } from "preact/hooks";

/**
 * Wraps what a tap does, so that the tap is seen first: the next page takes a slow phone a moment to draw, and a tap that shows
 * nothing is made again. A second one meanwhile does not count.
 */
export const useAfterPaint = (): ((act: () => void) => () => void) => {
  const isUnderWay = useRef(false);
  return (act) => () => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    afterPaint(() => {
      isUnderWay.current = false;
      act();
    });
  };
};

const afterPaint = (work: () => void): void => {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    work();
  };
  requestAnimationFrame(() => setTimeout(once));
  // A hidden page draws nothing.
  setTimeout(once, 100);
};
