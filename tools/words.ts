// `npm run words`: compiles the catalogues to src/words/compiled/. A gap in a language is said id by id.
// `npm run words -- --translated de`: says that German has been looked at against the English as it is now.
import { parseArgs } from "node:util";
import { areasOf, compileWords } from "./words/compile.ts";
import { writeMarks } from "./words/made-from.ts";

const { values } = parseArgs({ options: { translated: { type: "string", multiple: true, default: [] } } });

compileWords();
for (const language of values.translated) writeMarks(language, areasOf(language));
