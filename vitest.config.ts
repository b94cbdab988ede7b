import { defineConfig } from "vitest/config";

const never = ["node_modules/**", "dist/**", ".cache/**", "e2e/**"];

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    // Two cores: more workers only take turns.
    maxWorkers: 2,
    // A busy machine is slow, not wrong.
    testTimeout: 20_000,
    globalSetup: ["tools/test/words.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "rooms",
          // Rooms keep nothing between calls; a fresh start for each file would cost a third of the time.
          isolate: false,
          include: ["src/**/*.test.{ts,tsx}", "tools/**/*.test.ts", "scenarios/**/*.test.ts"],
          exclude: [...never, "src/cli/**"],
        },
      },
      // The real command as people run it: built first, started as a process.
      {
        extends: true,
        test: {
          name: "command",
          include: ["src/cli/**/*.test.ts"],
          exclude: never,
          globalSetup: ["tools/test/built.ts"],
        },
      },
    ],
  },
});
