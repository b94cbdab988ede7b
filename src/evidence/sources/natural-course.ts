import type { Source } from "../source.ts";

/** How many get better on placebo or with time alone. */
export const naturalCourse = {
  "PONTARI-2010": {
    type: "article-journal",
    title: "Pregabalin for chronic prostatitis/chronic pelvic pain syndrome: randomised trial",
    author: [
      { family: "Pontari", given: "MA" },
      { family: "Krieger", given: "JN" },
      { family: "Litwin", given: "MS" },
      { literal: "et al." },
    ],
    "container-title": "Archives of Internal Medicine",
    issued: { "date-parts": [[2010]] },
    volume: "170",
    page: "1586-1593",
    PMCID: "PMC3767281",
    status: "seen",
    citable: true,
    note: "35.8 % of the men on placebo fell 6 points or more in 6 weeks.",
  },
  "NICKEL-2008": {
    type: "article-journal",
    title: "Alfuzosin for chronic prostatitis/chronic pelvic pain syndrome: randomised trial",
    author: [
      { family: "Nickel", given: "JC" },
      { family: "Krieger", given: "JN" },
      { family: "McNaughton-Collins", given: "M" },
      { literal: "et al." },
    ],
    "container-title": "New England Journal of Medicine",
    issued: { "date-parts": [[2008]] },
    volume: "359",
    page: "2663-2673",
    status: "seen",
    citable: true,
    note: "Trial registration NCT00103402.",
  },
  "KRIEGER-2008": {
    type: "article-journal",
    title: "Epidemiology of prostatitis",
    issued: { "date-parts": [[2008]] },
    PMCID: "PMC2292121",
    status: "seen",
    citable: true,
    note: "10,617 men; about a third of symptomatic men resolve within a year.",
  },
} as const satisfies Record<string, Source>;
