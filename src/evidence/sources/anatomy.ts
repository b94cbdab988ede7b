import type { Source } from "../source.ts";

/** What lies under the skin, and what the fluid is. */
export const anatomy = {
  "BLUELINK-PERINEUM": {
    type: "webpage",
    title: "Layers of the perineum",
    author: [{ literal: "University of Michigan BlueLink" }],
    URL: "https://sites.google.com/a/umich.edu/bluelink",
    status: "seen",
    citable: true,
    note: "Anatomy teaching page: no part of the prostate can be felt through the skin of the perineum.",
    yearMissing: "The page carries no date.",
  },
  "STATPEARLS-PERINEUM": {
    type: "chapter",
    title: "Perineum",
    "container-title": "StatPearls",
    URL: "https://statpearls.com",
    status: "seen",
    citable: true,
    note: "Article 29692.",
    yearMissing: "The article is revised without a fixed date.",
  },
  "JHU-PROSTATE": {
    type: "webpage",
    title: "The prostate: anatomy",
    author: [{ literal: "Brady Urological Institute, Johns Hopkins Medicine" }],
    URL: "http://urology.jhu.edu/prostate/anatomy1.php",
    status: "seen",
    citable: true,
    note: "A stored copy of the page was read: walnut-shaped, under the bladder, around the urethra, makes part of the fluid of semen.",
    yearMissing: "The page carries no date.",
  },
  "PCFA-PROSTATE": {
    type: "webpage",
    title: "What is the prostate?",
    author: [{ literal: "Prostate Cancer Foundation of Australia" }],
    URL: "http://www.prostate.org.au/awareness/for-recently-diagnosed-men-and-their-families/localised-prostate-cancer/diagnosis/what-is-the-prostate/",
    status: "seen",
    citable: true,
    note: "A stored copy of the page was read: often called the size of a walnut, and usual for it to grow with age. It overstates the share of semen.",
    yearMissing: "The page carries no date.",
  },
  "SEMEN-COMP": {
    type: "webpage",
    title: "Composition of semen (teaching pages)",
    status: "seen",
    citable: false,
    note: "Teaching pages of a laboratory-training site and others; good enough to correct a lay article, too weak to cite.",
    yearMissing: "The pages carry no date.",
  },
} as const satisfies Record<string, Source>;
