import type { ParseArgsOptionsConfig } from "node:util";
import type { ClockDep, RandomDep, Result } from "#base";
import type { Interfaces } from "#server";
import type { WordId, Words } from "#words";
import type { Trouble } from "./trouble.ts";

/** One command of `walnut`. It gets the world passed in and answers a document, or says what is wrong with the call. */
export interface Command {
  readonly usage: WordId<"cli"> & `usage.${string}`;
  readonly options: ParseArgsOptionsConfig;
  /** How many names it takes after the command: nothing, FILE, or what is wanted and FILE. */
  readonly names: 0 | 1 | 2;
  readonly run: (call: Call, world: World) => Promise<Result<Answer, Trouble>>;
}

export interface Call {
  readonly options: { readonly [name: string]: string | boolean | undefined };
  /** What is wanted, of a command that takes it before FILE. */
  readonly subject?: string;
  /** FILE; "-" is standard input. */
  readonly file: string;
  readonly json: boolean;
}

/** What is printed: `json` with --json, else `text`. A command that wrote while it worked answers "written". */
export type Answer = { readonly json: unknown; readonly text: string } | "written";

/** Everything outside the command, made real only in main.ts. */
export interface World extends ClockDep, RandomDep {
  readonly words: Words<"cli">;
  readonly version: string;
  readonly node: string;
  /** The built app. */
  readonly app: string;
  /** Where the machine keeps what can be made again. */
  readonly store: string;
  readonly files: Files;
  readonly network: Network;
  /** Standard output. Answers when it is taken, so that a slow reader slows us and not the memory. */
  readonly write: (text: string) => Promise<void>;
  /** Whether a person sees standard output as it is written, with colours. */
  readonly isTerminal: boolean;
  /** Asks the person at the terminal for something that is not shown while he types; undefined where nobody sits. */
  readonly askHidden: (question: string) => Promise<string | undefined>;
  /** Standard error, one line. */
  readonly remark: (line: string) => void;
  /** Answers when the person ends the program. */
  readonly ended: () => Promise<void>;
  /** Does something again and again, until the function it answers is called. */
  readonly repeat: (everyMs: number, work: () => void) => () => void;
}

/** This machine as its network sees it. */
export interface Network {
  /** The addresses it has at this moment. */
  readonly interfaces: () => Interfaces;
  readonly hostName: string;
  /** Asks another machine. Only a command that a person called for it does. */
  readonly ask: (url: string, init: RequestInit) => Promise<Response>;
}

/** The parts of the disk that commands touch. Errors carry the system's code (ENOENT, EACCES …). */
export interface Files {
  readonly open: (file: string) => AsyncIterable<Uint8Array>;
  /** Whether two names lead to one file that is there. */
  readonly isSame: (one: string, other: string) => Promise<boolean>;
  /** Whether something is there that is no ordinary file: a folder, a device, a pipe. A link is what it leads to. */
  readonly isNoFile: (place: string) => Promise<boolean>;
  /** Puts a whole file in place at once, on disk before it answers; readable only by its owner. A link stays, and what it leads to is written. */
  readonly put: (file: string, parts: Iterable<string | Uint8Array>) => Promise<void>;
  readonly makeFolder: (folder: string) => Promise<void>;
  /** Bytes that are still free there; fails when nothing can be written there. */
  readonly roomIn: (folder: string) => Promise<number>;
}
