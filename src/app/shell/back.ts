let turns = 0;

/** The router counts, so that "close" knows whether there is a page of ours to go back to. */
export const countTurn = (): void => {
  turns += 1;
};

/** Back to where somebody came from; home when he came from outside. */
export const goBack = (): void => {
  if (turns > 0) history.back();
  else location.assign("/");
};
