import type { Command } from "./command.ts";

/** Every command, by its words. Each is loaded when it is called, so that a small answer comes quickly. */
export const commands: { readonly [name: string]: () => Promise<Command> } = {
  screen: async () => (await import("./screen.ts")).screenCommand,
  score: async () => (await import("./score.ts")).scoreCommand,
  evaluate: async () => (await import("./evaluate.ts")).evaluateCommand,
  engine: async () => (await import("./engine.ts")).engineCommand,
  pool: async () => (await import("./pool.ts")).poolCommand,
  serve: async () => (await import("./serve.ts")).serveCommand,
  demo: async () => (await import("./demo.ts")).demoCommand,
  "journal check": async () => (await import("./journal-check.ts")).journalCheckCommand,
  "journal stats": async () => (await import("./journal-stats.ts")).journalStatsCommand,
  export: async () => (await import("./export.ts")).exportCommand,
  import: async () => (await import("./import.ts")).importCommand,
  "link open": async () => (await import("./link-open.ts")).linkOpenCommand,
  doctor: async () => (await import("./doctor.ts")).doctorCommand,
};
