import type { ComponentChildren } from "preact";

interface IconProps {
  readonly children: ComponentChildren;
  /** Points along the reading direction, so it turns round in right-to-left scripts. */
  readonly turns?: boolean;
}

const Icon = ({ children, turns }: IconProps) => (
  <svg class={turns ? "icon turns" : "icon"} viewBox="0 0 24 24" aria-hidden="true">
    {children}
  </svg>
);

export const ForwardIcon = () => (
  <Icon turns>
    <path d="M9.500 5.500 16 12l-6.500 6.500" />
  </Icon>
);
export const BackIcon = () => (
  <Icon turns>
    <path d="M14.500 5.500 8 12l6.500 6.500" />
  </Icon>
);
export const HideIcon = () => (
  <Icon>
    <path d="M3.500 12S6.700 6.300 12 6.300 20.500 12 20.500 12 17.300 17.700 12 17.700 3.500 12 3.500 12ZM5 19.500l14-15" />
  </Icon>
);
export const SettingsIcon = () => (
  <Icon>
    <path d="M4 7h9M17.500 7H20M4 12h2.500M11 12h9M4 17h8M16.500 17H20" />
    <circle cx="15.200" cy="7" r="2.200" />
    <circle cx="8.700" cy="12" r="2.200" />
    <circle cx="14.200" cy="17" r="2.200" />
  </Icon>
);
export const TodayIcon = () => (
  <Icon>
    <path d="M4.500 6.500h15v13h-15zM4.500 10.500h15M8.500 4v4M15.500 4v4M9.200 15l2 2 3.600-3.700" />
  </Icon>
);
export const ProgressIcon = () => (
  <Icon>
    <path d="M4 19.500h16M4.500 14.500l4.300-4.300 4.200 3 6.300-7.400" />
  </Icon>
);
export const LearnIcon = () => (
  <Icon>
    <path d="M12 6.700C10 5.200 7 4.700 4 5.200v13c3-.5 6 0 8 1.500 2-1.500 5-2 8-1.500v-13c-3-.5-6 0-8 1.500Zm0 0v13" />
  </Icon>
);
export const ShareIcon = () => (
  <Icon>
    <path d="M6.500 3.500H14l4 4v13H6.500zM14 3.500v4h4M9.500 12.500h5.500M9.500 16h5.500" />
  </Icon>
);
export const PhoneIcon = () => (
  <Icon>
    <path d="M6 4.200h3.200l1.600 4.300-2 1.700a11 11 0 0 0 5 5l1.700-2 4.300 1.600V18c0 1.100-.9 2-2 2C10.800 20 4 13.200 4 6.200c0-1.100.9-2 2-2Z" />
  </Icon>
);
export const CloseIcon = () => (
  <Icon>
    <path d="m6 6 12 12M18 6 6 18" />
  </Icon>
);
/** No network: the waves stand, the stroke takes them away. */
export const OfflineIcon = () => (
  <Icon>
    <path d="M4 10.200a12 12 0 0 1 4.300-2.600M11.600 6.900a12 12 0 0 1 8.400 3.300M7 13.800a7.600 7.600 0 0 1 3.600-2M14.300 12.100a7.600 7.600 0 0 1 2.700 1.700M12 18.200v.2M5 19.500l14-15" />
  </Icon>
);
export const RemoveIcon = () => (
  <Icon>
    <path d="M5 7h14M9.500 7V4.500h5V7M7 7l1 12.500h8L17 7M10.500 10.500v6M13.500 10.500v6" />
  </Icon>
);

/** The mark of the house: a nut in its shell, seam forward. It says nothing else. */
export const Walnut = () => (
  <svg class="walnut" viewBox="0 0 48 48" aria-hidden="true">
    <path d="M24 6.500c1.300 0 2.100 1 3.400 1.500C35.300 10.900 41 17.300 41 25.200c0 9.400-7.300 16.300-17 16.300S7 34.600 7 25.200C7 17.300 12.700 10.900 20.600 8c1.300-.5 2.100-1.500 3.400-1.500Z" />
    <path d="M24 8.800v30.400" />
    <path d="M29.500 15.200c-.4 3.300 4.300 3.900 4.400 7.200.1 2.500-2.900 3.200-3 5.700m4 3.200c-2.300 1-3.600 2.400-3.400 4.600M18.700 14.800c.2 3.100-3.900 3.600-4.300 6.600m2.300 6.600c2.300 1 2.600 2.900 1.800 4.600-.5 1.200-.3 2 .2 2.900" />
  </svg>
);
