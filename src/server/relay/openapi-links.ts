import { linkTerms, passcodeCost, passcodeSaltBytes } from "#wire";
import { linkLimits } from "./link-limits.ts";

const problem = {
  description: "A problem (RFC 9457). A link that is over says why: link-unknown, -taken-back, -expired, -locked or -used-up.",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
} as const;
const wrongPasscode = {
  description: "Not the passcode. `remainingAttempts` wrong ones are left in the whole life of the link.",
  content: {
    "application/problem+json": {
      schema: { allOf: [{ $ref: "#/components/schemas/Problem" }, { properties: { remainingAttempts: { type: "integer" } } }] },
    },
  },
} as const;
const json = (schema: object, description: string) => ({ description, content: { "application/json": { schema } } });
const body = (required: readonly string[], properties: object) => ({
  required: true,
  content: { "application/json": { schema: { type: "object", required, properties } } },
});
const hex = (bytes: number) => ({ type: "string", pattern: `^[0-9a-f]{${2 * bytes}}$` });
const integer = (maximum: number) => ({ type: "integer", minimum: 1, maximum });
const link = [{ name: "link", in: "path", required: true, schema: { type: "string", pattern: "^[A-Za-z0-9_-]{43}$" } }];
const open = { "404": problem, "429": problem } as const;
const forMaker = { security: [{ maker: [] }], parameters: link } as const;

/** Links to one sealed page, as the rest of the protocol describes itself. */
export const linkPaths = {
  "/v1/links/{link}": {
    put: {
      summary: `Makes a link. \`file\` is a compact JWE (dir, A256GCM); \`verifier\` is scrypt of the passcode (N ${passcodeCost.costFactor}, r ${passcodeCost.blockSize}, p ${passcodeCost.parallelism}); \`owner\` is SHA-256 of a secret that the maker keeps`,
      parameters: link,
      requestBody: body(["minutes", "opens", "owner", "salt", "verifier", "file"], {
        minutes: integer(linkTerms.minutesMax),
        opens: integer(linkTerms.opensMax),
        owner: hex(32),
        salt: hex(passcodeSaltBytes),
        verifier: hex(passcodeCost.bytes),
        file: { type: "string", maxLength: linkTerms.fileLettersMax },
      }),
      responses: {
        "201": json({ type: "object", properties: { untilMs: { type: "integer" } } }, "Open until then"),
        "400": problem,
        ...open,
        "409": problem,
        "413": problem,
      },
    },
    post: {
      summary: "The manifest request of SMART Health Links; each right one counts as one opening",
      parameters: link,
      requestBody: body(["recipient", "passcode"], {
        recipient: { type: "string" },
        passcode: { type: "string" },
        embeddedLengthMax: { type: "integer", minimum: 0 },
      }),
      responses: {
        "200": json(
          {
            type: "object",
            properties: {
              files: {
                type: "array",
                items: {
                  type: "object",
                  properties: { contentType: { type: "string" }, embedded: { type: "string" }, location: { type: "string" } },
                },
              },
            },
          },
          `The manifest. A \`location\` is good for ${linkLimits.ticketMinutes} minutes`,
        ),
        "400": problem,
        "401": wrongPasscode,
        ...open,
        "413": problem,
      },
    },
    get: {
      ...forMaker,
      summary: "How the link stands, for its maker: what is left, and when it was opened",
      responses: { "200": json({ type: "object" }, "Its standing"), ...open },
    },
    delete: {
      ...forMaker,
      summary: "Takes the link back: its file is erased at once",
      responses: { "204": { description: "Gone" }, ...open },
    },
    options: {
      summary: "For readers that run in a browser elsewhere",
      parameters: link,
      responses: { "204": { description: "Allowed" }, ...open },
    },
  },
  "/v1/links/{link}/file": {
    get: {
      summary: "The sealed file, by a ticket from a manifest",
      parameters: [...link, { name: "ticket", in: "query", required: true, schema: { type: "string" } }],
      responses: { "200": { description: "A compact JWE", content: { "application/jose": {} } }, ...open },
    },
  },
} as const;
