import { useState } from "preact/hooks";
import { Button, Choice, Choices, Field, Scale, Select, Slider } from "../parts/index.ts";

/** What is pressed, chosen and typed into, in each of its states. */
export const Controls = () => (
  <div class="shown">
    <Buttons />
    <ChoicesShown />
    <Numbers />
    <Fields />
  </div>
);

const Buttons = () => (
  <section class="stack close">
    <h2>Buttons</h2>
    <Button kind="primary" wide>
      Begin with the questions
    </Button>
    <Button wide>Change an answer</Button>
    <Button wide disabled>
      Not before Wednesday
    </Button>
    <Button kind="primary" wide busy>
      Opening
    </Button>
    <div class="acts">
      <Button kind="text">Another day</Button>
    </div>
  </section>
);

const ChoicesShown = () => {
  const [said, say] = useState("no");
  const [ticked, tick] = useState(true);
  return (
    <section class="stack close">
      <h2>Choice</h2>
      <Choices legend="Have you been feverish?" mistake={said === "" ? "Choose one of these." : undefined}>
        <Choice name="fever" value="yes" label="Yes" checked={said === "yes"} onChange={() => say("yes")} />
        <Choice name="fever" value="no" label="No" checked={said === "no"} onChange={() => say("no")} />
        <Choice
          name="fever"
          value="unsure"
          label="Not sure"
          hint="We show how to check"
          checked={said === "unsure"}
          onChange={() => say("unsure")}
        />
      </Choices>
      <Choice type="checkbox" name="hands" label="Hands washed, nails short, no rings" checked={ticked} onChange={tick} />
    </section>
  );
};

const Numbers = () => {
  const [pain, setPain] = useState<number | undefined>(3);
  const [minutes, setMinutes] = useState(5);
  return (
    <section class="stack loose">
      <h2>Number and slider</h2>
      <Scale
        name="shown-pain"
        legend="Pain now"
        value={pain}
        was={4}
        wasWhen="Before the session"
        onChange={setPain}
        low="no pain"
        high="as bad as you can imagine"
      />
      <Slider
        label="Remind me after"
        min={1}
        max={15}
        value={minutes}
        onInput={setMinutes}
        say={(n) => `${n} minutes`}
        low="1 minute"
        high="15 minutes"
      />
    </section>
  );
};

const Fields = () => {
  const [name, setName] = useState("");
  const [day, setDay] = useState("monday");
  return (
    <section class="stack loose">
      <h2>Fields</h2>
      <Field label="Seen by" hint="A name or a practice, as you like." value={name} onInput={setName} />
      <Field label="How old are you?" type="number" short value="4o" onInput={() => undefined} mistake="Only digits, for example 44." />
      <Select
        label="Day of the week"
        value={day}
        onChange={setDay}
        options={[
          { value: "monday", label: "Monday" },
          { value: "tuesday", label: "Tuesday" },
        ]}
      />
    </section>
  );
};
