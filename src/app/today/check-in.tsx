import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { dateOf } from "#base";
import type { Ratings } from "#record";
import { Button, Page, Scale } from "../parts/index.ts";
import { useAdd } from "../keep/use-add.ts";
import { useRecord } from "../keep/use-record.ts";
import { announce } from "../shell/announce.tsx";
import { useKeep } from "../shell/deps.ts";
import { FailedNote } from "../shell/failed.tsx";
import { useWords } from "../shell/words.tsx";

export const rated = ["pain", "urgency", "calm"] as const;

/** Three numbers, ten seconds. */
export const CheckIn = () => {
  const words = useWords("today");
  const app = useWords("app");
  const keep = useKeep();
  const { route } = useLocation();
  const { projection, at } = useRecord();
  const { add, failed, busy } = useAdd();
  const [ratings, setRatings] = useState<Ratings>({});
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (keep.state.value === "new") route("/keep?then=/check-in", true);
  }, []);
  const isEmpty = rated.every((name) => ratings[name] === undefined);
  const save = async () => {
    setTried(true);
    if (isEmpty || !(await add("rating", ratings))) return;
    announce(words["check-in.saved"]);
    route("/", true);
  };
  return (
    <Page
      back={{ href: "/", label: app["nav.today"] }}
      heading={words["check-in.title"]}
      lead={<p class="muted">{projection.ratedDays.includes(dateOf(at)) ? words["check-in.again"] : words["check-in.leave-out"]}</p>}
      onSubmit={() => void save()}
      dock={
        <Button kind="primary" wide submit busy={busy}>
          {words["check-in.save"]}
        </Button>
      }
    >
      <RatingScales ratings={ratings} onChange={setRatings} mistake={tried && isEmpty ? words["check-in.missing"] : undefined} />
      <FailedNote failed={failed} />
    </Page>
  );
};

interface RatingScalesProps {
  readonly ratings: Ratings;
  readonly onChange: (ratings: Ratings) => void;
  readonly mistake?: string | undefined;
}

/** Pain, urgency and calm as three scales; also where an entry is corrected. */
export const RatingScales = ({ ratings, onChange, mistake }: RatingScalesProps) => {
  const words = useWords("today");
  return (
    <div class="stack loose">
      {rated.map((name) => (
        <Scale
          key={name}
          name={name}
          legend={words[`check-in.${name}`]}
          low={words[`check-in.${name}.low`]}
          high={words[`check-in.${name}.high`]}
          value={ratings[name]}
          onChange={(value) => onChange({ ...ratings, [name]: value })}
          mistake={name === "pain" ? mistake : undefined}
        />
      ))}
    </div>
  );
};
