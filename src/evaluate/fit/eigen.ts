/** A symmetric matrix as Q diag(values) Q', by Jacobi's rotations: slow for large matrices, exact and short for our 3 or 4 columns. */
export interface Eigen {
  readonly values: Float64Array;
  /** Row by row; column j belongs to value j. */
  readonly vectors: Float64Array;
}

/** Reads the upper triangle of the first `size` rows and columns of a matrix that is stored `width` wide. */
export const eigenOf = (matrix: Float64Array, size: number, width: number): Eigen => {
  const a = new Float64Array(size * size);
  const vectors = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    vectors[j * size + j] = 1;
    for (let k = 0; k < size; k++) a[j * size + k] = j <= k ? matrix[j * width + k]! : matrix[k * width + j]!;
  }
  for (let sweep = 0; sweep < sweepsMax && offDiagonal(a, size) > 0; sweep++)
    for (let p = 0; p < size - 1; p++) for (let q = p + 1; q < size; q++) rotate(a, vectors, size, p, q);
  return { values: Float64Array.from({ length: size }, (_, j) => Math.max(0, a[j * size + j]!)), vectors };
};

const sweepsMax = 40;

/** The part that is left to turn away; 0 when it is lost beside the diagonal. */
function offDiagonal(a: Float64Array, size: number): number {
  let [off, on] = [0, 0];
  for (let j = 0; j < size; j++)
    for (let k = 0; k < size; k++) {
      const square = a[j * size + k]! ** 2;
      if (j === k) on += square;
      else off += square;
    }
  return off <= on * 1e-32 ? 0 : off;
}

function rotate(a: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const apq = a[p * size + q]!;
  if (apq === 0) return;
  const theta = (a[q * size + q]! - a[p * size + p]!) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < size; k++) turn(a, k * size + p, k * size + q, c, s);
  for (let k = 0; k < size; k++) turn(a, p * size + k, q * size + k, c, s);
  for (let k = 0; k < size; k++) turn(vectors, k * size + p, k * size + q, c, s);
}

function turn(a: Float64Array, i: number, j: number, c: number, s: number): void {
  const [x, y] = [a[i]!, a[j]!];
  a[i] = c * x - s * y;
  a[j] = s * x + c * y;
}
