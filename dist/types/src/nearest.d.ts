/** The nearest known name to one that is not known. */
/**
 * The candidate that a typing error would make of `name`, or undefined where none is near or two are equally near.
 * Near: at most a quarter of the letters changed, and never more than three (Damerau, optimal string alignment).
 */
export declare function nearest(name: string, candidates: Iterable<string>): string | undefined;
