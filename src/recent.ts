/** A memory for answers that were just worked out. */

/**
 * A map that forgets everything once it holds `limit` entries. Unlike a WeakMap it costs the garbage collector nothing,
 * which counts where there is an entry for each value of thousands of policies; and it is bounded.
 */
export class Recent<K, V> {
  readonly #map = new Map<K, V>()
  readonly #limit: number

  constructor(limit = 512) {
    this.#limit = limit
  }

  get(key: K): V | undefined {
    return this.#map.get(key)
  }

  set(key: K, value: V): void {
    if (this.#map.size >= this.#limit && !this.#map.has(key)) this.#map.clear()
    this.#map.set(key, value)
  }
}
