/** One line of a table `day,practice,rating[,pair,period]`; an empty rating is a day without one. */
export interface Row {
  /** Where it stands in the file, from 1. */
  readonly line: number;
  readonly day: number;
  readonly practice: 0 | 1;
  readonly rating: number | null;
  readonly pair: number | null;
  readonly period: number | null;
}

/** What a table says of the design, and the day on which its first planned day falls. */
export interface Found {
  readonly design: object;
  readonly begins: number;
}
