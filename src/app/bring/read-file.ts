/** Gives a file piece by piece, says how far it is, and lets the page breathe in between. Of the whole file nothing stays. */
export const readFile = async (
  file: File,
  take: (bytes: Uint8Array) => void,
  progress: (share: number) => void,
): Promise<"read" | "unreadable"> => {
  const reader = file.stream().getReader();
  let done = 0;
  let told = 0;
  try {
    for (;;) {
      const piece = await reader.read();
      if (piece.done) return "read";
      take(piece.value);
      done += piece.value.length;
      if (done - told < tellEveryBytes) continue;
      told = done;
      progress(done / Math.max(1, file.size));
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  } catch {
    return "unreadable";
  }
};

const tellEveryBytes = 1_000_000;
