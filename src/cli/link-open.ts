import { dirname, join } from "node:path";
import { err, ok, type Result } from "#base";
import { readLink, type LinkPayload } from "#share";
import { badOption } from "./call.ts";
import type { Call, Command, World } from "./command.ts";
import { nameOf, readText } from "./input.ts";
import { linkTrouble } from "./link/link-trouble.ts";
import { needsPasscode, openAnyLink } from "./link/open-link.ts";
import { filesOf, jsonOr, textOf } from "./link/tell.ts";
import { putFile } from "./put.ts";
import { troubleNamed, type Trouble } from "./trouble.ts";

/** Opens a SMART Health Link that somebody was given. An opening is counted where the link lies, so everything that can be wrong here is seen before. */
export const linkOpenCommand: Command = {
  usage: "usage.link-open",
  names: 1,
  options: { "passcode-file": { type: "string" }, name: { type: "string" }, out: { type: "string" } },
  run: async (call, world) => {
    const { out, name } = call.options;
    const link = await givenLink(call, world);
    if (!link.ok) return link;
    if (typeof out === "string") {
      const free = await isFree(out, world);
      if (!free.ok) return free;
    }
    const passcode = await givenPasscode(call, link.value, world);
    if (!passcode.ok) return passcode;
    const visitor = { name: typeof name === "string" && name.trim() !== "" ? name.trim().slice(0, nameLettersMax) : "walnut" };
    const texts = await openAnyLink(world, link.value, { ...visitor, ...(passcode.value !== undefined && { passcode: passcode.value }) });
    if (!texts.ok) return err(linkTrouble(world, link.value, texts.error));
    const label = link.value.label ?? null;
    if (typeof out !== "string") return ok({ json: { label, files: texts.value.map(jsonOr) }, text: textOf(texts.value) });
    return write(out, texts.value, label, world);
  },
};

const nameLettersMax = 60;
const folderOf = (out: string): string => dirname(join(out, "x"));

/** LINK is the link itself, or a file (- for standard input) that holds it: a command line stays in the shell's history. */
const givenLink = async ({ file }: Call, world: World): Promise<Result<LinkPayload, Trouble>> => {
  const isLink = /^https?:|shlink:/.test(file);
  const text = isLink ? ok(file) : await readText(world, file, 1);
  if (!text.ok) return text;
  const link = readLink(text.value);
  const where = isLink ? world.words["link.where"] : nameOf(file);
  if (link.ok) return link;
  return err(troubleNamed(world.words, link.error.type === "LinkTooNew" ? "link.too-new" : "link.not-a-link", where));
};

const givenPasscode = async ({ options }: Call, link: LinkPayload, world: World): Promise<Result<string | undefined, Trouble>> => {
  const file = options["passcode-file"];
  if (typeof file === "string") {
    const text = await readText(world, file, 1);
    if (!text.ok) return text;
    const passcode = text.value.split(/\r?\n/)[0]!.trim();
    return passcode === "" ? err(badOption(world, "passcode-file", world.words["no-secret.empty"])) : ok(passcode);
  }
  if (!needsPasscode(link)) return ok(undefined);
  const typed = (await world.askHidden(world.words["link.ask"]))?.trim();
  return typed ? ok(typed) : err(troubleNamed(world.words, "link.no-passcode", world.words["link.where"]));
};

const isFree = async (out: string, { files, words }: World): Promise<Result<void, Trouble>> => {
  const folder = folderOf(out);
  if (await files.isSame(folder, folder)) return err(troubleNamed(words, "link.there-already", out));
  try {
    await files.roomIn(dirname(folder));
    return ok(undefined);
  } catch {
    return err(troubleNamed(words, "not-writable", out));
  }
};

const write = async (out: string, texts: readonly string[], label: string | null, world: World) => {
  const names: string[] = [];
  try {
    await world.files.makeFolder(out);
  } catch {
    return err(troubleNamed(world.words, "not-writable", out));
  }
  for (const { name, content } of filesOf(texts)) {
    const put = await putFile(world, join(out, name), [content]);
    if (!put.ok) return put;
    names.push(name);
  }
  return ok({ json: { label, out, files: names }, text: world.words["link.wrote"]({ out, names: names.join(", ") }) });
};
