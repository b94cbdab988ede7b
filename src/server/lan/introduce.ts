import { createHash, X509Certificate } from "node:crypto";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { err, ok, type Result } from "#base";
import { onlyLocally, plainAddress } from "./addresses.ts";

export interface IntroductionOptions {
  readonly host: string;
  readonly port: number;
  /** The authority's certificate in PEM; never its key. */
  readonly authority: string;
  /** What a person reads, for somebody who came by this address. */
  readonly page: (address: string) => string;
}

export interface Introduction {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** Plain http, for a device that trusts nothing here yet: one page, and the certificate it is asked to trust. Nothing else is there. */
export const introduceHere = async ({
  host,
  port,
  authority,
  page,
}: IntroductionOptions): Promise<Result<Introduction, { readonly code: string }>> => {
  const der = new X509Certificate(authority).raw;
  const server = createServer(
    { requestTimeout: 10_000, headersTimeout: 5000, keepAliveTimeout: 1000, maxHeaderSize: 8192 },
    (request, response) => {
      const isHead = request.method === "HEAD";
      if (request.method !== "GET" && !isHead) return answer(response, 405, "text/plain; charset=utf-8", "", isHead);
      const address = plainAddress(request.socket.localAddress ?? "");
      if (request.url === "/") return answer(response, 200, "text/html; charset=utf-8", page(address), isHead);
      // The ending and the type by which phones know that this is something to trust, and not a page.
      if (request.url === "/walnut-ca.crt") return answer(response, 200, "application/x-x509-ca-cert", der, isHead);
      if (request.url === "/walnut-ca.pem") return answer(response, 200, "application/x-pem-file", authority, isHead);
      return answer(response, 404, "text/plain; charset=utf-8", "", isHead);
    },
  );
  onlyLocally(server);
  const failure = await new Promise<NodeJS.ErrnoException | undefined>((listening) => {
    server.once("error", listening);
    server.listen(port, host, () => listening(undefined));
  });
  if (failure) return err({ code: failure.code ?? "unknown" });
  return ok({
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  });
};

const answer = (response: ServerResponse, status: number, type: string, body: string | Uint8Array, isHead: boolean): void => {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const styles = typeof body === "string" ? [...body.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = ""]) => hashOf(text)) : [];
  response.writeHead(status, {
    "Content-Type": type,
    "Content-Length": bytes.byteLength,
    "Cache-Control": "no-store",
    "Content-Security-Policy": `default-src 'none'; style-src ${styles.join(" ") || "'none'"}; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  });
  response.end(isHead ? undefined : bytes);
};

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
