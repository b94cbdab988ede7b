// A language nobody speaks, made from English for tests: accented, about 40 % longer, written from right to left. What stays plain
// English in it was never in the catalogue; what is cut off or stands on the wrong side would be so in a real language too.
import { TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { parseOrSay } from "./message.ts";

/** Arabic as far as a browser is concerned, so that its dates, numbers and lists come from there. */
export const pseudoLanguage = "ar-XB";
export const aboutPseudo = { name: "Pseudo", direction: "rtl", made: "translated", readBy: null } as const;

const accented: { readonly [letter: string]: string } = { a: "á", e: "ë", i: "ï", o: "ø", u: "ü", y: "ý", n: "ñ", c: "ç", s: "š" };
const longer: { readonly [letter: string]: string } = { a: "áá", e: "ëë", o: "øø" };

/** One message in the pseudo-language; what it takes stays as it is. */
export const pseudo = (text: string, where: string): string => `\u2067${sayAll(parseOrSay(text, where))}\u2069`;

const sayAll = (parts: readonly MessageFormatElement[]): string => parts.map(say).join("");

const say = (part: MessageFormatElement): string => {
  switch (part.type) {
    case TYPE.literal:
      // The name stays a name in every language.
      return part.value.replace(/Walnut|[a-z]/g, (found) => longer[found] ?? accented[found] ?? found).replace(/[{}']/g, "'$&'");
    case TYPE.argument:
      return `{${part.value}}`;
    case TYPE.number:
      return `{${part.value}, number}`;
    case TYPE.pound:
      return "#";
    case TYPE.plural:
    case TYPE.select: {
      const forms = Object.entries(part.options).map(([form, { value }]) => `${form} {${sayAll(value)}}`);
      return `{${part.value}, ${part.type === TYPE.plural ? "plural" : "select"}, ${forms.join(" ")}}`;
    }
    case TYPE.date:
    case TYPE.time:
    case TYPE.tag:
    default:
      throw new Error("an ICU part the compiler does not know");
  }
};
