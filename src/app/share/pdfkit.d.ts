/** What we use of it is written down in src/share/pdf/paper.ts; its own types would bring all of Node along. */
declare module "pdfkit" {
  const PDFDocument: new (options: object) => unknown;
  export default PDFDocument;
}
