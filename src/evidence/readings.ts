import type { Reading, ReadingId } from "./reading.ts";

const us = { author: "team", checkedOn: "2026-11-26" } as const;

/** Every page of Learn: who wrote it, when it was checked, what it rests on, and what to read next. */
export const readings: { readonly [R in ReadingId]: Reading } = {
  "outside-inside": {
    ...us,
    sources: ["STATPEARLS-PERINEUM", "MEDSCAPE-MASSAGE", "ATEYA-2006", "MISHRA-2008", "FITZGERALD-2009", "ANDERSON-WAND-2011"],
    claims: ["safe-who-trained-only", "phys-terms-merged", "ben-adjunct"],
    next: ["who-to-see", "body", "method"],
  },
  "who-to-see": {
    ...us,
    sources: ["NICE-NG110", "NICE-CG97", "NICE-NG12", "AUR", "CES-GIRFT", "TORSION-2013"],
    claims: ["safe-consult-first"],
    next: ["at-the-clinic", "four-kinds", "blood-test"],
  },
  body: {
    ...us,
    sources: ["BLUELINK-PERINEUM", "STATPEARLS-PERINEUM", "MEDSCAPE-MASSAGE"],
    claims: ["anat-external-prostate", "phys-perineal-milking", "phys-prostate-makes-semen"],
    next: ["anatomy", "outside-inside", "letting-go"],
  },
  "four-kinds": {
    ...us,
    sources: ["CUA-2011", "REES-2015", "NICE-NG110", "AAFP-2016"],
    claims: ["dx-prostatitis-is-inflammation", "dx-usual-treatment", "dx-acute-vs-chronic"],
    next: ["long-lasting", "who-to-see", "at-the-clinic"],
  },
  "long-lasting": {
    ...us,
    sources: ["REES-2015", "CUA-2011", "AUA-2025", "KRIEGER-2008", "PONTARI-2010", "MH-2008", "FARRAR-S-2020", "ZARUR-2023"],
    claims: ["dx-causes", "dx-symptoms", "ben-some-men-relief"],
    next: ["letting-go", "bad-days", "method"],
  },
  "at-the-clinic": {
    ...us,
    sources: [
      "REES-2015",
      "CUA-2011",
      "AUA-2025",
      "NICE-CG97",
      "PERG-EMEDICINE",
      "MEDSCAPE-MASSAGE",
      "FITZGERALD-2009",
      "GALLO-SILVER-2014",
    ],
    claims: ["ben-providers-recognise", "ben-only-proven-uses", "ben-pelvic-tension"],
    next: ["blood-test", "who-to-see", "long-lasting"],
  },
  "blood-test": {
    ...us,
    sources: ["PCRMP", "MASSAGE-PSA-2005", "YUAN-1992", "CRAWFORD-1992", "TCHETGEN-1996", "CYCLE-PSA-2013", "CYCLE-PSA-META", "NICE-NG12"],
    claims: ["safe-psa", "ben-less-inflammation"],
    next: ["at-the-clinic", "who-to-see", "faq"],
  },
  "getting-ready": {
    ...us,
    sources: ["PT-CONSENT"],
    claims: ["safe-hygiene", "safe-latex-water-lube", "safe-warm-shower"],
    next: ["how-to-lie", "step-by-step", "two"],
  },
  "step-by-step": {
    ...us,
    sources: ["STATPEARLS-PERINEUM", "MEDSCAPE-MASSAGE", "ANDERSON-2005", "FITZGERALD-2009"],
    claims: ["safe-pressure-escalate", "tech-circular-updown", "tech-centre-to-sides", "safe-duration-missing"],
    next: ["how-to-lie", "afterwards", "letting-go"],
  },
  "how-to-lie": {
    ...us,
    sources: ["PT-CONSENT"],
    claims: ["tech-position-self", "tech-partner-position"],
    next: ["step-by-step", "two", "getting-ready"],
  },
  two: {
    ...us,
    sources: ["GALLO-SILVER-2014", "PT-CONSENT"],
    claims: ["tech-consent", "safe-self-or-partner-equal"],
    next: ["how-to-lie", "step-by-step", "afterwards"],
  },
  afterwards: {
    ...us,
    sources: ["PT-CONSENT", "LITWINOWICZ-2020", "ANDERSON-2005", "FITZGERALD-2009"],
    claims: ["tech-records", "safe-never-exceed-weekly", "ben-deep-breaths"],
    next: ["bad-days", "method", "who-to-see"],
  },
  "bad-days": {
    ...us,
    sources: ["FLARES-MAPP", "ZARUR-2023", "FARRAR-S-2020"],
    claims: [],
    next: ["letting-go", "who-to-see", "long-lasting"],
  },
  "letting-go": {
    ...us,
    sources: ["ANDERSON-2005", "ANDERSON-2015A", "LATORRE-2018", "APP-RP-2022"],
    claims: ["ben-stress", "ben-pelvic-tension", "ben-pelvic-floor-wellness"],
    next: ["bad-days", "step-by-step", "body"],
  },
  "no-devices": {
    ...us,
    sources: ["CAPODICE-2009", "ANDERSON-WAND-2011", "ANDERSON-2015B"],
    claims: ["safe-tool"],
    next: ["outside-inside", "myths", "at-the-clinic"],
  },
  myths: {
    ...us,
    sources: ["STATPEARLS-PERINEUM", "MISHRA-2008", "LITWINOWICZ-2020", "CUA-2011", "PONTARI-2010", "NICKEL-1999"],
    claims: ["ben-circulation", "phys-congestion", "ben-cures", "ben-prostate-maintenance", "ben-sexual-performance"],
    next: ["no-devices", "body", "faq"],
  },
  anatomy: {
    ...us,
    sources: ["BLUELINK-PERINEUM", "STATPEARLS-PERINEUM"],
    claims: ["anat-external-prostate", "anat-depth-one-inch"],
    next: ["body", "step-by-step", "outside-inside"],
  },
  method: {
    ...us,
    sources: ["PONTARI-2010", "KRIEGER-2008", "FITZGERALD-2009"],
    claims: ["ben-some-men-relief", "tech-regular-practice"],
    next: ["afterwards", "myths", "faq"],
  },
  faq: {
    ...us,
    sources: ["ATEYA-2006", "MISHRA-2008", "REES-2015", "PCRMP", "PT-CONSENT", "STATPEARLS-PERINEUM"],
    claims: [],
    next: ["myths", "glossary", "method"],
  },
  glossary: { ...us, sources: ["STATPEARLS-PERINEUM", "REES-2015", "ICS-WIKI"], claims: [], next: ["anatomy", "faq"] },
};
