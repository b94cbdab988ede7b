import { writeFileSync } from "node:fs";
import { articlesDoc } from "./docs-articles.ts";
import { claimsDoc } from "./docs-claims.ts";
import { hazardsDoc } from "./docs-hazards.ts";
import { rulesDoc } from "./docs-rules.ts";
import { sourcesDoc } from "./docs-sources.ts";

/** The pages in docs/ that are made from the code. `npm run docs` writes them; a test fails when one is stale. */
export const generatedDocs = {
  "docs/claims.md": claimsDoc,
  "docs/from-the-articles.md": articlesDoc,
  "docs/hazards.md": hazardsDoc,
  "docs/rules.md": rulesDoc,
  "docs/sources.md": sourcesDoc,
} as const satisfies Record<string, () => string>;

if (import.meta.main) {
  for (const [path, make] of Object.entries(generatedDocs)) writeFileSync(new URL(`../${path}`, import.meta.url), make());
}
