/** An integer or a decimal, with an exponent where a JSON number has one. */
export declare function readNumber(value: string): number | undefined;
export interface DateValue {
    /** Milliseconds since 1970. */
    readonly time: number;
    /** It is written as seconds since 1970. */
    readonly epoch: boolean;
}
/**
 * A date in one of the forms of ISO 8601 that https://www.w3.org/TR/NOTE-datetime lists, or in seconds since 1970. With a
 * time of day goes a time zone.
 */
export declare function readDate(value: string): DateValue | undefined;
/** The moment in the form that the page shows, `2026-01-31T23:59:59Z`; undefined outside the years of four digits. */
export declare function writeDate(time: number): string | undefined;
/** RFC 4648, section 4: with padding. */
export declare function isBase64(value: string): boolean;
/** Has it the six fields that an Arn operator compares one by one? */
export declare function isArn(value: string): boolean;
/**
 * May it be an ARN, or a pattern of ARNs? AWS does not say whether a wildcard of an Arn operator reaches over a colon, so
 * one with a wildcard and fewer than six fields passes.
 */
export declare function mayBeArn(value: string): boolean;
/** The addresses of a CIDR block; one address is a block of its own. */
export interface Range {
    readonly version: 4 | 6;
    readonly bytes: readonly number[];
    /** Bits of the prefix. */
    readonly bits: number;
}
/** A CIDR block or an address, IPv4 or IPv6: RFC 4632, RFC 4291. */
export declare function readRange(value: string): Range | undefined;
/** Are all addresses of `inner` in `outer`? */
export declare function rangeHolds(outer: Range, inner: Range): boolean;
/** Are there bits behind its prefix? They count for nothing. */
export declare function hasHostBits(range: Range): boolean;
/** The block as it is to be written: without the bits behind its prefix. */
export declare function networkOf(range: Range): string;
/** The block that was meant by `203.0.113.*`, if that is what this is. */
export declare function meantRange(value: string): string | undefined;
/** Are all addresses of the block ones that no request from the internet has? */
export declare function isPrivate(range: Range): boolean;
