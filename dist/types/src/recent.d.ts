/** A memory for answers that were just worked out. */
/**
 * A map that forgets everything once it holds `limit` entries. Unlike a WeakMap it costs the garbage collector nothing,
 * which counts where there is an entry for each value of thousands of policies; and it is bounded.
 */
export declare class Recent<K, V> {
    #private;
    constructor(limit?: number);
    get(key: K): V | undefined;
    set(key: K, value: V): void;
}
