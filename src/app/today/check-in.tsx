import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { addDays, dateOf, instantOn, type Instant, type Zone } from "#base";
import { didOn } from "#evaluate";
import { daysLateMax, type Bodies, type Ratings } from "#record";
import { Button, Disclosure, Page, Scale, Select } from "../parts/index.ts";
import { DidChoices, ownTrialOn } from "../evaluate/did.tsx";
import { useAdd } from "../keep/use-add.ts";
import { useRecord } from "../keep/use-record.ts";
import { announce } from "../shell/announce.tsx";
import { useKeep } from "../shell/deps.ts";
import { FailedNote } from "../shell/failed.tsx";
import { formatDay } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";

export const rated = ["pain", "urgency", "calm"] as const;

/** Three numbers, ten seconds; for today, or for a day of the week before, which is then marked so. */
export const CheckIn = () => {
  const words = useWords("today");
  const app = useWords("app");
  const keep = useKeep();
  const { route } = useLocation();
  const { projection, at, zone } = useRecord();
  const { add, failed, busy } = useAdd();
  const [ratings, setRatings] = useState<Bodies["rating"]>({});
  const [daysLate, setDaysLate] = useState(0);
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (keep.state.value === "new") route("/keep?then=/check-in", true);
  }, []);
  const day = addDays(dateOf(at), -daysLate);
  const trial = ownTrialOn(projection, day);
  const did = trial && ratings.did?.of === trial.id ? ratings.did : undefined;
  const isEmpty = did === undefined && everyScale.every((name) => ratings[name] === undefined);
  const save = async () => {
    setTried(true);
    const { did: _, ...numbers } = ratings;
    const body = { ...numbers, ...(daysLate === 0 ? {} : { daysLate }), ...(did === undefined ? {} : { did }) };
    if (isEmpty || !(await add("rating", body, daysLate === 0 ? undefined : earlier(at, zone, daysLate)))) return;
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
      {trial && (
        <DidChoices
          trial={trial}
          isToday={daysLate === 0}
          value={did?.what ?? didOn(projection, trial).get(day)}
          onChange={(said) => setRatings({ ...ratings, did: said })}
        />
      )}
      <Disclosure summary={words["check-in.more"]}>
        <MoreScales ratings={ratings} onChange={setRatings} />
        <Select
          label={words["check-in.day"]}
          hint={daysLate === 0 ? undefined : words["check-in.day.late"]}
          value={String(daysLate)}
          onChange={(value) => setDaysLate(Number(value))}
          options={Array.from({ length: daysLateMax + 1 }, (_, back) => ({
            value: String(back),
            label: back === 0 ? words["check-in.day.today"] : formatDay(addDays(dateOf(at), -back)),
          }))}
        />
      </Disclosure>
      <FailedNote failed={failed} />
    </Page>
  );
};

const more = ["worst", "mood"] as const;
const everyScale = [...rated, ...more];

/** The same time of day, so many days ago. */
const earlier = (at: Instant, zone: Zone, daysBack: number): Instant => instantOn(addDays(dateOf(at), -daysBack), at.slice(11, 16), zone);

/** With the question about mood, help stands beside it whatever is answered. */
export const MoreScales = ({
  ratings,
  onChange,
}: {
  readonly ratings: Bodies["rating"];
  readonly onChange: (ratings: Bodies["rating"]) => void;
}) => {
  const words = useWords("today");
  return (
    <>
      {more.map((name) => (
        <Scale
          key={name}
          name={name}
          legend={words[`check-in.${name}`]}
          low={words[`check-in.${name}.low`]}
          high={words[`check-in.${name}.high`]}
          value={ratings[name]}
          onChange={(value) => onChange({ ...ratings, [name]: value })}
        />
      ))}
      <p class="small muted">
        {words["check-in.mood.help"]} <a href="/help-now">{words["check-in.mood.call"]}</a>
      </p>
    </>
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
