import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { CloseIcon, ForwardIcon } from "./icons.tsx";

interface CardProps {
  readonly title?: ComponentChildren;
  readonly children: ComponentChildren;
}

export const Card = ({ title, children }: CardProps) => (
  <section class="card">
    {title && <h2>{title}</h2>}
    {children}
  </section>
);

export const Rows = ({ children }: { readonly children: ComponentChildren }) => <ul class="rows">{children}</ul>;

interface RowProps {
  readonly title: ComponentChildren;
  readonly note?: ComponentChildren;
  /** The whole row is the target. */
  readonly href?: string;
  readonly onClick?: () => void;
  readonly end?: ComponentChildren;
}

export const Row = ({ title, note, href, onClick, end }: RowProps) => (
  <li>
    <div>
      {href !== undefined ? (
        <a class="row-title" href={href}>
          {title}
        </a>
      ) : onClick ? (
        <button type="button" class="row-title" onClick={onClick}>
          {title}
        </button>
      ) : (
        <span class="row-title">{title}</span>
      )}
      {note && <p class="small muted">{note}</p>}
    </div>
    {end ?? (href !== undefined || onClick ? <ForwardIcon /> : null)}
  </li>
);

interface FactProps {
  readonly name: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Names and values, one under the other. */
export const Facts = ({ children }: { readonly children: ComponentChildren }) => <dl class="facts">{children}</dl>;
export const Fact = ({ name, children }: FactProps) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

interface DisclosureProps {
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
  readonly open?: boolean;
}

export const Disclosure = ({ summary, children, open }: DisclosureProps) => (
  <details open={open}>
    <summary>{summary}</summary>
    <div class="stack close">{children}</div>
  </details>
);

interface ProgressProps {
  readonly at: number;
  readonly of: number;
  readonly label: string;
}

export const Progress = ({ at, of, label }: ProgressProps) => (
  <div class="meter" role="progressbar" aria-valuemin={0} aria-valuemax={of} aria-valuenow={at} aria-label={label}>
    <i style={{ inlineSize: `${(100 * at) / Math.max(1, of)}%` }} />
  </div>
);

interface SheetProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A native dialog: focus stays in it, Escape closes it. Mount it to open it. */
export const Sheet = ({ title, closeLabel, onClose, children }: SheetProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      <div class="stack">{children}</div>
      <button type="button" class="bar-act sheet-close" onClick={onClose} aria-label={closeLabel}>
        <CloseIcon />
      </button>
    </dialog>
  );
};

interface EmptyProps {
  readonly title: ComponentChildren;
  readonly children?: ComponentChildren;
}

export const Empty = ({ title, children }: EmptyProps) => (
  <section class="card empty">
    <p class="voice">{title}</p>
    {children}
  </section>
);

export const Loading = ({ text }: { readonly text: string }) => (
  <div class="stack close" aria-busy="true">
    <p class="muted" role="status">
      {text}
    </p>
    <div class="bone" />
    <div class="bone" />
  </div>
);
