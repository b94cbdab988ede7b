import { evaluate, type Trial } from "#evaluate";

/** The calculation beside the page: on a phone it takes longer than a page may stand still. */
self.addEventListener("message", ({ data }: MessageEvent<Trial>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker has no origin to name.
  self.postMessage(evaluate(data));
});
