/** A drawing as data: what is around it, and the parts that can be chosen. */
export interface View {
  readonly id: "side" | "below";
  readonly width: number;
  readonly height: number;
  /** The edge of the body, as much as the outline needs. */
  readonly edge: readonly string[];
  /** The rest of the body's edge, shown only in full. */
  readonly rest: readonly string[];
  readonly parts: readonly Part[];
  /** Which way is which, written at the rim. */
  readonly ways: readonly { readonly word: "front" | "back"; readonly at: Point }[];
}

export interface Part {
  readonly id: string;
  /** Bounded parts are filled; a band is a muscle or a tube, drawn as a broad line. */
  readonly kind: "bounded" | "band";
  readonly path: string;
  /** Where its number stands. */
  readonly mark: Point;
  /** Where its name stands: twice for what there are two of. */
  readonly names: readonly Point[];
}

export type Point = readonly [x: number, y: number];

/** An ellipse as a path, turned by some degrees. */
export const ellipse = (x: number, y: number, rx: number, ry: number, degrees = 0): string => {
  const angle = (degrees * Math.PI) / 180;
  const [dx, dy] = [rx * Math.cos(angle), rx * Math.sin(angle)].map((n) => Math.round(n * 10) / 10) as [number, number];
  const arc = `A${rx} ${ry} ${degrees} 1 0`;
  return `M${x - dx} ${y - dy}${arc} ${x + dx} ${y + dy}${arc} ${x - dx} ${y - dy}Z`;
};
