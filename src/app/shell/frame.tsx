import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import {
  BackIcon,
  HideIcon,
  LearnIcon,
  Mark,
  ProgressIcon,
  SettingsIcon,
  ShareIcon,
  TodayIcon,
  Walnut,
  type FrameProps,
} from "../parts/index.ts";
import { hide } from "./hide.ts";
import { Strips } from "./strips.tsx";
import { useWords } from "./words.tsx";

/** What stands around a page: bar, notices, and tabs where the page is a place of its own. */
export const ShellFrame = ({ kind, title, back, onBack, children }: FrameProps) => {
  const words = useWords("app");
  useEffect(() => {
    // Soft hyphens are for lines; a title has one.
    document.title = (title ? `${words["name"]}: ${title}` : words["name"]).replaceAll("\u00AD", "");
  }, [title, words]);
  if (kind === "bare") return <main id="main">{children}</main>;
  return (
    <div class="frame">
      <a class="skip" href="#main" onClick={skipToMain}>
        {words["skip"]}
      </a>
      <Strips />
      <header class="bar">
        {back ? (
          <a
            class="bar-act bar-back"
            href={back.href}
            onClick={(event) => {
              if (!onBack) return;
              event.preventDefault();
              event.stopPropagation();
              onBack();
            }}
          >
            <BackIcon />
            {back.label}
          </a>
        ) : (
          <Brand name={words["name"]} />
        )}
        <div class="bar-side">
          <a class="bar-act" href="/help-now">
            <Mark urgency="emergency" />
            {words["emergency"]}
          </a>
          <button type="button" class="bar-act" onClick={hide}>
            <HideIcon />
            <span class="when-wide">{words["hide"]}</span>
          </button>
          {kind === "tabs" && (
            <a class="bar-act" href="/settings" aria-label={words["settings"]}>
              <SettingsIcon />
            </a>
          )}
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {kind === "tabs" && <Tabs />}
    </div>
  );
};

/** Home; where one is at home already it leads nowhere, and is one press less on the way to help. */
const Brand = ({ name }: { readonly name: string }) => {
  const { path } = useLocation();
  const inside = (
    <>
      <Walnut />
      <span class="brand-name">{name}</span>
    </>
  );
  return path === "/" ? (
    <span class="brand">{inside}</span>
  ) : (
    <a class="brand" href="/">
      {inside}
    </a>
  );
};

const tabs = [
  { href: "/", name: "nav.today", Icon: TodayIcon },
  { href: "/progress", name: "nav.progress", Icon: ProgressIcon },
  { href: "/learn", name: "nav.learn", Icon: LearnIcon },
  { href: "/share", name: "nav.share", Icon: ShareIcon },
] as const;

const Tabs = () => {
  const words = useWords("app");
  const { path } = useLocation();
  return (
    <nav class="tabs" aria-label={words["nav"]}>
      <ul>
        {tabs.map(({ href, name, Icon }) => (
          <li key={href}>
            <a href={href} aria-current={path === href ? "page" : undefined}>
              <Icon />
              {words[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

// The address stays as it is: a fragment in it would be one more thing in the history.
const skipToMain = (event: Event) => {
  event.preventDefault();
  document.getElementById("main")?.focus();
};
