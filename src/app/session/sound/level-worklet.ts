// Tells how loud it is, about fifty times a second, and nothing else. No sample leaves this file.
const framesApart = 1024;

class Level extends AudioWorkletProcessor {
  #sum = 0;
  #count = 0;

  process([input]: Float32Array[][]): boolean {
    const channel = input?.[0];
    if (!channel) return true;
    for (const sample of channel) this.#sum += sample * sample;
    this.#count += channel.length;
    if (this.#count >= framesApart) {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worklet has no origin to name.
      this.port.postMessage(10 * Math.log10(this.#sum / this.#count + 1e-10));
      this.#sum = 0;
      this.#count = 0;
    }
    return true;
  }
}

registerProcessor("level", Level);
