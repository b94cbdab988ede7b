import { useState } from "preact/hooks";
import { useWords } from "../shell/words.tsx";
import { readFile } from "./read-file.ts";

export interface Reading {
  /** How much of the file is read, 0 to 1; undefined while none is. */
  readonly progress: number | undefined;
  readonly mistake: string | undefined;
  readonly setMistake: (mistake: string | undefined) => void;
  /** Whether the file was read to its end. */
  readonly read: (file: File, take: (bytes: Uint8Array) => void) => Promise<boolean>;
}

/** Reading a file from elsewhere, with how far it is and what was wrong. */
export const useReading = (): Reading => {
  const words = useWords("bring");
  const [progress, setProgress] = useState<number>();
  const [mistake, setMistake] = useState<string>();
  const read = async (file: File, take: (bytes: Uint8Array) => void): Promise<boolean> => {
    setMistake(undefined);
    setProgress(0);
    const done = await readFile(file, take, setProgress);
    setProgress(undefined);
    if (done === "unreadable") setMistake(words["file.unreadable"]);
    return done === "read";
  };
  return { progress, mistake, setMistake, read };
};
