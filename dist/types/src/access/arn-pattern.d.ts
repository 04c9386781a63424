/**
 * Patterns of ARNs, field by field: a wildcard stays within its field, but a star that ends the pattern takes all that
 * follows. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
import { type Pattern } from '../policy/wildcard.js';
/** Six fields; the last holds its colons. */
export type ArnPattern = readonly Pattern[];
/** The fields of a pattern; `all` for `*`; undefined for what matches no ARN. */
export declare function arnPattern(pattern: Pattern): ArnPattern | 'all' | undefined;
export declare function arnFieldsOf(arn: string): readonly string[];
export declare function arnPatternMatches(pattern: ArnPattern | 'all' | undefined, arn: readonly string[]): boolean;
/** The patterns of the ARNs that match both; undefined where there are too many. */
export declare function meetArns(a: ArnPattern, b: ArnPattern, most?: number): readonly ArnPattern[] | undefined;
