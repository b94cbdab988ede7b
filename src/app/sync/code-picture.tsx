import { correction, generate } from "lean-qr";
import { useMemo } from "preact/hooks";

/** The address of a joining page with the words behind the #, which no server ever sees. A phone's own camera reads it. */
export const CodePicture = ({ code, label, page }: { readonly code: string; readonly label: string; readonly page: string }) => (
  <AddressPicture address={`${location.origin}${page}#${code.replaceAll(" ", "-")}`} label={label} />
);

export const AddressPicture = ({ address, label }: { readonly address: string; readonly label: string }) => {
  const { path, size } = useMemo(() => drawn(address), [address]);
  return (
    <svg class="code" viewBox={`-4 -4 ${size + 8} ${size + 8}`} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  );
};

const drawn = (text: string): { readonly path: string; readonly size: number } => {
  const made = generate(text, { minCorrectionLevel: correction.M });
  let path = "";
  for (let y = 0; y < made.size; y++) for (let x = 0; x < made.size; x++) if (made.get(x, y)) path += `M${x} ${y}h1v1h-1z`;
  return { path, size: made.size };
};
