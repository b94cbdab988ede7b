import type { RandomDep } from "#base";

/** nof1-method section 7: at least so many days before the practice, so many with it, and so many days to draw from. */
export const phaseDays = 28;
export const windowDays = 20;

/** The window of days, counted from the first of the comparison, on which the practice can begin. */
export const startWindow: readonly [number, number] = [phaseDays, phaseDays + windowDays - 1];
/** So long a trial lasts, whatever day is drawn: every day of the window leaves room for the practice. */
export const startPointDays = 2 * phaseDays + windowDays - 1;

/** The day on which the practice begins, each of the window as likely as any other. What is stored is the byte that was drawn. */
export const drawStart = ({ random }: RandomDep): { readonly seed: string; readonly begins: number } => {
  const fair = 256 - (256 % windowDays);
  for (;;) {
    const byte = random.bytes(1)[0]!;
    // A byte beyond the last whole round would make the first days likelier.
    if (byte < fair) return { seed: byte.toString(16).padStart(2, "0"), begins: startOf(byte) };
  }
};

/** The day that a stored byte gives. */
export const startOf = (byte: number): number => startWindow[0] + (byte % windowDays);
