/** How far a long piece of work has come. */
export interface Done {
  readonly done: number;
  readonly of: number;
}

/** Lets the page paint and answer before the work goes on. */
export const giveWay = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
