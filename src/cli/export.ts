import { err, instantAt, ok } from "#base";
import { sealCopy } from "#journal";
import { exportHeader, linesUnder, type ExportHeader, type StoredEntry } from "#record";
import { writeDictionary } from "#share";
import { badCall, badOption } from "./call.ts";
import type { Command, World } from "./command.ts";
import { copyTrouble } from "./copy.ts";
import { documentForms, documentOptions, type Form } from "./documents.ts";
import { readJournal } from "./journal.ts";
import { narrowOptions, readNarrow } from "./narrow.ts";
import { putFile } from "./put.ts";
import { readSecret, secretOptions } from "./secret.ts";
import { troubleNamed } from "./trouble.ts";

/** The forms a journal can be written in. */
const forms: { readonly [to: string]: Form } = {
  jsonl: async ({ header, entries }) => ok({ parts: linesUnder(header, entries), entries: entries.length }),
  age: async ({ header, entries }, call, world) => {
    const secret = await readSecret(call, world);
    if (!secret.ok) return secret;
    if (secret.value === undefined) return err(troubleNamed(world.words, "no-secret", "--to age"));
    const sealed = await sealCopy({ header, entries, lock: secret.value });
    if (sealed.ok) return ok({ parts: [sealed.value], entries: entries.length });
    if (sealed.error.type === "PassphraseRefused") return err(badOption(world, "passphrase-file", world.words["bad-option.passphrase"]));
    return err(copyTrouble(world, "--to age", sealed.error));
  },
  // What the measures of the table mean; it is the same for every journal.
  dictionary: async () => ok({ parts: [writeDictionary()], entries: 0 }),
  ...documentForms,
};

/** Writes a journal, or a part of it, in another form. What was an export before and is not narrowed is the same bytes again. */
export const exportCommand: Command = {
  usage: "usage.export",
  names: 1,
  options: { to: { type: "string" }, out: { type: "string" }, ...narrowOptions, ...documentOptions, ...secretOptions },
  run: async (call, world) => {
    const { words } = world;
    const { to, out } = call.options;
    if (typeof to !== "string" || to === "") return err(badCall(exportCommand, "--to", world));
    const form = Object.hasOwn(forms, to) ? forms[to] : undefined;
    if (!form) return err(badOption(world, "to", words["bad-option.to"]({ values: Object.keys(forms).join(", ") })));
    if (typeof out !== "string" || out === "") return err(badCall(exportCommand, "--out", world));
    if (await world.files.isNoFile(out)) return err(troubleNamed(words, "no-ordinary-file", out));
    if (await world.files.isSame(call.file, out)) return err(troubleNamed(words, "export.onto-itself", out));
    const narrow = readNarrow(call, world);
    if (!narrow.ok) return narrow;
    const read = await readJournal(world, call.file);
    if (!read.ok) return read;
    const { header, unreadable } = read.value;
    const isDocument = Object.hasOwn(documentForms, to);
    const entries = (isDocument ? narrow.value.kindsOnly : narrow.value.narrow)(read.value.entries);
    const { from, until } = narrow.value;
    const written = await form({ header: headerFor(header, entries, world), entries, from, until }, call, world);
    if (!written.ok) return written;
    const put = await putFile(world, out, written.value.parts);
    if (!put.ok) return put;
    const said = to === "dictionary" ? "export.dictionary" : isDocument ? "export.made" : "export.wrote";
    const text = [
      words[said]({ entries: written.value.entries, path: out }),
      ...(to === "csv" ? [words["export.what-it-means"]] : []),
      ...(to === "age" ? [words["export.sealed"]] : []),
      ...(unreadable.length > 0 ? [words["export.left-out"]({ count: unreadable.length })] : []),
    ].join("\n");
    return ok({ json: { to, out, entries: written.value.entries, unreadable }, text });
  },
};

/** The journal's own first line; only a count that no longer fits is mended. */
const headerFor = (header: ExportHeader | null, entries: readonly StoredEntry[], { clock }: World): ExportHeader => {
  if (header === null) return exportHeader(instantAt(clock.now(), clock.zone()));
  return header.entries === undefined ? header : { ...header, entries: entries.length };
};
