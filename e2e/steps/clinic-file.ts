/** A file as a clinic could give it. */
export const clinicFile = (json: unknown) => ({
  name: "form.json",
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify(json)),
});
