import type { Words } from "#words";
import type { Page } from "../page/page.ts";
import { escaped, bodyOf, hashOf } from "./write-html.ts";
import { style } from "./style.ts";

/** What is sealed: the page as it will be shown, and the same data for programs. */
export const sealedContent = (page: Page, bundle: string): string => JSON.stringify({ title: page.title, body: bodyOf(page), bundle });

/** As `sealPage` of the journal leaves it. */
export interface SealedBox {
  readonly salt: string;
  readonly iv: string;
  readonly iterations: number;
  readonly box: string;
}

/**
 * One file that asks for its passphrase and opens itself in any browser, from a disk, without a network. Its own policy allows this one script
 * and nothing else: no request can leave it. What it shows after opening runs nothing.
 *
 * A file may be cut or changed on its way. So a sentence that says so stands first in it, before the style even, and only the last line
 * of the script takes it away: whatever is missing, the sentence is there.
 */
export const sealedHtml = (
  sealed: SealedBox,
  { words, language, direction }: { readonly words: Words<"share">; readonly language: string; readonly direction: "ltr" | "rtl" },
): string =>
  [
    "<!doctype html>",
    `<html lang="${language}" dir="${direction}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(style)}'; form-action 'none'; base-uri 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(words["sealed.title"])}</title>`,
    "</head>",
    "<body>",
    '<form id="ask">',
    `<h1>${escaped(words["sealed.title"])}</h1>`,
    `<p id="said" role="alert" data-wrong="${escaped(words["sealed.wrong"])}" data-none="${escaped(words["sealed.no-crypto"])}" data-save="${escaped(words["sealed.data"])}">${escaped(words["sealed.damaged"])}</p>`,
    `<p>${escaped(words["sealed.text"])}</p>`,
    `<label for="secret">${escaped(words["sealed.passphrase"])}</label>`,
    '<input id="secret" type="password" autocomplete="off" spellcheck="false" required>',
    `<button id="open" data-opening="${escaped(words["sealed.opening"])}">${escaped(words["sealed.open"])}</button>`,
    "</form>",
    `<style>${style}</style>`,
    `<script type="application/json" id="sealed">${JSON.stringify(sealed).replaceAll("<", "\\u003c")}</script>`,
    `<script>${script}</script>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");

const iterationsMax = 5_000_000;

/** Runs in the file, long after we are gone: plain words of the web, and nothing that could age. */
const script = `
"use strict";
const ask = document.getElementById("ask");
const said = document.getElementById("said");
const button = document.getElementById("open");
const secret = document.getElementById("secret");
const damaged = said.textContent;
const sealed = read(document.getElementById("sealed").textContent);
const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const label = button.textContent;
ask.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (button.disabled) return;
  said.textContent = "";
  button.disabled = true;
  button.textContent = button.dataset.opening;
  try {
    show(JSON.parse(await opened(secret.value)));
  } catch {
    said.textContent = said.dataset.wrong || damaged;
    button.disabled = false;
    button.textContent = label;
    secret.select();
  }
});

// A number that was changed must not keep the browser busy for hours.
function read(text) {
  try {
    const { salt, iv, box, iterations } = JSON.parse(text);
    const isWhole = [salt, iv, box].every((part) => typeof part === "string" && part !== "");
    return isWhole && iterations > 0 && iterations <= ${iterationsMax} ? { salt, iv, box, iterations } : undefined;
  } catch {
    return undefined;
  }
}

async function opened(passphrase) {
  const raw = new TextEncoder().encode(passphrase.normalize("NFKC"));
  const typed = await crypto.subtle.importKey("raw", raw, "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt: bytes(sealed.salt), iterations: sealed.iterations };
  const key = await crypto.subtle.deriveKey(how, typed, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
  const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytes(sealed.iv) }, key, bytes(sealed.box));
  return new TextDecoder().decode(plain);
}

function show({ title, body, bundle }) {
  const page = new DOMParser().parseFromString(body, "text/html");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bundle], { type: "application/fhir+json" }));
  link.download = "summary.fhir.json";
  link.textContent = said.dataset.save;
  const line = document.createElement("p");
  line.className = "save";
  line.append(link);
  document.title = title;
  // The style stands in the body, and stays.
  const style = document.querySelector("style");
  document.body.replaceChildren(...(style ? [style] : []), ...page.body.childNodes, line);
}

secret.focus();
if (!sealed) button.disabled = true;
else said.textContent = globalThis.crypto && crypto.subtle ? "" : said.dataset.none || damaged;
`;
