/** Remembers the last `max` names that were used, and forgets the longest unused first. */
export class Lately<V> {
  readonly #values = new Map<string, V>();
  readonly #max: number;

  constructor(max: number) {
    this.#max = max;
  }

  get(name: string): V | undefined {
    return this.#values.get(name);
  }

  /** The name is the last used one from here on. */
  set(name: string, value: V): void {
    this.#values.delete(name);
    this.#values.set(name, value);
    if (this.#values.size > this.#max) this.#values.delete(this.#values.keys().next().value!);
  }
}
