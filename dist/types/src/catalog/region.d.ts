export declare const REGIONS_DATE = "2026-11";
/** Has an account to ask for the Region? Undefined for one that is not listed either way. */
export declare function isOptIn(region: string): boolean | undefined;
export declare const partitions: readonly string[];
/** Has it the form of a Region's name? `us-gov-west-1`, `eusc-de-east-1`; one that is newer than the table has it too. */
export declare function looksLikeRegion(name: string): boolean;
/** All Regions of the table. */
export declare const regions: readonly string[];
export type RegionName = {
    readonly is: 'known';
    readonly partition: string;
}
/** A typing error for `meant`. */
 | {
    readonly is: 'misspelt';
    readonly meant: string;
}
/** It has not the form of a Region's name. */
 | {
    readonly is: 'malformed';
}
/** It may be newer than the table; `near` is one that it resembles. */
 | {
    readonly is: 'missing';
    readonly near?: string;
};
/**
 * Read the name of a Region. One of the form that is not in the table may be new, and is taken for misspelt only where a
 * word of it is none of those that AWS makes such names of, as in `eu-wset-1`.
 */
export declare function readRegionName(name: string): RegionName;
/**
 * Condition keys whose values are names of Regions, by the Service Authorization Reference and
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-requestedregion
 */
export declare const regionKeys: ReadonlySet<string>;
export declare function isRegionKey(key: string): boolean;
/**
 * What `aws:RequestedRegion` is where a request is for no one Region: global inference of Bedrock,
 * https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html
 */
export declare const regionless: readonly string[];
