import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, isWide, test, type Page } from "./journey.ts";
import { justCleared } from "./steps/cleared.ts";
import { visit } from "./steps/keep.ts";
import { prepareSession } from "./steps/prepare.ts";
import { openSample } from "./steps/record.ts";
import { words } from "./steps/words.ts";

const { session } = words;

// A microphone that plays a file: a quiet room, and one clap after eight seconds, again and again.
const clapFile = join(mkFolder(), "clap.wav");
writeFileSync(clapFile, clapAfter(8));
test.use({
  permissions: ["microphone"],
  launchOptions: {
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--autoplay-policy=no-user-gesture-required",
      "--use-fake-ui-for-media-stream",
      "--use-fake-device-for-media-stream",
      `--use-file-for-fake-audio-capture=${clapFile}`,
    ],
  },
});
// Each waits for sound in its own time, so they belong to the wide run.

if (isWide)
  test("a clap in a quiet room holds the session, and two minutes later it ends", async ({ page }) => {
    await beginListening(page);
    const line = page.getByRole("heading", { level: 1 });
    await expect(line).toHaveText(session["cue-held-sound"], { timeout: 25_000 });
    await page.clock.fastForward("02:01");
    await expect(line).toHaveText(session["cue-ended-held"]);
  });

if (isWide)
  test("the app's own cues, mixed into the microphone, hold nothing; a clap among them does", async ({ page }) => {
    await loopBack(page);
    await beginListening(page);
    const line = page.getByRole("heading", { level: 1 });
    // Two seconds to get to know the room, then three cues as they come back from the speaker.
    await page.waitForTimeout(2600);
    for (const [to, says] of [
      ["04:56", "cue-warm"],
      ["01:58", "cue-map-left"],
      ["00:58", "cue-map-right"],
    ] as const) {
      await page.clock.fastForward(to);
      await page.waitForTimeout(3500);
      await expect(line).toHaveText(session[says]);
    }
    await page.evaluate(() => (globalThis as unknown as { clap: () => void }).clap());
    await expect(line).toHaveText(session["cue-held-sound"]);
  });

/** The sound of the app goes into the microphone, at half its level, in place of the file; `clap()` makes a noise beside it. */
const loopBack = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    // oxlint-disable-next-line typescript/unbound-method -- It is called on the node it belongs to.
    const connect = AudioNode.prototype.connect as (this: AudioNode, to: AudioNode) => AudioNode;
    let ear: MediaStreamAudioDestinationNode | undefined;
    const earOf = (audio: AudioContext) => (ear ??= audio.createMediaStreamDestination());
    AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode) {
      if (to instanceof AudioDestinationNode && this.context instanceof AudioContext) {
        const half = new GainNode(this.context, { gain: 0.5 });
        connect.call(this, half);
        connect.call(half, earOf(this.context));
      }
      return connect.call(this, to);
    } as typeof AudioNode.prototype.connect;
    navigator.mediaDevices.getUserMedia = () => Promise.resolve(ear!.stream);
    Object.assign(globalThis, {
      clap: () => {
        const audio = ear!.context;
        const noise = audio.createBuffer(1, 2400, audio.sampleRate);
        noise.getChannelData(0).forEach((_, index, samples) => (samples[index] = Math.sin(index * index) * 0.8));
        const source = new AudioBufferSourceNode(audio, { buffer: noise });
        connect.call(source, ear!);
        source.start();
      },
    });
  });

const beginListening = async (page: Page): Promise<void> => {
  await page.clock.install({ time: "2027-03-08T18:00:00+01:00" });
  await openSample(page, justCleared("external-self", "2027-03-08T16:55:00Z"));
  await visit(page, "/prepare");
  await prepareSession(page, ["listens"]);
};

function mkFolder(): string {
  const folder = join(tmpdir(), "walnut-clap");
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** A file of sound: 16 bits, one channel, 48 kHz. */
function clapAfter(seconds: number): Buffer {
  const rate = 48_000;
  const samples = Int16Array.from({ length: (seconds + 2) * rate }, (_, index) => {
    const inClap = index >= seconds * rate && index < (seconds + 0.06) * rate;
    return Math.round(Math.sin(index * index) * (inClap ? 20_000 : 8));
  });
  const header = Buffer.alloc(44);
  header.write("RIFF", 0);
  header.writeUInt32LE(36 + samples.byteLength, 4);
  header.write("WAVEfmt ", 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write("data", 36);
  header.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer)]);
}
