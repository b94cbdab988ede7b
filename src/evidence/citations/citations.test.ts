import { describe, expect, test } from "vitest";
import type { Source } from "../source.ts";
import { sources, type SourceId } from "../sources.ts";
import { toApa } from "./apa.ts";
import { toBibtex } from "./bibtex.ts";
import { cite, citeAll, citationFormats } from "./cite.ts";
import { toCsl } from "./csl.ts";
import { initials, pagesOf } from "./name.ts";
import { toRis } from "./ris.ts";

const ids = Object.keys(sources) as SourceId[];
const checked = { status: "seen", citable: true, note: "n" } as const;

// Each line was written by hand from the manual of the format, before the code was run.
describe("APA", () => {
  test.each<[SourceId, string]>([
    [
      "ATEYA-2006",
      "Ateya, A., Fayez, A., Hani, R., Zohdy, W., Gabbar, M. A., & Shamloul, R. (2006). Evaluation of prostatic massage in treatment of chronic prostatitis. Urology, 67(4), 674–678.",
    ],
    [
      "MISHRA-2008",
      "Role of repeated prostatic massage in chronic prostatitis: a systematic review of the literature. (2008). Urology, 72(4), 731–735. https://doi.org/10.1016/j.urology.2008.04.030",
    ],
    [
      "NICE-CG97",
      "National Institute for Health and Care Excellence. (2010). CG97 Lower urinary tract symptoms in men. https://www.nice.org.uk/guidance/cg97",
    ],
    ["MEDSCAPE-MASSAGE", "Chalouhy, C. E. (n.d.). Diagnostic prostatic massage. Medscape."],
    [
      "FITZGERALD-2009",
      "FitzGerald, M. P., Anderson, R. U., Potts, J., et al. (2009). Myofascial physical therapy for urological chronic pelvic pain: feasibility trial. Journal of Urology, 182, 570–580. https://doi.org/10.1016/j.juro.2009.04.022",
    ],
    ["PCFA-PROSTATE", `Prostate Cancer Foundation of Australia. (n.d.). What is the prostate? ${sources["PCFA-PROSTATE"].URL}`],
    [
      "CYCLE-PSA-2013",
      "Mejak, S. L., Bayliss, J., & Hanks, S. D. (2013). Long distance bicycle riding causes prostate-specific antigen to increase in men aged 50 years and over. PLoS One, 8(2), e56030. https://doi.org/10.1371/journal.pone.0056030",
    ],
  ])("%s", (id, expected) => expect(cite(id, "apa")).toBe(expected));

  test("two authors are joined without a third dot, and twenty-one are cut as the manual says", () => {
    const author = Array.from({ length: 21 }, (_, i) => ({ family: `N${i + 1}`, given: "AB" }));
    const paper: Source = {
      ...checked,
      type: "article-journal",
      title: "T",
      author: author.slice(0, 2),
      issued: { "date-parts": [[2001]] },
    };
    expect(toApa(paper)).toBe("N1, A. B., & N2, A. B. (2001). T.");
    expect(toApa({ ...paper, author })).toMatch(/^N1, A\. B\., .*N19, A\. B\., \. \. \. N21, A\. B\. \(2001\)\. T\.$/);
    expect(toApa({ ...paper, author })).not.toContain("N20");
  });

  test("a publisher stands in for an author, and is not named twice", () => {
    expect(toApa({ ...checked, type: "post-weblog", title: "On pressure", publisher: "A clinic" })).toBe("A clinic. (n.d.). On pressure.");
  });
});

