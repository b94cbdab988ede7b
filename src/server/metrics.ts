import { createServer, type Server } from "node:http";

/** What an operator may count: how much and how well, never who. */
export class Counts {
  readonly #byName = new Map<string, number>();

  add(name: CountName, by = 1): void {
    this.#byName.set(name, (this.#byName.get(name) ?? 0) + by);
  }

  /** The text form that monitoring reads (Prometheus). */
  get text(): string {
    return names.map((name) => `# TYPE walnut_${name}_total counter\nwalnut_${name}_total ${this.#byName.get(name) ?? 0}\n`).join("");
  }
}

const names = [
  "requests",
  "refusals",
  "faults",
  "pushes",
  "envelopes",
  "envelope_bytes",
  "pages",
  "accounts",
  "links",
  "link_openings",
  "rooms",
] as const;
export type CountName = (typeof names)[number];

/** A listener of its own, which only this machine reaches: a proxy that hands everything on cannot hand this on too. */
export const serveMetrics = async (counts: Counts, port: number): Promise<{ readonly port: number; readonly stop: () => void }> => {
  const server: Server = createServer((request, response) => {
    const isIt = request.method === "GET" && request.url === "/metrics";
    response.writeHead(isIt ? 200 : 404, { "Content-Type": "text/plain; version=0.0.4; charset=utf-8", "Cache-Control": "no-store" });
    response.end(isIt ? counts.text : "");
  });
  await new Promise<void>((listening, fail) => {
    server.once("error", fail);
    server.listen(port, "127.0.0.1", listening);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
