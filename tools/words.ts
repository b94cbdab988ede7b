// `npm run words`: compiles the catalogues to src/words/compiled/. A gap in a language is said id by id.
import { compileWords } from "./words/compile.ts";

compileWords();
