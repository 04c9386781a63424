export interface ValueForm {
    /** What a value is: `a VPC id`. */
    readonly name: string;
    readonly form: RegExp;
    /** The form as globs, none of them narrower than it: a pattern that shares no text with any matches no value. */
    readonly globs: readonly string[];
    /** What a pattern may have beside its wildcards. */
    readonly characters: RegExp;
    /** One that nobody has. */
    readonly example: string;
    readonly help: string;
    /** Issue code of IAM Access Analyzer for the key. */
    readonly code?: string;
    /** What certainly was to be written in place of a value that has not the form. */
    readonly meant?: (value: string) => string;
}
/** The form that all values of a condition key have, where AWS fixes it. */
export declare function formOf(key: string): ValueForm | undefined;
export declare const LISTS_DATE = "2026-11";
/** All values that a condition key has, where AWS lists them. */
export declare function valuesOf(key: string): readonly string[] | undefined;
/** The keys of both tables, in lower case. */
export declare const keysWithKnownValues: readonly string[];
