/** 7.0 to 4.9 is -2.1 in life and -2.0999999999999996 in a computer; nine digits are more than anybody measured. */
export const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e9) / 1e9 + 0);

/** For people: one digit after the point, none when it is a whole number. */
export const short = (value: number): string => String(Math.round(value * 10) / 10);
