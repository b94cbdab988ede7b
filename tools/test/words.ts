import { compileWords } from "../words/compile.ts";

/** Before any test: the words are compiled, so that a changed sentence is tested and not the one of yesterday. */
export const setup = (): void => compileWords();
