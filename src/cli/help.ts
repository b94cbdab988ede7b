import type { Answer, World } from "./command.ts";

/** What `walnut` alone says. */
export const help = ({ words, version }: World): Answer => {
  const lines = named.map((name) => `  ${words[`usage.${name}`]}\n      ${words[`usage.${name}.does`]}`);
  const text = [
    words["usage.head"]({ version }),
    "",
    words["usage.how"],
    "",
    ...lines,
    "",
    words["usage.exit"],
    words["usage.not-a-diagnosis"],
  ];
  return { json: { version, commands: named.map((name) => words[`usage.${name}`]) }, text: text.join("\n") };
};

const named = [
  "screen",
  "score",
  "evaluate",
  "engine",
  "pool",
  "serve",
  "demo",
  "journal-check",
  "journal-stats",
  "export",
  "import",
  "link-open",
  "doctor",
] as const;
