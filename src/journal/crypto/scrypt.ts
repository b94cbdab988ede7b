// A file of its own, so that it is fetched only when a copy is saved or opened.
export { scrypt } from "hash-wasm";
