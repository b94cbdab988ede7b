import type { Source } from "../source.ts";

/** Where the emergency numbers come from. */
export const telephone = {
  "ANDROID-ECC": {
    type: "dataset",
    title: "Emergency call codes by country (eccdata.txt)",
    author: [{ literal: "Android Open Source Project" }],
    issued: { "date-parts": [[2023, 12, 28]] },
    URL: "https://github.com/GrapheneOS/platform_packages_services_Telephony/blob/298376e4d807315356acebbc23b262979c5ab2ea/ecc/input/eccdata.txt",
    status: "seen",
    citable: true,
    note: "What an Android phone treats as an emergency call, with the service each number reaches. Read in the copy named here.",
  },
  LIBPHONENUMBER: {
    type: "dataset",
    title: "Short numbers by country (ShortNumberMetadata.xml)",
    author: [{ literal: "The Libphonenumber Authors" }],
    issued: { "date-parts": [[2026, 7, 16]] },
    URL: "https://github.com/google/libphonenumber/blob/f7e3e88c92b905c8d6edb81f336dbe25edc05b52/resources/ShortNumberMetadata.xml",
    status: "seen",
    citable: true,
    note: "Used as the second opinion on every number.",
  },
} as const satisfies Record<string, Source>;
