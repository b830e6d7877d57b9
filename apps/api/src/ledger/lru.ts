/** Remembers the values used last, up to a number of them. */
export class Lru<Value> {
  readonly #values = new Map<string, Value>()
  readonly #max: number

  constructor(max: number) {
    this.#max = max
  }

  /** The value of a key, made when it is not remembered. */
  of(key: string, make: () => Value): Value {
    const value = this.#values.get(key) ?? make()
    this.#values.delete(key)
    this.#values.set(key, value)
    const oldest = this.#values.size > this.#max ? this.#values.keys().next().value : undefined
    if (oldest !== undefined) this.#values.delete(oldest)
    return value
  }

  /** Forgets a key. */
  forget(key: string): void {
    this.#values.delete(key)
  }
}
