import { execFileSync, spawnSync } from "node:child_process";

export const hasQpdf = spawnSync("qpdf", ["--version"]).status === 0;

interface Dict {
  readonly [name: string]: unknown;
}

/** A PDF's objects as qpdf, which is not ours, reads them: names by "/Name", and references followed by `at`. */
export const pdfObjects = (file: string) => {
  const json = execFileSync("qpdf", ["--json=2", "--json-key=qpdf", "--json-stream-data=none", file], { encoding: "utf8", maxBuffer: 1e8 });
  const { qpdf } = JSON.parse(json) as { readonly qpdf: readonly [unknown, { readonly [id: string]: unknown }] };
  const dictOf = (object: unknown): Dict => {
    const { value, stream } = object as { readonly value?: Dict; readonly stream?: { readonly dict: Dict } };
    return value ?? stream?.dict ?? {};
  };
  /** Follows names and places in lists, through references. */
  const at = (from: unknown, ...path: readonly (string | number)[]): unknown => {
    const here = typeof from === "string" && /^\d+ \d+ R$/.test(from) ? dictOf(qpdf[1][`obj:${from}`]) : from;
    const [next, ...rest] = path;
    return next === undefined ? here : at((here as Dict | undefined)?.[next], ...rest);
  };
  return { trailer: dictOf(qpdf[1]["trailer"]), all: Object.values(qpdf[1]).map(dictOf), at };
};
