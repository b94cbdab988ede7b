import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { Button, OfflineIcon } from "../parts/index.ts";
import { useKeep } from "./deps.ts";
import { takeUpdate, updateWaits } from "./update.ts";
import { useWords } from "./words.tsx";

/** Pages that are between two devices: not everything works there without a network. */
const needsNetwork: ReadonlySet<string> = new Set(["/two", "/view", "/settings/add-device", "/settings/devices", "/settings/join"]);
const offline = signal(false);
const putOff = signal(false);

/** Thin notices above the bar: sample data, what a reload took, no network, a new version. None of them covers anything. */
export const Strips = () => {
  const words = useWords("app");
  const keep = useKeep();
  const { path, route } = useLocation();
  useEffect(() => {
    // The browser's word is only a hint (a reload without network may still call itself online), and only for this strip.
    const look = () => {
      offline.value = !navigator.onLine;
    };
    look();
    addEventListener("online", look);
    addEventListener("offline", look);
    return () => {
      removeEventListener("online", look);
      removeEventListener("offline", look);
    };
  }, []);
  // Until a record is kept, answers live in memory only: then a new version waits for the next start.
  const atRisk = keep.state.value === "new" && keep.entries.value.length > 0;
  return (
    <div class="strips" role="status">
      {keep.state.value === "sample" && (
        <div class="strip sample">
          <p>{words["sample.banner"]}</p>
          <Button
            kind="text"
            onClick={() => {
              keep.leaveSample();
              route("/", true);
            }}
          >
            {words["sample.leave"]}
          </Button>
        </div>
      )}
      {keep.state.value === "new" && keep.forgotten.value === "unkept" && (
        <div class="strip">
          <p>{words["forgotten"]}</p>
          <Button kind="text" onClick={() => keep.acknowledgeForgotten()}>
            {words["close"]}
          </Button>
        </div>
      )}
      {offline.value && (
        <div class="strip quiet">
          <OfflineIcon />
          <p>{words[needsNetwork.has(path) ? "offline.here" : "offline"]}</p>
        </div>
      )}
      {updateWaits.value && !putOff.value && (
        <div class="strip">
          <p>{atRisk ? `${words["update.ready"]} ${words["update.at-risk"]}` : words["update.ready"]}</p>
          {!atRisk && (
            <Button kind="text" onClick={takeUpdate}>
              {words["update.use"]}
            </Button>
          )}
          <Button kind="text" onClick={() => (putOff.value = true)}>
            {words["update.later"]}
          </Button>
        </div>
      )}
    </div>
  );
};
