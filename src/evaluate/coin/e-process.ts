/** How large a benefit, in 1 / points, the evidence looks for; averaged, so that none has to be chosen. */
export const eLambdas = [0.25, 0.5, 1, 2, 4] as const;

/**
 * Evidence that may be looked at after every pair (nof1-method section 11). `benefits` are comparison less practice per pair. If the
 * practice makes no difference, the sign of each is a fair coin whatever its size, so the chance that this number ever reaches
 * 1 / alpha is at most alpha (Ville's inequality), however often one looks. It can be at most 2^pairs.
 */
export const eProcess = (benefits: readonly number[], lambdas: readonly number[] = eLambdas): readonly number[] => {
  const products = lambdas.map(() => 1);
  return benefits.map((benefit) => {
    for (const [i, lambda] of lambdas.entries()) products[i] = products[i]! * (1 + Math.tanh(lambda * benefit));
    return products.reduce((sum, product) => sum + product, 0) / lambdas.length;
  });
};
