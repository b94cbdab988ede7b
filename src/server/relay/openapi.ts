import { statementBytesMax } from "#wire";
import { limits } from "./limits.ts";
import { linkPaths } from "./openapi-links.ts";
import { roomPaths } from "./openapi-rooms.ts";

/** The relay's protocol for machines. A test holds it against the routes: nothing is missing and nothing is invented. */
const hexId = { type: "string", pattern: "^[0-9a-f]{32}$" } as const;
const problem = {
  description: "A problem (RFC 9457). It never repeats what was sent.",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
} as const;
const binary = (maxLength: number) => ({
  required: true,
  content: { "application/octet-stream": { schema: { type: "string", format: "binary", maxLength } } },
});
const json = (schema: object, description: string) => ({ description, content: { "application/json": { schema } } });
const inPath = (name: string) => ({ name, in: "path", required: true, schema: hexId });
const inQuery = (name: string) => ({ name, in: "query", schema: { type: "integer", minimum: 0 } });
const strings = (name: string) => ({
  type: "object",
  required: [name],
  properties: { [name]: { type: "array", items: { type: "string" } } },
});

const open = { "400": problem, "429": problem } as const;
const known = { ...open, "401": problem, "403": problem } as const;
const forDevice = { security: [{ device: [] }] } as const;
const account = [inPath("account")];

export const openApi = {
  openapi: "3.1.0",
  info: {
    title: "Walnut relay",
    version: "1",
    description: "Carries sealed envelopes between the devices of one person. It knows numbers, sizes and times, and can read nothing.",
  },
  paths: {
    "/v1/openapi.json": { get: { summary: "This document", responses: { "200": json({ type: "object" }, "OpenAPI 3.1"), ...open } } },
    "/v1/challenge": {
      get: {
        summary: "Something to sign",
        responses: { "200": json({ type: "object", properties: { challenge: { type: "string" } } }, "Good for some minutes"), ...open },
      },
    },
    "/v1/token": {
      post: {
        summary: "A signed challenge for a token",
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: {
                type: "object",
                required: ["account", "feed", "challenge", "signature"],
                properties: { account: hexId, feed: hexId, challenge: { type: "string" }, signature: { type: "string" } },
              },
            },
          },
        },
        responses: {
          "200": json({ type: "object", properties: { token: { type: "string" } } }, "A bearer token"),
          ...known,
          "413": problem,
        },
      },
    },
    "/v1/accounts": {
      post: {
        summary: "An account from its first statement; twice is no harm",
        requestBody: binary(statementBytesMax),
        responses: { "201": json({ type: "object", properties: { account: hexId } }, "Its random name"), ...open, "413": problem },
      },
    },
    "/v1/accounts/{account}/state": {
      get: {
        ...forDevice,
        summary: "How far log, roster and heads are, as of one moment",
        parameters: account,
        responses: {
          "200": json(
            {
              type: "object",
              properties: {
                position: { type: "integer" },
                roster: { type: "integer" },
                heads: { type: "array", items: { type: "string" } },
              },
            },
            "State",
          ),
          ...known,
          "404": problem,
        },
      },
    },
    "/v1/accounts/{account}/roster": {
      get: {
        ...forDevice,
        summary: "Statements after a version",
        parameters: [...account, inQuery("after")],
        responses: { "200": json(strings("statements"), "Oldest first"), ...known },
      },
      post: {
        ...forDevice,
        summary: "The next statement: who belongs to the account",
        parameters: account,
        requestBody: binary(statementBytesMax),
        responses: { "204": { description: "Kept" }, ...known, "409": problem, "413": problem },
      },
    },
    "/v1/accounts/{account}/log": {
      get: {
        ...forDevice,
        summary: "Envelopes after one position and up to another",
        parameters: [...account, inQuery("after"), inQuery("until")],
        responses: { "200": { description: "A page", content: { "application/octet-stream": {} } }, ...known },
      },
      post: {
        ...forDevice,
        summary: "Envelopes of the device's own feed under a signed head; answered after a durable commit, twice is no harm",
        parameters: account,
        requestBody: binary(limits.pushBytesMax),
        responses: {
          "200": json({ type: "object", properties: { position: { type: "integer" }, added: { type: "integer" } } }, "On disk"),
          ...known,
          "409": problem,
          "413": problem,
        },
      },
    },
    "/v1/accounts/{account}/all": {
      delete: { ...forDevice, summary: "Erases the account", parameters: account, responses: { "204": { description: "Gone" }, ...known } },
    },
    "/v1/accounts/{account}/meetings/{id}": {
      put: {
        ...forDevice,
        summary: "Opens a meeting for some minutes",
        parameters: [...account, inPath("id")],
        requestBody: binary(limits.smallBodyBytesMax),
        responses: {
          "201": json({ type: "object", properties: { minutes: { type: "integer" } } }, "Open"),
          ...known,
          "409": problem,
          "413": problem,
        },
      },
      delete: {
        ...forDevice,
        summary: "Ends it",
        parameters: [...account, inPath("id")],
        responses: { "204": { description: "Ended" }, ...known },
      },
    },
    "/v1/meetings/{id}": {
      get: {
        summary: "What lies at a meeting",
        parameters: [inPath("id")],
        responses: {
          "200": json({ type: "object", properties: { offer: { type: "string" }, answer: { type: "string" } } }, "Sealed"),
          ...open,
          "404": problem,
        },
      },
    },
    "/v1/meetings/{id}/answer": {
      put: {
        summary: "The first answer stands",
        parameters: [inPath("id")],
        requestBody: binary(limits.smallBodyBytesMax),
        responses: { "204": { description: "Kept" }, ...open, "404": problem, "409": problem, "413": problem },
      },
    },
    "/v1/accounts/{account}/papers/{feed}": {
      put: {
        ...forDevice,
        summary: "Lays down what printed words find the account by: sealed, under their feed, which belongs to the account",
        parameters: [...account, inPath("feed")],
        requestBody: binary(limits.smallBodyBytesMax),
        responses: { "204": { description: "Kept" }, ...known, "409": problem, "413": problem },
      },
    },
    "/v1/papers/{feed}": {
      get: {
        summary: "What lies there, while the feed belongs to its account",
        parameters: [inPath("feed")],
        responses: { "200": { description: "Sealed", content: { "application/octet-stream": {} } }, ...open, "404": problem },
      },
    },
    ...linkPaths,
    ...roomPaths({ inPath, json, problem, open }),
    "/v1/changes": {
      get: {
        summary: "WebSocket. Send the token as the first message; an empty message then means: something is there, look.",
        responses: { "101": { description: "Switching" }, "400": problem },
      },
    },
  },
  components: {
    securitySchemes: { device: { type: "http", scheme: "bearer" }, maker: { type: "http", scheme: "bearer" } },
    schemas: {
      Problem: {
        type: "object",
        required: ["type", "title", "status"],
        properties: { type: { type: "string" }, title: { type: "string" }, status: { type: "integer" }, next: { type: "integer" } },
      },
    },
  },
} as const;
