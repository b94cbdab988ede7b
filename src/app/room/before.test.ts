import { expect, test } from "vitest";
import type { EpochMs } from "#base";
import { testRandom } from "#base/testing";
import { RoomLine } from "#wire";
import { GiverEnd, ReceiverEnd } from "./ends.ts";
import { beatMs, stepMs, terms, togetherMs } from "./testing/two-phones.ts";

// Before a session: two ends and a good line between them, with a page of the giver that can be left.

class Before {
  at = 1_800_000_000_000 as EpochMs;
  isOpen = true;
  readonly receiver: ReceiverEnd;
  readonly giver: GiverEnd;

  constructor(nth = 1) {
    const [toGiver, toReceiver] = [new Uint8Array(32).fill(2 * nth), new Uint8Array(32).fill(2 * nth + 1)];
    this.receiver = new ReceiverEnd({
      line: new RoomLine(testRandom(nth), { out: toGiver, into: toReceiver }),
      terms,
      session: () => undefined,
      tell: () => expect.unreachable("there is no session"),
    });
    this.giver = new GiverEnd(new RoomLine(testRandom(nth + 1), { out: toReceiver, into: toGiver }));
    this.pass(1000);
  }

  pass(ms: number): void {
    for (let passed = 0; passed < ms; passed += stepMs) {
      this.at = (this.at + stepMs) as EpochMs;
      if (this.at % beatMs !== 0) continue;
      if (this.isOpen) {
        this.giver.hear(this.receiver.frame(this.at));
        this.beat();
      }
    }
  }
  beat(): void {
    this.receiver.hear(this.giver.frame(this.at), this.at);
  }
  /** As the page does it: a last frame, and none after. */
  leave(): { readonly isToBeSaid: boolean } {
    const left = this.giver.left();
    this.beat();
    this.isOpen = false;
    return left;
  }
}

test.each<["reading" | "yes", (two: Before) => void]>([
  ["reading", () => undefined],
  ["yes", (two) => two.giver.happen({ type: "answered", agrees: "yes" })],
])(
  "a page that is left at “%s”, before the session, has not said not today: it is out of reach, and nothing can begin",
  (agrees, until) => {
    const two = new Before();
    until(two);
    two.pass(500);
    expect(two.receiver.giver).toBe(agrees);
    // The room is not ended with a last word, which would be heard as a no.
    expect(two.leave()).toEqual({ isToBeSaid: false });
    two.pass(togetherMs);
    expect([two.receiver.giver, two.receiver.isLive(two.at), two.receiver.isReady(two.at)]).toEqual([agrees, false, false]);

    // It comes in again with new words, and has to agree anew.
    const again = new Before(7);
    expect([again.receiver.giver, again.receiver.isReady(again.at)]).toEqual(["reading", false]);
  },
);

test.each<[string, (two: Before) => void]>([
  ["a no", (two) => two.giver.happen({ type: "answered", agrees: "no" })],
  [
    "“not today” after a yes",
    (two) => [{ type: "answered", agrees: "yes" } as const, { type: "stopped" } as const].forEach((e) => two.giver.happen(e)),
  ],
])("%s is heard as a no, also when the page is closed right after it", (_what, say) => {
  const two = new Before();
  say(two);
  expect(two.leave()).toEqual({ isToBeSaid: true });
  expect(two.receiver.giver).toBe("no");
});
