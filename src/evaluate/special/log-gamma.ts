/**
 * The natural logarithm of the gamma function for x > 0, good to about 1e-14.
 * Lanczos' series with g = 7 and nine terms (C. Lanczos, SIAM J. Numer. Anal. 1964; the coefficients are P. Godfrey's).
 */
export const logGamma = (x: number): number => {
  let series = 0.99999999999980993;
  for (const [index, coefficient] of lanczos.entries()) series += coefficient / (x + index);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(series);
};

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012,
  9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** log B(a, b), the logarithm of the beta function. */
export const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);
