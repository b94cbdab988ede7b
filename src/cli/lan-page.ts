import { aboutLanguage, languages, loadWords, type Language, type Words } from "#words";

/** The page that a device opens before it trusts anything here, in every language, English first. No script, no picture, nothing from elsewhere. */
export const lanPage = async (port: () => number): Promise<(address: string) => string> => {
  const spoken = await Promise.all(languages.map(async (language) => ({ language, words: await loadWords(language, "lan") })));
  const english = spoken[0]!.words;
  const choices = languages
    .map((language) => `<a href="#${language}" lang="${language}">${text(aboutLanguage(language).name)}</a>`)
    .join(" ");
  return (address) => {
    const url = `https://${address.includes(":") ? `[${address}]` : address}:${port()}/`;
    const parts = spoken.map(({ language, words }) => part(language, words, url)).join("\n");
    return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${text(english.title)}</title>
<style>${style}</style>
<nav aria-label="${text(english.languages)}">${choices}</nav>
<main>
${parts}
</main>
</html>
`;
  };
};

const part = (language: Language, words: Words<"lan">, url: string): string => `<section lang="${language}" id="${language}">
<h1>${text(words.title)}</h1>
<p>${text(words.intro)}</p>
<h2>${text(words["get.head"])}</h2>
<p><a class="do" href="/walnut-ca.crt">${text(words.get)}</a></p>
<p>${text(words["get.wait"])}</p>
<h2>${text(words["trust.head"])}</h2>
${["iphone", "android", "computer"].map((system) => steps(words, system as keyof typeof stepsOf)).join("\n")}
<p>${text(words["trust.differs"])}</p>
<h2>${text(words["open.head"])}</h2>
<p><a class="do" href="${text(url)}">${text(words.open({ address: url }))}</a></p>
<p>${text(words["open.refused"])}</p>
<h2>${text(words["limits.head"])}</h2>
<p>${text(words.limits)} ${text(words["limits.end"])}</p>
</section>`;

const stepsOf = {
  iphone: ["trust.iphone.install", "trust.iphone.compare", "trust.iphone.trust"],
  android: ["trust.android.install", "trust.android.compare", "trust.android.warned"],
  computer: ["trust.computer.mac", "trust.computer.windows", "trust.computer.other"],
} as const;

const steps = (words: Words<"lan">, system: keyof typeof stepsOf): string => `<details>
<summary>${text(words[`trust.${system}.head`])}</summary>
<ol>${stepsOf[system].map((id) => `<li>${text(words[id])}</li>`).join("")}</ol>
</details>`;

const text = (said: string): string => said.replace(/[&<>"]/g, (sign) => signs[sign]!);
const signs: { readonly [sign: string]: string } = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const style = `
body { margin: 0 auto; padding: 1rem; max-width: 36rem; font: 1.0625rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; hyphens: manual }
nav a { display: inline-block; padding: .75rem .5rem }
section + section { margin-top: 3rem; border-top: 1px solid; padding-top: 1rem }
h1 { font-size: 1.5rem; line-height: 1.25 }
h2 { margin-top: 2rem; font-size: 1.1875rem }
summary { padding: .75rem 0; cursor: pointer }
li { margin-bottom: .5rem }
.do { display: inline-block; border: 2px solid; border-radius: .5rem; padding: .75rem 1rem; font-weight: 600 }
`;
