import {
  BackIcon,
  CloseIcon,
  ForwardIcon,
  HideIcon,
  LearnIcon,
  Mark,
  OfflineIcon,
  PhoneIcon,
  ProgressIcon,
  RemoveIcon,
  SettingsIcon,
  ShareIcon,
  TodayIcon,
  Walnut,
} from "../parts/index.ts";

const icons = {
  Today: TodayIcon,
  Progress: ProgressIcon,
  Learn: LearnIcon,
  Share: ShareIcon,
  Settings: SettingsIcon,
  Hide: HideIcon,
  Back: BackIcon,
  Forward: ForwardIcon,
  Close: CloseIcon,
  Remove: RemoveIcon,
  Phone: PhoneIcon,
  Offline: OfflineIcon,
  Walnut,
} as const;

/** Line art on a 24-point grid, 1.75 wide, round ends. An icon never stands for a body, a feeling or a prize. */
export const IconsShown = () => (
  <section class="stack close">
    <h2>Icons and marks</h2>
    <ul class="icons-shown">
      {Object.entries(icons).map(([name, Icon]) => (
        <li key={name}>
          <Icon />
          <span>{name}</span>
        </li>
      ))}
      {(["calm", "care", "doctor", "emergency"] as const).map((urgency) => (
        <li key={urgency}>
          <Mark urgency={urgency} />
          <span>{urgency}</span>
        </li>
      ))}
    </ul>
    <p class="app-icons">
      <img src="/icon-192.png" width="96" height="96" alt="The app icon: a walnut in its shell" />
      <img src="/icon-192.png" width="48" height="48" alt="" />
      <img src="/icon.svg" width="32" height="32" alt="" />
    </p>
  </section>
);
