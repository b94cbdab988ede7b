import { DecodeUTF8 } from "fflate";

/** What a decoder puts where bytes are no UTF-8: an older spreadsheet's file has it wherever a letter has an accent. */
export const unreadable = "\uFFFD";

/** Decodes a file as it arrives, in pieces of any size: UTF-8, or UTF-16 where the mark at its beginning says so, as spreadsheets write it. */
export class TextPieces {
  readonly #take: (text: string) => void;
  #begun: readonly number[] = [];
  #decoder: Decoder | undefined;

  constructor(take: (text: string) => void) {
    this.#take = take;
  }

  push(bytes: Uint8Array): void {
    if (this.#decoder !== undefined) return this.#decoder.push(bytes);
    const whole = new Uint8Array([...this.#begun, ...bytes.subarray(0, 2)]);
    if (whole.length < 2) {
      this.#begun = [...whole];
      return;
    }
    this.#decoder = decoderFor(whole, this.#take);
    this.#decoder.push(new Uint8Array(this.#begun));
    this.#decoder.push(bytes);
  }

  /** Whether the file ended where a letter ends. */
  end(): boolean {
    return (this.#decoder ??= startedUtf8(this.#begun, this.#take)).end();
  }
}

interface Decoder {
  readonly push: (bytes: Uint8Array) => void;
  readonly end: () => boolean;
}

const decoderFor = ([first, second]: Uint8Array, take: (text: string) => void): Decoder => {
  if (first === 0xff && second === 0xfe) return utf16(0, take);
  return first === 0xfe && second === 0xff ? utf16(1, take) : utf8(take);
};

const startedUtf8 = (bytes: readonly number[], take: (text: string) => void): Decoder => {
  const decoder = utf8(take);
  decoder.push(new Uint8Array(bytes));
  return decoder;
};

const utf8 = (take: (text: string) => void): Decoder => {
  const decoder = new DecodeUTF8((text) => take(text));
  return {
    push: (bytes) => decoder.push(bytes, false),
    end: () => {
      try {
        decoder.push(new Uint8Array(), true);
        return true;
      } catch {
        return false;
      }
    },
  };
};

/** `high` is which of two bytes counts 256 times. */
const utf16 = (high: 0 | 1, take: (text: string) => void): Decoder => {
  let half: number | undefined;
  return {
    push: (bytes) => {
      let text = "";
      for (const byte of bytes) {
        if (half === undefined) half = byte;
        else {
          text += String.fromCharCode(high === 1 ? half * 256 + byte : byte * 256 + half);
          half = undefined;
        }
      }
      take(text);
    },
    end: () => half === undefined,
  };
};
