import { useEffect, useState } from "preact/hooks";
import { evaluate, type Answer, type Trial } from "#evaluate";
import { scriptAddress } from "../shell/script-address.ts";
import workerPath from "./answer-worker.ts?worker&url";

/** The answer to a trial, calculated beside the page; undefined until it is there. The same trial is not calculated twice. */
export const useAnswer = (trial: Trial | null): Answer | undefined => {
  const [answers, setAnswers] = useState<{ readonly key: string; readonly answer: Answer }>();
  const key = JSON.stringify(trial);
  useEffect(() => {
    if (trial === null) return undefined;
    return beside(trial, (answer) => setAnswers({ key, answer }));
  }, [key]);
  return answers?.key === key ? answers.answer : undefined;
};

/** Asks a worker; where there is none, or it fails to start, the page itself calculates. Gives what takes the question back. */
const beside = (trial: Trial, done: (answer: Answer) => void): (() => void) => {
  let worker: Worker | undefined;
  const here = () => done(evaluate(trial));
  try {
    worker = new Worker(scriptAddress(workerPath), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      done(data);
      worker?.terminate();
    });
    worker.addEventListener("error", here);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker has no origin to name.
    worker.postMessage(trial);
  } catch {
    here();
  }
  return () => worker?.terminate();
};
