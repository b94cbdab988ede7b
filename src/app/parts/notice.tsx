import type { ComponentChildren } from "preact";
import { Mark, type Urgency } from "./marks.tsx";

interface NoticeProps {
  readonly urgency: Urgency;
  readonly title: ComponentChildren;
  readonly children?: ComponentChildren;
  /** When it ends. */
  readonly until?: ComponentChildren;
  /** The rank of its heading in the page. */
  readonly level?: 2 | 3;
  /** It came while the page was open: it is read out at once. */
  readonly live?: boolean;
}

export const Notice = ({ urgency, title, children, until, level = 2, live }: NoticeProps) => {
  const Heading = `h${level}` as const;
  return (
    <div class={`notice ${urgency}`} role={live ? "alert" : undefined}>
      <Mark urgency={urgency} />
      <div>
        <Heading class="notice-title">{title}</Heading>
        {typeof children === "string" ? <p>{children}</p> : children}
        {until && <p class="until">{until}</p>}
      </div>
    </div>
  );
};
