import { useState } from "preact/hooks";
import { Button, Card, Disclosure, Fact, Facts, Notice, Progress, Row, Rows, Sheet, type Urgency } from "../parts/index.ts";
import { SampleChart } from "./sample-chart.tsx";
import "../parts/chart.css";

const notices = {
  calm: ["Nothing you told us rules this out today", "No colour of praise: it is not a pass.", "Counts for twelve hours."],
  care: ["Stay lighter today", "You take a blood thinner: short and light.", "Holds while you take it."],
  doctor: [
    "See a doctor within days",
    "Blood in urine can be a sign of something that needs a look.",
    "Stays open until you record who saw you.",
  ],
  emergency: ["Go to an emergency department now", "If you cannot pass urine although the bladder feels full.", "Works without network."],
} as const satisfies { readonly [U in Urgency]: readonly [string, string, string] };

/** What things stand on. Separate by space and surface first, a hairline second, never a box in a box. */
export const Surfaces = () => {
  const [open, setOpen] = useState(false);
  return (
    <div class="shown">
      <section class="stack close">
        <h2>Four urgencies</h2>
        {Object.entries(notices).map(([urgency, [title, text, until]]) => (
          <Notice key={urgency} urgency={urgency as Urgency} title={title} until={until} level={3}>
            {text}
          </Notice>
        ))}
      </section>
      <section class="stack close">
        <h2>Card, rows, facts, sheet</h2>
        <Card title="Also waiting">
          <Rows>
            <Row href="/design" title="Check-in" note="Pain, urgency, calm. Three numbers." />
            <Row title="Open a sheet" note="A native dialog: it holds the focus, Escape closes it." onClick={() => setOpen(true)} />
          </Rows>
        </Card>
        <Card title="Your limits today">
          <Facts>
            <Fact name="Discomfort">
              <strong>3 out of 10 at most.</strong> <span class="muted">More is not better.</span>
            </Fact>
          </Facts>
        </Card>
        <Disclosure summary="Why we ask">
          <p class="muted">Native details, so that it works with every key and is found by the browser’s own search.</p>
        </Disclosure>
        <Progress at={3} of={17} label="3 of 17" />
        {open && (
          <Sheet title="I was seen" closeLabel="Close" onClose={() => setOpen(false)}>
            <p>One question, and the way out is as near as the way on.</p>
            <Button kind="primary" wide onClick={() => setOpen(false)}>
              Close
            </Button>
          </Sheet>
        )}
      </section>
      <section class="stack close">
        <h2>Chart frame</h2>
        <SampleChart />
      </section>
    </div>
  );
};
