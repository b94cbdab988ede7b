/** Before any test: the words are compiled, so that a changed sentence is tested and not the one of yesterday. */
export const setup = async (): Promise<void> => {
  await import("../words.ts");
};
