import { Button, Card, Empty, Loading, Notice, OfflineIcon, Walnut } from "../parts/index.ts";

/** What a page is when there is nothing, not yet, not any more, or not for everyone. */
export const States = () => (
  <div class="shown">
    <section class="stack close">
      <h2>Empty</h2>
      <Empty title="No days rated yet.">
        <p class="muted">After 14 days there is something to see.</p>
        <Button href="/check-in">Rate today</Button>
      </Empty>
    </section>
    <section class="stack close">
      <h2>Loading, only after 0.4 seconds</h2>
      <Card>
        <Loading text="Opening" />
      </Card>
    </section>
    <section class="stack close">
      <h2>Error: what, why, and what to do</h2>
      <Notice urgency="care" title="Not saved yet" level={3}>
        <p>The device is full. Your answer is still on this page. Free some space, then save again.</p>
        <Button>Save again</Button>
      </Notice>
    </section>
    <section class="stack close">
      <h2>Offline: a thin strip, nothing is covered</h2>
      <div class="strip quiet">
        <OfflineIcon />
        <p>No network. Everything here works without.</p>
      </div>
    </section>
    <section class="stack close">
      <h2>Locked: the door says nothing about the house</h2>
      <Card>
        <div class="locked-shown">
          <Walnut />
          <p class="voice">Locked</p>
        </div>
      </Card>
    </section>
  </div>
);
