const colours = {
  "Surfaces and lines": ["paper", "sheet", "sunk", "line", "edge"],
  Ink: ["ink", "ink-2", "ink-3"],
  "Action: the next right thing": ["act", "act-press", "on-act"],
  "Accent: links, what is chosen, focus": ["accent", "accent-wash", "on-accent"],
  "Urgency: calm, care, doctor, emergency": ["calm-wash", "calm-mark", "care-wash", "care-mark", "doctor-wash", "doctor-mark", "emergency"],
  Chart: ["data-a", "data-b", "phase", "small"],
} as const;
const spaces = ["s1", "s2", "s3", "s4", "s5", "s6", "s8", "s10", "s12", "s16", "s20", "s24"] as const;
const sizes = [
  ["t-2xl", "voice", "What Walnut says first"],
  ["t-xl", "voice", "A sheet, and the session’s line"],
  ["t-l", "voice", "The second sentence"],
  ["t-m", "work", "What you read and press"],
  ["t-s", "work", "What stands beside it"],
] as const;
const motions = [
  ["quick", "120 ms: a press"],
  ["calm", "320 ms: opening, going on"],
  ["breath-in", "4 s in, 6 s out: the breath"],
] as const;

/** Colour, space, type and motion, each by its name in tokens.css. */
export const Tokens = () => (
  <div class="shown">
    <section class="stack close">
      <h2>Colour</h2>
      {Object.entries(colours).map(([title, names]) => (
        <div key={title}>
          <h3>{title}</h3>
          <ul class="swatches">
            {names.map((name) => (
              <li key={name}>
                <i style={{ background: `var(--${name})` }} />
                <code>{name}</code>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p class="small muted">
        Every pair used for text is measured in tokens.test.ts: 4.5 to 1, and 7 to 1 in the session and the emergency.
      </p>
    </section>
    <section class="stack close">
      <h2>Space: 12 inside a thought, 24 between thoughts, 40 between columns</h2>
      <ul class="spaces">
        {spaces.map((name) => (
          <li key={name}>
            <code>{name}</code>
            <i style={{ inlineSize: `var(--${name})` }} />
          </li>
        ))}
      </ul>
    </section>
    <section class="stack close">
      <h2>Type: the system’s own, two voices</h2>
      {sizes.map(([size, family, text]) => (
        <p key={size} style={{ fontSize: `var(--${size})`, fontFamily: `var(--${family})` }}>
          {text} <code>{size}</code>
        </p>
      ))}
    </section>
    <section class="stack close">
      <h2>Motion: nothing bounces, nothing celebrates</h2>
      <ul class="stack tight">
        {motions.map(([name, what]) => (
          <li key={name}>
            <code>{name}</code> {what}
          </li>
        ))}
      </ul>
      <p class="small muted">With reduced motion both times are 0, and the breath brightens and dims instead of growing.</p>
    </section>
  </div>
);
