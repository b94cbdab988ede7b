declare const brand: unique symbol;

/** A plain value that cannot be swapped with another of the same shape. Cast only in the function that has just checked. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
