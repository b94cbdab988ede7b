import { assert } from "#base";
import { rootOfRising } from "../special/root.ts";
import { derSimonianLaird } from "./between.ts";
import type { Study } from "./study.ts";
import { summaryOf, type Summary } from "./summary.ts";

/**
 * What a million people's contributions come to, in constant memory (nof1-method section 13). For each of 24 fixed values of tau2 it
 * holds four sums from which the restricted likelihood at that value is exact; between them it is interpolated. Sums add up, so
 * sketches of parts merge to the sketch of the whole.
 */
export interface Sketch {
  readonly people: number;
  /** For each node, the last one tau2 = 0: sums of w, w y, w y^2 and log(v + tau2); w = 1 / (v + tau2). */
  readonly w: Float64Array;
  readonly wy: Float64Array;
  readonly wyy: Float64Array;
  readonly logs: Float64Array;
  /** Sum of w^2 at tau2 = 0, for I2 and DerSimonian and Laird. */
  readonly w2: number;
}

export const sketchNodes = 24;
const [tau2Least, tau2Most] = [0.001, 25];
const places = Float64Array.from({ length: sketchNodes }, (_, g) => Math.cos((Math.PI * (2 * g + 1)) / (2 * sketchNodes)));
const halfWidth = Math.log(tau2Most / tau2Least) / 2;
const tau2Of = (place: number): number => tau2Least * Math.exp(halfWidth * (place + 1));
/** With 0 as a node of its own at the end. */
const nodes = Float64Array.from([...places.map(tau2Of), 0]);

/** Contributions are taken one by one, in blocks, and none is kept. */
export const sketchOf = (studies: Iterable<Study>): Sketch => {
  const sketch = emptySketch();
  const [y, v] = [new Float64Array(blockSize), new Float64Array(blockSize)];
  let [people, w2, filled] = [0, 0, 0];
  for (const study of studies) {
    assert(study.v > 0 && Number.isFinite(study.v) && Number.isFinite(study.y), "each person has an estimate and a variance above 0");
    y[filled] = study.y;
    v[filled] = study.v;
    w2 += 1 / (study.v * study.v);
    people++;
    if (++filled === blockSize) {
      takeBlock(sketch, y, v, filled);
      filled = 0;
    }
  }
  takeBlock(sketch, y, v, filled);
  return { ...sketch, people, w2 };
};

const blockSize = 1024;

const emptySketch = () => ({
  w: new Float64Array(nodes.length),
  wy: new Float64Array(nodes.length),
  wyy: new Float64Array(nodes.length),
  logs: new Float64Array(nodes.length),
});

function takeBlock(sketch: ReturnType<typeof emptySketch>, y: Float64Array, v: Float64Array, count: number): void {
  for (let g = 0; g < nodes.length; g++) {
    const tau2 = nodes[g]!;
    let [w, wy, wyy, logs, product] = [0, 0, 0, 0, 1];
    for (let i = 0; i < count; i++) {
      const total = v[i]! + tau2;
      const weight = 1 / total;
      const weighted = weight * y[i]!;
      w += weight;
      wy += weighted;
      wyy += weighted * y[i]!;
      product *= total;
      // One logarithm for many people, before the product leaves the range of a number.
      if (product < 1e-150 || product > 1e150) {
        logs += Math.log(product);
        product = 1;
      }
    }
    sketch.w[g] = sketch.w[g]! + w;
    sketch.wy[g] = sketch.wy[g]! + wy;
    sketch.wyy[g] = sketch.wyy[g]! + wyy;
    sketch.logs[g] = sketch.logs[g]! + logs + Math.log(product);
  }
}

export const mergeSketches = (sketches: readonly Sketch[]): Sketch => {
  const sum = (pick: (sketch: Sketch) => Float64Array) =>
    nodes.map((_, g) => sketches.reduce((total, sketch) => total + pick(sketch)[g]!, 0));
  return {
    people: sketches.reduce((total, { people }) => total + people, 0),
    w: sum(({ w }) => w),
    wy: sum(({ wy }) => wy),
    wyy: sum(({ wyy }) => wyy),
    logs: sum(({ logs }) => logs),
    w2: sketches.reduce((total, { w2 }) => total + w2, 0),
  };
};

/** REML and DerSimonian-Laird from a sketch of at least two people. */
export const poolSketch = (sketch: Sketch, level = 0.95): { readonly people: number; readonly REML: Summary; readonly DL: Summary } => {
  assert(sketch.people >= 2, "two people at least");
  const zero = sketchNodes;
  const q = (g: number) => Math.max(0, sketch.wyy[g]! - sketch.wy[g]! ** 2 / sketch.w[g]!);
  const fixed = { k: sketch.people, w: sketch.w[zero]!, w2: sketch.w2, q: q(zero) };
  const logLikelihood = nodes.map((_, g) => -0.5 * (sketch.logs[g]! + Math.log(sketch.w[g]!) + q(g)));
  const best = highestPlace(interpolator(logLikelihood));
  const tau2 = logLikelihood[zero]! >= interpolator(logLikelihood)(best) ? 0 : tau2Of(best);
  const at = (value: number) => {
    if (value === 0) return { w: sketch.w[zero]!, mu: sketch.wy[zero]! / sketch.w[zero]!, q: q(zero) };
    const place = Math.log(value / tau2Least) / halfWidth - 1;
    const read = (values: Float64Array) => interpolator(values)(place);
    // Smooth in its logarithm, which keeps more digits.
    const w = Math.exp(read(sketch.w.map(Math.log)));
    const mu = read(sketch.wy.map((wy, g) => wy / sketch.w[g]!));
    return { w, mu, q: read(nodes.map((_, g) => q(g))) };
  };
  const moment = Math.min(tau2Most, derSimonianLaird(fixed));
  return {
    people: sketch.people,
    REML: summaryOf(tau2, fixed, at(tau2), level),
    DL: summaryOf(moment, fixed, at(moment < tau2Least ? 0 : moment), level),
  };
};

/** Barycentric interpolation at Chebyshev's first points (Berrut and Trefethen, SIAM Review 2004), on log tau2. */
const barycentric = places.map((_, g) => (g % 2 === 0 ? 1 : -1) * Math.sin((Math.PI * (2 * g + 1)) / (2 * sketchNodes)));
const interpolator =
  (values: Float64Array) =>
  (place: number): number => {
    let [top, bottom] = [0, 0];
    for (let g = 0; g < sketchNodes; g++) {
      const away = place - places[g]!;
      if (away === 0) return values[g]!;
      const share = barycentric[g]! / away;
      top += share * values[g]!;
      bottom += share;
    }
    return top / bottom;
  };

/** The best of a fine grid; then where the slope is zero beside it, which keeps twice the digits that comparing heights would. */
function highestPlace(f: (place: number) => number): number {
  const steps = 240;
  let best = 0;
  for (let i = 1; i <= steps; i++) if (f(-1 + (2 * i) / steps) > f(-1 + (2 * best) / steps)) best = i;
  const [low, high] = [Math.max(-1, -1 + (2 * (best - 1)) / steps), Math.min(1, -1 + (2 * (best + 1)) / steps)];
  const h = 1 / 512;
  // Twelve times the step and the slope, by four points: only its sign is asked for.
  const fall = (x: number) => 8 * (f(x - h) - f(x + h)) + f(x + 2 * h) - f(x - 2 * h);
  return rootOfRising(fall, low, high);
}
