import type { ComponentChildren } from "preact";

interface ButtonProps {
  readonly children: ComponentChildren;
  /** primary: the next right thing, once a page. quiet: another way. text: the way out. */
  readonly kind?: "primary" | "quiet" | "text";
  readonly wide?: boolean;
  /** A link when it goes somewhere. */
  readonly href?: string;
  readonly onClick?: (event: MouseEvent) => void;
  readonly submit?: boolean;
  readonly disabled?: boolean;
  /** Work is under way: says so, and takes no second press. */
  readonly busy?: boolean;
  readonly id?: string;
  readonly class?: string;
  readonly label?: string;
}

export const Button = ({ children, kind = "quiet", wide, href, onClick, submit, disabled, busy, id, label, ...rest }: ButtonProps) => {
  const look = ["btn", kind, wide ? "wide" : "", rest.class ?? ""].join(" ").trim();
  if (href !== undefined)
    return (
      <a class={look} href={href} onClick={onClick} id={id} aria-label={label}>
        {children}
      </a>
    );
  return (
    <button
      class={look}
      type={submit ? "submit" : "button"}
      onClick={busy ? undefined : onClick}
      disabled={disabled}
      aria-disabled={busy ? "true" : undefined}
      aria-busy={busy ? "true" : undefined}
      id={id}
      aria-label={label}
    >
      {children}
    </button>
  );
};

/** The actions of a page that scroll with it; what must stay in reach belongs in the dock of `Page`. */
export const Actions = ({ children }: { readonly children: ComponentChildren }) => <div class="acts">{children}</div>;
