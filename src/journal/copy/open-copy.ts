import { Decrypter } from "age-encryption";
import { err, ok, type Result } from "#base";
import { ExportReader, exportVersion, promisedEntries, type ReadExport } from "#record";
import type { TypedSecret, NoKeyDerivation, WordsUnreadable } from "../vault/failures.ts";
import type { Altered, CopyFailed, WrongKey } from "./failures.ts";
import { giveWay, type Done } from "./give-way.ts";
import { lookAtCopy } from "./look.ts";
import { passphraseIdentity } from "./passphrase-stanza.ts";
import { openPieces, pieceBytes, type Piece } from "./pieces.ts";
import { identityOf, identityText } from "./recovery-key.ts";
import { asTyped } from "./seal-copy.ts";

/** What a copy holds. Nothing is kept anywhere by opening it. */
export interface OpenedCopy extends ReadExport {
  /** cut: the end is missing. altered: a part is not as it was saved. What could be read stands in `entries` all the same. */
  readonly damage: "cut" | "altered" | undefined;
  /** Entries that the copy once held and that are not here; undefined when nobody can know. */
  readonly missing: number | undefined;
}

/** Opens a copy with what it was sealed to. A journal export that was never sealed needs no proof. */
export const openCopy = async (
  bytes: Uint8Array,
  proof: TypedSecret | undefined,
  progress?: (done: Done) => void,
): Promise<Result<OpenedCopy, CopyFailed>> => {
  const look = lookAtCopy(bytes);
  if (!look.ok) return look;
  const { sealedTo, headerEnd } = look.value;
  if (sealedTo === "nothing") return judge(withCut(await readAll(plainPieces(bytes), bytes.length, progress), bytes));
  if (proof === undefined || "passphrase" in proof !== (sealedTo === "passphrase")) return err({ type: "SealedOtherwise" });
  const fileKey = await fileKeyFrom(bytes.subarray(0, headerEnd), proof);
  if (!fileKey.ok) return fileKey;
  const read = await readAll(openPieces(fileKey.value, bytes.subarray(headerEnd)), bytes.length, progress);
  fileKey.value.fill(0);
  return judge(read);
};

const fileKeyFrom = async (
  header: Uint8Array,
  proof: TypedSecret,
): Promise<Result<Uint8Array, WrongKey | Altered | WordsUnreadable | NoKeyDerivation>> => {
  const age = new Decrypter();
  if ("passphrase" in proof) age.addIdentity(passphraseIdentity(asTyped(proof.passphrase)));
  else {
    const { readWords } = await import("../vault/recovery.ts");
    const recovery = readWords(proof.recoveryWords);
    if (!recovery.ok) return recovery;
    age.addIdentity(identityText(identityOf(recovery.value)));
    recovery.value.fill(0);
  }
  try {
    return ok(await age.decryptHeader(header));
  } catch (error) {
    // scrypt asks for much memory at once, and says so as a RangeError or from within WebAssembly.
    if (error instanceof RangeError || (error instanceof Error && error.name === "RuntimeError"))
      return err({ type: "NoKeyDerivation", reason: error.message });
    // The library tells its failures apart by their sentences only. Everything but a key that does not fit is a header that is not whole.
    return err({ type: error instanceof Error && error.message.startsWith("no identity matched") ? "WrongKey" : "Altered" });
  }
};

type Read = Omit<OpenedCopy, "missing">;
const piecesAtOnce = 4;

const readAll = async (pieces: Iterable<Piece>, bytes: number, progress?: (done: Done) => void): Promise<Read> => {
  const reader = new ExportReader();
  const lines = new Lines((line) => reader.take(line));
  let damage: OpenedCopy["damage"];
  let n = 0;
  for (const piece of pieces) {
    if (piece.type === "opened") lines.add(piece.bytes);
    else {
      lines.gap();
      damage = damage === "altered" ? damage : piece.why;
    }
    if (++n % piecesAtOnce !== 0) continue;
    progress?.({ done: Math.min(n * pieceBytes, bytes), of: bytes });
    await giveWay();
  }
  lines.end();
  return { ...reader.result(), damage };
};

const judge = (read: Read): Result<OpenedCopy, CopyFailed> => {
  const { header, entries, unreadable, damage } = read;
  if (header !== null && header.version > exportVersion) return err({ type: "NewerCopy" });
  if (damage !== undefined && entries.length === 0) return err({ type: damage === "cut" ? "CutShort" : "Altered" });
  if (header === null && entries.length === 0) return err({ type: "NotAJournal" });
  const promised = promisedEntries(header);
  const short = promised === undefined ? undefined : Math.max(0, promised - entries.length - unreadable.length);
  return ok({ ...read, missing: short ?? (damage === undefined ? 0 : undefined) });
};

/** A file that was never sealed has no tags; what is wrong in it is wrong line by line. */
function* plainPieces(bytes: Uint8Array): Generator<Piece, void> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield { type: "opened", bytes: bytes.subarray(at, at + pieceBytes) };
}

/** Every line of ours ends with a line break, so a last one without it that cannot be read was cut. */
const withCut = (read: Read, bytes: Uint8Array): Read =>
  bytes.at(-1) !== 10 && read.unreadable.at(-1)?.what === "not-json" ? { ...read, damage: "cut" } : read;

/** The longest entry is a clinic's form, a fraction of this. A line that goes on is no entry, and is not held. */
const lineLengthMax = 16_000_000;
const noEntry = "{";

/** Puts lines together across pieces. Around a lost piece the two halves of lines are dropped, not joined. */
class Lines {
  readonly #take: (line: string) => void;
  #decoder = new TextDecoder();
  #begun: string[] = [];
  #length = 0;
  #inGap = false;

  constructor(take: (line: string) => void) {
    this.#take = take;
  }

  add(bytes: Uint8Array): void {
    const [first = "", ...others] = this.#decoder.decode(bytes, { stream: true }).split("\n");
    this.#goOn(first);
    for (const next of others) {
      if (this.#inGap) this.#inGap = false;
      else this.#take(this.#begun.join(""));
      this.#begin();
      this.#goOn(next);
    }
  }

  gap(): void {
    this.#begin();
    this.#decoder = new TextDecoder();
    this.#inGap = true;
  }

  end(): void {
    if (!this.#inGap && this.#length > 0) this.#take(this.#begun.join(""));
  }

  #begin(): void {
    this.#begun = [];
    this.#length = 0;
  }

  #goOn(text: string): void {
    this.#length += text.length;
    if (this.#length > lineLengthMax) this.#begun = [noEntry];
    else if (text !== "") this.#begun.push(text);
  }
}
