/** What we use of a pdfkit document; given from outside, because it runs differently in a browser and on Node. */
export interface Paper {
  readonly page: { readonly width: number; readonly height: number };
  readonly outline: { readonly addItem: (title: string) => unknown };
  y: number;
  readonly registerFont: (name: string, bytes: Uint8Array) => Paper;
  readonly font: (name: string) => Paper;
  readonly fontSize: (points: number) => Paper;
  readonly fillColor: (colour: string) => Paper;
  readonly strokeColor: (colour: string) => Paper;
  readonly lineWidth: (points: number) => Paper;
  readonly moveTo: (x: number, y: number) => Paper;
  readonly lineTo: (x: number, y: number) => Paper;
  readonly rect: (x: number, y: number, width: number, height: number) => Paper;
  readonly circle: (x: number, y: number, radius: number) => Paper;
  readonly stroke: () => Paper;
  readonly fill: () => Paper;
  readonly text: (text: string, x?: number | TextOptions, y?: number, options?: TextOptions) => Paper;
  readonly heightOfString: (text: string, options: TextOptions) => number;
  readonly widthOfString: (text: string) => number;
  readonly struct: (type: string, options?: StructOptions | (() => void), children?: (() => void) | readonly Structure[]) => Structure;
  readonly addStructure: (structure: Structure) => unknown;
  readonly markContent: (type: string, options?: { readonly type: string }) => unknown;
  readonly endMarkedContent: () => unknown;
  readonly addPage: () => Paper;
  readonly bufferedPageRange: () => { readonly start: number; readonly count: number };
  readonly switchToPage: (page: number) => unknown;
  readonly file: (bytes: Uint8Array, options: object) => unknown;
  readonly ref: (data: object) => { readonly write: (bytes: Uint8Array) => void; readonly end: () => void };
  readonly on: (event: "data" | "end" | "error", listener: (value: never) => void) => unknown;
  readonly end: () => void;
}

export interface TextOptions {
  readonly width?: number;
  readonly lineGap?: number;
  readonly continued?: boolean;
  readonly lineBreak?: boolean;
  readonly align?: "left" | "right";
}

export interface StructOptions {
  readonly title?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly bbox?: readonly number[];
}

export interface Structure {
  readonly add: (child: Structure) => Structure;
  readonly end: () => Structure;
}

/** What the paper is made with. */
export interface Press {
  readonly PDFDocument: new (options: object) => unknown;
  readonly dateAt: (ms: number) => unknown;
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  /** An sRGB profile: PDF/A names the colours it means. */
  readonly profile: Uint8Array;
}

export type Sheet = "A4" | "LETTER";

/** Points. */
export const margin = { side: 40, top: 34, bottom: 30 } as const;
/** The smallest letters that read well on paper; what does not fit in them is left out instead. */
export const pointsMin = 9;

/** An empty document: tagged, built as PDF/A-3a, uncompressed so that a browser and the command write the same bytes. */
export const openPaper = (
  press: Press,
  about: { readonly title: string; readonly language: string; readonly sheet: Sheet; readonly madeMs: number },
): Paper => {
  const made = press.dateAt(about.madeMs);
  const paper = new press.PDFDocument({
    size: about.sheet,
    margin: 0,
    font: null,
    pdfVersion: "1.7",
    subset: "PDF/A-3a",
    tagged: true,
    lang: about.language,
    displayTitle: true,
    bufferPages: true,
    compress: false,
    info: { Title: about.title, Creator: "Walnut", Producer: "Walnut", CreationDate: made, ModDate: made },
  }) as Paper;
  nameColours(paper, press.profile);
  paper.registerFont("regular", press.regular).registerFont("bold", press.bold);
  return paper;
};

/** The library looks for its own copy of the profile on a disk, which a browser has not and a bundle leaves behind. */
const nameColours = (paper: Paper, profile: Uint8Array): void => {
  const inside = paper as unknown as { _addColorOutputIntent: () => void; readonly _root: { readonly data: { OutputIntents?: unknown } } };
  inside._addColorOutputIntent = () => {
    const held = paper.ref({ N: 3 });
    held.write(profile);
    held.end();
    const name = "sRGB IEC61966-2.1";
    const intent = paper.ref({
      Type: "OutputIntent",
      S: "GTS_PDFA1",
      // The library writes a boxed string as text and a plain one as a name.
      Info: Object(name) as string,
      OutputConditionIdentifier: Object(name) as string,
      DestOutputProfile: held,
    });
    intent.end();
    inside._root.data.OutputIntents = [intent];
  };
};

/** The file, when it is whole. */
export const bytesOf = (paper: Paper): Promise<Uint8Array> =>
  new Promise((done, fail) => {
    const chunks: Uint8Array[] = [];
    paper.on("data", (chunk: Uint8Array) => void chunks.push(chunk));
    paper.on("error", fail as (value: never) => void);
    paper.on("end", () => {
      const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
      }
      done(whole);
    });
    paper.end();
  });
