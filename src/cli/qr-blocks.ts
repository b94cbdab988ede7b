import { generate } from "lean-qr";

const rim = 2;
const blackOnWhite = "\u001B[30;107m";
const asBefore = "\u001B[0m";

/**
 * The picture that a phone's camera reads, two rows of it in one line of text. With colours it is black on white whatever the terminal
 * looks like; without them the light parts are drawn, as most terminals are dark.
 */
export const qrBlocks = (text: string, { colours }: { readonly colours: boolean }): string => {
  const code = generate(text);
  const isDrawn = (x: number, y: number) => code.get(x, y) === colours;
  let lines = "";
  for (let y = -rim; y < code.size + rim; y += 2) {
    let line = "";
    for (let x = -rim; x < code.size + rim; x++) line += blocks[(isDrawn(x, y) ? 1 : 0) + (isDrawn(x, y + 1) ? 2 : 0)];
    lines += colours ? `${blackOnWhite}${line}${asBefore}\n` : `${line}\n`;
  }
  return lines;
};

const blocks = " ▀▄█";
