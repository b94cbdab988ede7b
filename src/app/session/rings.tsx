import type { ComponentChildren } from "preact";

/**
 * The breath as growth rings in walnut wood: they open on the in-breath and close on the out-breath.
 * `fullness` runs from 0 (breathed out) to 1 (breathed in). With reduced motion the style sheet keeps their size and lets them brighten and dim.
 */
export const Rings = ({ fullness, children }: { readonly fullness: number; readonly children?: ComponentChildren }) => (
  <div class="rings" style={`--full:${fullness.toFixed(3)}`}>
    <svg viewBox="-170 -170 340 340" aria-hidden="true">
      <defs>
        <radialGradient id="rings-glow">
          <stop offset="0" stop-color="var(--ring)" stop-opacity="0.3" />
          <stop offset="0.6" stop-color="var(--ring)" stop-opacity="0.12" />
          <stop offset="1" stop-color="var(--ring)" stop-opacity="0" />
        </radialGradient>
      </defs>
      <circle class="rings-glow" r="168" />
      {rings.map(({ path, width, order }) => (
        <path key={order} class="ring" d={path} stroke-width={width} style={`--order:${order}`} />
      ))}
    </svg>
    <div class="rings-core">{children}</div>
  </div>
);

/** How open the rings are at a moment of the breath; slow at both turns, as a breath is. */
export const fullnessOf = ({ phase, fraction }: { readonly phase: "in" | "out"; readonly fraction: number }): number => {
  const eased = (1 - Math.cos(Math.PI * fraction)) / 2;
  return phase === "in" ? eased : 1 - eased;
};

const ringCount = 8;
const points = 72;

/** No ring of a tree is a circle: three slow waves, the same for every session. */
const radiusAt = (angle: number, order: number, base: number): number =>
  base * (1 + 0.018 * Math.sin(2 * angle + order * 0.5) + 0.012 * Math.sin(3 * angle - order * 0.9) + 0.006 * Math.cos(5 * angle + order));

const ringPath = (order: number): string => {
  const base = 84 + order * 10.5;
  const corners = Array.from({ length: points }, (_, index) => {
    const angle = (index / points) * 2 * Math.PI;
    const radius = radiusAt(angle, order, base);
    return `${(radius * Math.cos(angle)).toFixed(1)} ${(radius * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${corners.join("L")}Z`;
};

const rings = Array.from({ length: ringCount }, (_, order) => ({ order, path: ringPath(order), width: order % 3 === 0 ? 2.6 : 1.3 }));
