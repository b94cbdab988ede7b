import { Card } from "../parts/index.ts";
import { CodePicture } from "./code-picture.tsx";

interface CodeCardProps {
  readonly code: string;
  /** The joining page that the picture leads to. */
  readonly page: string;
  readonly picture: string;
  readonly words: string;
}

/** The seven words that let another device in, as a picture for its camera and one by one for who types. */
export const CodeCard = ({ code, page, picture, words }: CodeCardProps) => (
  <Card>
    <CodePicture code={code} label={picture} page={page} />
    <ol class="kit" aria-label={words}>
      {code.split(" ").map((word, i) => (
        <li key={`${i} ${word}`}>
          <span class="faint num">{i + 1}</span>
          <strong>{word}</strong>
        </li>
      ))}
    </ol>
  </Card>
);
