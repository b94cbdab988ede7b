/** How long things may take inside a session. All are precautions of ours: nobody has measured them. */

/** Discomfort above the limit, or rising, eases within this time or the session ends (safety.md, st-pain3). */
export const easeWithinSeconds = 30;
/** A rise of so many points in one stretch of contact counts as too much even below the limit. */
export const riseMax = 2;
/** Pain that ends a session at once (safety.md, st-severe). */
export const severePainMin = 7;
/** Who is not calm stays with settling, at most this long; then it is not the day. */
export const settleSecondsMax = 10 * 60;
/** After a longer break the numbers from before no longer hold: a fresh start is asked for, as after a stop. */
export const pauseSecondsMax = 10 * 60;
/** After a longer absence of the app nobody knows what happened in between. */
export const awaySecondsMax = 3 * 60;
/** st-urge: a session goes on once after the toilet. */
export const toiletPausesMax = 1;
/** A comfort check waits so long for an answer. */
export const comfortAnswerSeconds = 10;
/** A session that was held goes on only by a deliberate tap within this time; without one it ends. */
export const heldSecondsMax = 2 * 60;
