import { connect } from "node:net";

export interface LeanWriter {
  /** Sends one body and waits for the answer; anything but 200 is an error. One at a time. */
  readonly post: (body: Uint8Array) => Promise<void>;
  readonly end: () => void;
}

/**
 * One writer on one connection that stays open, with its head made once: `node:http` spends about as much on asking as the relay on
 * answering, and here both share a machine. The relay always gives the length of an answer, so its end is known.
 */
export const leanWriter = (url: string, token: string): LeanWriter => {
  const { hostname, host, port, pathname } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  const head = `POST ${pathname} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${token}\r\nContent-Length: `;
  let waiting: { readonly done: () => void; readonly fail: (error: Error) => void } | undefined;
  let heard = "";
  socket.setEncoding("latin1");
  socket.on("data", (piece) => {
    heard += String(piece);
    const end = heard.indexOf("\r\n\r\n") + 4;
    const length = /\r\ncontent-length: (\d+)\r\n/i.exec(heard.slice(0, end))?.[1];
    if (end < 4 || length === undefined || heard.length < end + Number(length)) return;
    const answer = heard;
    heard = "";
    if (answer.startsWith("HTTP/1.1 200 ")) waiting?.done();
    else waiting?.fail(new Error(`push answered ${answer.slice(0, 20)}`));
  });
  socket.on("error", (error) => waiting?.fail(error));
  return {
    post: (body) =>
      new Promise((done, fail) => {
        waiting = { done, fail };
        socket.cork();
        socket.write(`${head}${body.length}\r\n\r\n`);
        socket.write(body);
        socket.uncork();
      }),
    end: () => void socket.destroy(),
  };
};
