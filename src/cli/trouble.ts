import type { WordId, Words } from "#words";

/** A call that gets no answer: one line on standard error, and nothing was written. */
export interface Trouble {
  /** A stable name for scripts, for example "no-such-file". */
  readonly type: string;
  readonly what: string;
  /** The file, the option, or the place in the file. */
  readonly where: string;
  readonly how: string;
  /** The place inside the document, where `where` names the file too. */
  readonly path?: string;
  /** More than fits on one line: what a person reads on standard output, and what stands in the error with --json. */
  readonly report?: { readonly lines: readonly string[]; readonly json: { readonly [field: string]: unknown } };
  readonly exit: 1 | 2;
}

/** A trouble whose two sentences stand in words area "cli" as `<type>.what` and `<type>.how`. */
export const troubleNamed = (words: Words<"cli">, type: PlainTrouble, where: string, exit: Trouble["exit"] = 2): Trouble => ({
  type: type.replace(/^(serve|link)\./, ""),
  what: words[`${type}.what`],
  where,
  how: words[`${type}.how`],
  exit,
});

export const lineOf = ({ what, where, how }: Trouble): string => `walnut: ${onOneLine(`${what}: ${where}: ${how}`)}`;

export const jsonOf = ({ type, what, where, how, path = where, report }: Trouble) => ({
  error: { type, message: onOneLine(`${what}: ${where}: ${how}`), path, ...report?.json },
});

/** A file's name or content may hold line breaks and other control characters; a terminal must not obey them. */
export const onOneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");

/** The names whose sentences take nothing. */
type PlainTrouble = {
  [Id in WordId<"cli">]: Id extends `${infer Name}.what`
    ? `${Name}.how` extends WordId<"cli">
      ? [Words<"cli">[`${Name}.what` & WordId<"cli">], Words<"cli">[`${Name}.how` & WordId<"cli">]] extends [string, string]
        ? Name
        : never
      : never
    : never;
}[WordId<"cli">];
