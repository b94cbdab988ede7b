/** Validators of others, which bring no types. */
declare module "@asymmetrik/fhir-json-schema-validator" {
  export default class JSONSchemaValidator {
    validate(resource: unknown): { dataPath: string; message: string }[];
  }
}
