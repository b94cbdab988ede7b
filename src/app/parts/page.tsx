import { createContext, type ComponentChildren, type ComponentType, type JSX, type RefObject } from "preact";
import { useContext, useLayoutEffect, useRef } from "preact/hooks";

export interface PageProps {
  /** tabs: a place of its own in the app. single: one thing to do, with a way back. bare: nothing around it. */
  readonly frame?: FrameKind;
  /** The window's title after "Walnut"; neutral, or left out. */
  readonly title?: string;
  readonly eyebrow?: ComponentChildren;
  /** What Walnut says: one sentence that would be enough. */
  readonly heading: ComponentChildren;
  readonly headingId?: string;
  readonly lead?: ComponentChildren;
  /** Stands above the heading: progress, mostly. */
  readonly above?: ComponentChildren;
  readonly back?: { readonly href: string; readonly label: string };
  /** Does the going back itself, where something has to be done before. */
  readonly onBack?: () => void;
  readonly children?: ComponentChildren;
  /** Answers, set where the thumb is. */
  readonly reach?: ComponentChildren;
  /** What must stay in reach: the one filled button, and the way out. */
  readonly dock?: ComponentChildren;
  /** The dock stands after the last line and comes into sight only when that does: nothing above it can be passed over unseen. */
  readonly dockLast?: boolean;
  /** Two columns when there is room. */
  readonly wide?: boolean;
  /** Changes when the page turns without changing its kind, so that the heading is read out again. */
  readonly turn?: string | number;
  /** Around head, children, reach and dock: makes Enter go on. */
  readonly onSubmit?: () => void;
  /** It stands in for a page that is on its way. */
  readonly waits?: boolean;
  /**
   * Where a document opens with this page, the focus stays where a browser puts it: before the way to the page and the one to help. From
   * then on this one takes it too, so that it is read out.
   */
  readonly opens?: boolean;
  /** What stands around a bare page instead of the shell's frame. */
  readonly around?: (page: JSX.Element) => JSX.Element;
}

export type FrameKind = "tabs" | "single" | "bare";
export interface FrameProps {
  readonly kind: FrameKind;
  readonly title: string | undefined;
  readonly back: PageProps["back"];
  readonly onBack: (() => void) | undefined;
  readonly children: ComponentChildren;
}

/** The shell gives the frame: bar, tabs, notices. */
export const Frame = createContext<ComponentType<FrameProps>>(({ children }) => <>{children}</>);

/** A page: one heading that takes the focus, what belongs to it, and its actions at the thumb. */
export const Page = (props: PageProps) => {
  const Around = useContext(Frame);
  const { frame = "single", title, back, onBack, onSubmit, around = itself } = props;
  const inside = <Inside {...props} />;
  const page = onSubmit ? (
    <form
      class="page"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {inside}
    </form>
  ) : (
    <div class="page">{inside}</div>
  );
  return (
    <Around kind={frame} title={title} back={back} onBack={onBack}>
      {around(page)}
    </Around>
  );
};

const itself = (page: JSX.Element): JSX.Element => page;

/** No page has been here since the document was opened. */
let isOpening = true;

const Inside = (props: PageProps) => {
  const { children, reach, dock, dockLast, wide, turn, waits = false, opens = false } = props;
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (!isOpening || !opens) title.current?.focus({ preventScroll: true });
    if (!waits) isOpening = false;
  }, [turn]);
  return (
    <>
      <div class={wide ? "col wide" : "col"}>
        {/* With `reach`, everything said stands in one block, so that the answers can sink to the thumb. */}
        {reach ? (
          <div class="stack loose">
            <Head {...props} focus={title} />
            {children}
          </div>
        ) : (
          <>
            <Head {...props} focus={title} />
            {children}
          </>
        )}
        {reach && <div class="reach stack close">{reach}</div>}
      </div>
      {dock && <div class={dockLast ? "dock last" : "dock"}>{dock}</div>}
    </>
  );
};

interface HeadProps extends PageProps {
  readonly focus: RefObject<HTMLHeadingElement | null>;
}

const Head = ({ eyebrow, heading, headingId, lead, above, focus }: HeadProps) => (
  <div class="head">
    {eyebrow && <p class="eyebrow">{eyebrow}</p>}
    {above}
    <h1 ref={focus} id={headingId} tabIndex={-1}>
      {heading}
    </h1>
    {lead && (typeof lead === "string" ? <p class="voice muted">{lead}</p> : lead)}
  </div>
);
