// A file of its own, so that a bundler takes this one function out of a library of thirty.
export { argon2id } from "hash-wasm";