describe("BibTeX", () => {
  test("a paper with everything", () =>
    expect(cite("TARHAN-2016", "bibtex")).toBe(
      `@article{tarhan-2016,
  author = {Tarhan, F and Demir, K and Orçun, A and Madenci, OC},
  title = {{Effect of ejaculation on serum prostate-specific antigen concentration}},
  journal = {International Braz J Urol},
  year = {2016},
  volume = {42},
  number = {3},
  pages = {472--478},
  doi = {10.1590/S1677-5538.IBJU.2015.0116},
  url = {https://doi.org/10.1590/S1677-5538.IBJU.2015.0116}
}`,
    ));

  test("what TeX would take for a command is escaped, houses are kept whole, and more authors are “others”", () => {
    const odd: Source = {
      ...checked,
      type: "report",
      title: "50 % of R&D_costs: $5 #1 {x} ~ ^ \\",
      author: [{ literal: "Men & Health, Ltd" }, { family: "O'Neill", given: "P" }, { literal: "et al." }],
      publisher: "H&H",
    };
    expect(toBibtex("A B/1", odd)).toBe(
      `@techreport{a-b-1,
  author = {{Men \\& Health, Ltd} and O'Neill, P and others},
  title = {{50 \\% of R\\&D\\_costs: \\$5 \\#1 \\{x\\} \\textasciitilde{} \\textasciicircum{} \\textbackslash{}}},
  institution = {H\\&H}
}`,
    );
  });

  test.each(ids)("%s has braces in pairs", (id) => {
    const text = cite(id, "bibtex").replace(/\\[{}]/g, "");
    expect(text.split("{").length).toBe(text.split("}").length);
  });
});

describe("RIS", () => {
  test("a paper with two page ends and a PubMed number", () =>
    expect(cite("NICKEL-1999", "ris").split("\r\n")).toEqual([
      "TY  - JOUR",
      "AU  - Nickel, JC",
      "AU  - Downey, J",
      "AU  - Feliciano, AE",
      "AU  - Hennenfent, B",
      "TI  - Repetitive prostatic massage therapy for chronic refractory prostatitis: the Philippine experience",
      "JO  - Techniques in Urology",
      "PY  - 1999",
      "VL  - 5",
      "IS  - 3",
      "SP  - 146",
      "EP  - 151",
      "AN  - PMID 10527258",
      "UR  - https://pubmed.ncbi.nlm.nih.gov/10527258/",
      "ER  - ",
      "",
    ]));

  test("a full date has its slashes, and a web page has no year rather than a wrong one", () => {
    expect(cite("LIBPHONENUMBER", "ris")).toContain("DA  - 2026/07/16/\r\n");
    expect(cite("BLUELINK-PERINEUM", "ris")).not.toContain("PY  -");
    expect(cite("BLUELINK-PERINEUM", "ris")).toMatch(/^TY {2}- ELEC\r\nAU {2}- University of Michigan BlueLink\r\n/);
  });

  test.each(ids)("%s: every line is a tag and a value, first TY, last ER", (id) => {
    const lines = toRis(sources[id]).trimEnd().split("\r\n");
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- ?/);
    expect([lines[0]!.slice(0, 2), lines.at(-1)!.slice(0, 2)]).toEqual(["TY", "ER"]);
  });
});

describe("CSL-JSON", () => {
  test.each(ids)("%s keeps every field of its citation and none of our remarks", (id) => {
    const { id: key, ...item } = JSON.parse(toCsl(id, sources[id])) as Record<string, unknown>;
    const { status: _s, citable: _c, note: _n, yearMissing: _y, ...citation } = sources[id] as Source;
    expect(key).toBe(id);
    expect(item).toEqual(citation);
  });
});

test.each([
  ["MA", "M. A."],
  ["Mary-Ann", "M.-A."],
  ["Jean Luc", "J. L."],
  ["É", "É."],
])("%s is shortened to %s", (given, short) => expect(initials(given)).toBe(short));

test.each([
  ["674-678", ["674", "678"]],
  ["1143–238", ["1143", "238"]],
  ["e56030", ["e56030"]],
  ["CD012551", ["CD012551"]],
])("pages %s", (page, ends) => expect(pagesOf(page)).toEqual(ends));

test.each(citationFormats)("a list in %s is one file that can be read", (format) => {
  const text = citeAll(["ATEYA-2006", "MISHRA-2008"], format);
  expect(text).toContain("repeated prostatic massage".slice(0, 8));
  if (format === "csl-json") expect((JSON.parse(text) as unknown[]).length).toBe(2);
  if (format === "ris") expect(text.match(/^ER {2}- /gm)).toHaveLength(2);
  if (format === "bibtex") expect(text.match(/^@article\{/gm)).toHaveLength(2);
});
