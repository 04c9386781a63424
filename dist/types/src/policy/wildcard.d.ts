/**
 * Wildcard languages: patterns in which `*` is any text and `?` any one character, as in Action, Resource and the Like
 * operators. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 *
 * A pattern is a list of symbols: a UTF-16 unit (≥ 0), or one of the negative classes below. A list, not a string, so that
 * a `*` that must be a star (`${*}`, the account-level resource of an action) is not confused with the wildcard.
 */
export type Pattern = readonly number[];
/** Any text, also none. */
export declare const ANY = -1;
/** Any one character. */
export declare const ONE = -2;
/** Any text without `/`, also none. */
export declare const SEGMENT = -3;
/** Any one character but `/`. */
export declare const NOT_SLASH = -4;
/** `*` and `?` as wildcards, all else as itself. */
export declare function glob(text: string): Pattern;
/** Has the text a `*` or a `?`? */
export declare function hasWildcard(text: string): boolean;
/** The one text `text`. */
export declare function literal(text: string): Pattern;
/** The other way round. Unit by unit, since a text may have more of them than a call takes arguments. */
export declare function textOf(units: Pattern): string;
/**
 * Is there a text that both patterns match? Exact. O(n·m): each pair of places in the two patterns is seen once.
 */
export declare function intersects(a: Pattern, b: Pattern): boolean;
/**
 * Does `wide` match every text that `narrow` matches? *Yes* is certain. *No* may be wrong only where a text of `narrow`
 * is covered by different readings of `wide`'s wildcards (`?*` against `*?`); the access engine decides those.
 */
export declare function includes(wide: Pattern, narrow: Pattern): boolean;
/** Does the glob `pattern` match `text`? */
export declare function matches(pattern: string, text: string): boolean;
/** Does `pattern`, of units, {@link ANY} and {@link ONE}, match the one text? Linear but for the last star. */
export declare function matchesText(pattern: Pattern, text: string): boolean;
/**
 * Patterns that together match the texts that both match; undefined where that takes more than `most` of them.
 * Both are of units, {@link ANY} and {@link ONE}.
 */
export declare function meet(a: Pattern, b: Pattern, most?: number): readonly Pattern[] | undefined;
