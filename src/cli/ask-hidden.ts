import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { isatty } from "node:tty";

/** One line from the keyboard that the terminal does not show. */
export const askHidden = async (question: string): Promise<string | undefined> => {
  if (!isatty(0)) return undefined;
  const nowhere = new Writable({ write: (_letters, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  process.stderr.write(`${question}: `);
  const line = await new Promise<string | undefined>((answer) => {
    lines.once("line", answer).once("close", () => answer(undefined));
  });
  lines.close();
  process.stderr.write("\n");
  return line;
};
