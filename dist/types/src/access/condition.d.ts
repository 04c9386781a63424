/**
 * Condition operators, read once for all rules.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
import type { Text } from '../policy/model.js';
export interface Operator {
    /** `ForAllValues:` or `ForAnyValue:` in front of it. */
    readonly set: 'ForAllValues' | 'ForAnyValue' | undefined;
    /** The operator itself, as written: `StringEquals`. It may be one that does not exist. */
    readonly name: string;
    /** `IfExists` behind it. */
    readonly ifExists: boolean;
    /** True where the key has none of the values: `StringNotEquals`. */
    readonly negated: boolean;
    /** Place of `name` in the text's `raw`. */
    readonly start: number;
    readonly end: number;
}
/** Read an operator; undefined where the file does not say it all. Case does not matter. */
export declare function readOperator({ value }: Text): Operator | undefined;
