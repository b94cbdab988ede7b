import { paces, usualPace, type Pace } from "#session";
import { breathPace, type BreathPace } from "../shell/device.ts";
import { useWords } from "../shell/words.tsx";

const nameOf = ({ inSeconds, outSeconds }: Pace) => `${inSeconds}-${outSeconds}` as BreathPace;

/** The pace he breathes at, alone and in a session. */
export const ownPace = (): Pace => paces.find((pace) => nameOf(pace) === breathPace.value) ?? usualPace;

export const takePace = (pace: Pace): void => {
  breathPace.value = nameOf(pace);
};

/** Two buttons and the pace between them. `onChange`: a new pace begins with an in-breath. */
export const PaceChoice = ({ onChange }: { readonly onChange?: () => void }) => {
  const words = useWords("breathe");
  const pace = ownPace();
  const at = paces.indexOf(pace);
  const said = words["pace"]({ in: pace.inSeconds, out: pace.outSeconds });
  const choose = (next: Pace) => {
    takePace(next);
    onChange?.();
  };
  const [quicker, slower] = [paces[at - 1], paces[at + 1]];
  return (
    <div class="player-acts" role="group" aria-label={said}>
      <button type="button" class="btn quiet" disabled={!quicker} onClick={() => quicker && choose(quicker)}>
        {words["quicker"]}
      </button>
      <p class="small muted" aria-hidden="true">
        {said}
      </p>
      <button type="button" class="btn quiet" disabled={!slower} onClick={() => slower && choose(slower)}>
        {words["slower"]}
      </button>
    </div>
  );
};
