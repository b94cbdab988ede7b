import { createCipheriv, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { deflateRawSync } from "node:zlib";
import { onTestFinished } from "vitest";

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/** A server of somebody else on a real socket. It answers what it is told to, and remembers what it was asked. */
export const linkServer = async (answer: (asked: Asked, response: ServerResponse) => void | Promise<void>) => {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const one = { method: request.method ?? "", path: request.url ?? "", body };
      asked.push(one);
      return answer(one, response);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
};

/** A compact JWE as other makers write it, by Node's own cipher and zlib. */
export const sealedElsewhere = (key: string, text: string | Uint8Array, { zip = true, level = 6 } = {}): string => {
  const header = Buffer.from(JSON.stringify({ alg: "dir", enc: "A256GCM", ...(zip && { zip: "DEF" }) })).toString("base64url");
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", Buffer.from(key, "base64url"), iv).setAAD(Buffer.from(header));
  const box = Buffer.concat([cipher.update(zip ? deflateRawSync(text, { level }) : text), cipher.final()]);
  return [header, "", iv.toString("base64url"), box.toString("base64url"), cipher.getAuthTag().toString("base64url")].join(".");
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of request) pieces.push(piece as Uint8Array);
  return Buffer.concat(pieces).toString("utf8");
};
