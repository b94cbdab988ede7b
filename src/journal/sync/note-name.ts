/** The note that says that sync is on: found without any of the code that syncs. */
export const syncNote = "state";
