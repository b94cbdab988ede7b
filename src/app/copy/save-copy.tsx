import { useState } from "preact/hooks";
import { Button, Page } from "../parts/index.ts";
import { useKeep } from "../shell/deps.ts";
import { useWords } from "../shell/words.tsx";
import { CopyMade, type MadeCopy } from "./copy-made.tsx";
import { MakeCopy } from "./make-copy.tsx";

/** One sealed file with everything, and a look whether it really arrived. */
export const SaveCopy = () => {
  const words = useWords("copy");
  const app = useWords("app");
  const keep = useKeep();
  const [made, setMade] = useState<MadeCopy>();
  if (made) return <CopyMade made={made} />;
  if (keep.state.value === "open") return <MakeCopy made={setMade} />;
  return (
    <Page
      back={{ href: "/settings", label: app["settings"] }}
      heading={words["save.title"]}
      lead={words["save.nothing"]}
      dock={
        <Button kind="primary" wide href="/settings">
          {app["back"]}
        </Button>
      }
    />
  );
};
