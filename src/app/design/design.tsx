import { useLayoutEffect, useState } from "preact/hooks";
import { Choice, Choices, Page } from "../parts/index.ts";
import { Controls } from "./controls.tsx";
import { IconsShown } from "./icons-shown.tsx";
import { States } from "./states.tsx";
import { Surfaces } from "./surfaces-shown.tsx";
import { Tokens } from "./tokens.tsx";
import "./design.css";

const themes = ["system", "light", "dark", "dim"] as const;
type Theme = (typeof themes)[number];

/** The design system, made of itself. It exists in development only, for who builds a page; so its words are in no catalogue. */
export const Design = () => {
  const [theme, setTheme] = useState<Theme>("system");
  useLayoutEffect(() => {
    if (theme === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  return (
    <Page
      back={{ href: "/", label: "Today" }}
      eyebrow="Design, in development only"
      heading="Serif when Walnut speaks. Sans when you operate it."
      lead="Every page opens with one spoken sentence that would be enough if you read no further."
      wide
    >
      <Choices legend="Theme" compact>
        {themes.map((one) => (
          <Choice key={one} name="theme" value={one} label={one} checked={one === theme} onChange={() => setTheme(one)} />
        ))}
      </Choices>
      <Tokens />
      <Controls />
      <Surfaces />
      <States />
      <IconsShown />
      <Rules />
    </Page>
  );
};

const rules = [
  ["One filled thing a page: the next right thing.", "Two filled buttons, or a filled one for a way out."],
  ["Shape first (circle, triangle, square, octagon), then weight, colour and words.", "Green. It says “safe”, and Walnut never does."],
  ["Red for an emergency.", "Red for Stop, for a mistake or for bad news: Stop is bone, a mistake is rust."],
  ["Native radio, checkbox, range, details, dialog.", "A control of our own to look nicer."],
  ["Each reason with its own end.", "One merged warning."],
  ["Ends and dates: “No session before Wednesday 25 November.”", "“Later”, “soon”, or a bar that fills up for coming back."],
  ["Let a page be empty below its sentence.", "Tips, praise, streaks, pictures of bodies."],
  [
    "120 ms for a press, 320 ms for opening, 4 s in and 6 s out for a breath.",
    "Anything that bounces, counts up, or moves where no motion is wanted.",
  ],
  ["Logical properties, 48 px targets, room for words half as long again.", "Left and right, fixed heights, text in pictures."],
] as const;

const Rules = () => (
  <section class="stack close">
    <h2>Do, and don’t</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">Do</th>
          <th scope="col">Don’t</th>
        </tr>
      </thead>
      <tbody>
        {rules.map(([yes, no]) => (
          <tr key={yes}>
            <td>{yes}</td>
            <td>{no}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
