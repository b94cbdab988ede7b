import { roomFrameBytes } from "#wire";
import { limits } from "./limits.ts";

interface Parts {
  readonly inPath: (name: string) => object;
  readonly json: (schema: object, description: string) => object;
  readonly problem: object;
  readonly open: object;
}

const token = { type: "object", required: ["token"], properties: { token: { type: "string" }, minutes: { type: "integer" } } } as const;

/** Live rooms of two, for machines. */
export const roomPaths = ({ inPath, json, problem, open }: Parts) => ({
  "/v1/rooms/{id}": {
    put: {
      summary: `Opens a room for ${limits.roomMinutes} minutes; the answer is the first seat's token`,
      parameters: [inPath("id")],
      responses: { "201": json(token, "Open"), ...open, "409": problem, "413": problem },
    },
    delete: {
      security: [{ device: [] }],
      summary: "Ends the room for both; without the token of a seat nothing happens",
      parameters: [inPath("id")],
      responses: { "204": { description: "Ended" }, ...open },
    },
  },
  "/v1/rooms/{id}/guest": {
    post: {
      summary: "The second seat, given once",
      parameters: [inPath("id")],
      responses: { "201": json(token, "Seated"), ...open, "404": problem, "409": problem },
    },
  },
  "/v1/rooms/{id}/live": {
    get: {
      summary: `WebSocket. Send the token as the first message; an empty text answers that you are in. Then every binary message of ${roomFrameBytes} bytes goes to the other side as it is, and is kept nowhere.`,
      parameters: [inPath("id")],
      responses: { "101": { description: "Switching" }, "400": problem },
    },
  },
});
