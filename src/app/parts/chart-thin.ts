export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * At most `most` of the points, chosen so that the line looks as it did (largest triangle three buckets, Steinarsson 2013). The first and the
 * last stay, peaks stay where they are, and nothing is averaged: every point drawn is one that was written down.
 */
export const thinOut = <P extends Point>(points: readonly P[], most: number): readonly P[] => {
  if (points.length <= most || points.length <= 2) return points;
  const inner = Math.max(0, most - 2);
  const last = points.length - 1;
  const kept: P[] = [points[0]!];
  const bucketStart = (bucket: number) => 1 + Math.floor((bucket * (last - 1)) / inner);
  for (let bucket = 0; bucket < inner; bucket++) {
    const [from, until] = [bucketStart(bucket), bucketStart(bucket + 1)];
    const ahead = bucket === inner - 1 ? points[last]! : meanOf(points, until, bucketStart(bucket + 2));
    kept.push(largestTriangle(points, { from, until }, kept.at(-1)!, ahead));
  }
  kept.push(points[last]!);
  return kept;
};

const largestTriangle = <P extends Point>(
  points: readonly P[],
  { from, until }: { readonly from: number; readonly until: number },
  before: Point,
  ahead: Point,
): P => {
  let best = points[from]!;
  let largest = -1;
  for (let i = from; i < until; i++) {
    const { x, y } = points[i]!;
    const area = Math.abs((before.x - ahead.x) * (y - before.y) - (before.x - x) * (ahead.y - before.y));
    if (area > largest) [best, largest] = [points[i]!, area];
  }
  return best;
};

const meanOf = (points: readonly Point[], from: number, until: number): Point => {
  let [x, y] = [0, 0];
  for (let i = from; i < until; i++) {
    x += points[i]!.x;
    y += points[i]!.y;
  }
  return { x: x / (until - from), y: y / (until - from) };
};
