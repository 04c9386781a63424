/**
 * Conditions: what an operator is, what it accepts, and when it is met. One implementation for the rules and the engine.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html (operators, types)
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html (lists)
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html (set operators)
 */
import type { ConditionKey } from '../catalog/catalog.js';
import type { Condition, Statement, Text } from '../policy/model.js';
import { type Pattern } from '../policy/wildcard.js';
/** The types of the Condition operators. */
export type Family = 'String' | 'Numeric' | 'Date' | 'Bool' | 'Binary' | 'IpAddress' | 'Arn' | 'Null';
type Comparison = 'equal' | 'less' | 'less or equal' | 'greater' | 'greater or equal';
interface Meaning {
    /** As AWS writes it: `StringEquals`. */
    readonly known: string;
    readonly family: Family;
    /** True where the key has none of the values: `StringNotEquals`. */
    readonly negated: boolean;
    /** `*` and `?` in its values are wildcards. */
    readonly wildcards: boolean;
    readonly ignoresCase: boolean;
    readonly comparison: Comparison;
}
export interface Operator extends Partial<Omit<Meaning, 'negated'>> {
    /** `ForAllValues:` or `ForAnyValue:` in front of it. */
    readonly set: 'ForAllValues' | 'ForAnyValue' | undefined;
    /** The operator itself, as written: `StringEquals`. It may be one that does not exist; then nothing tells its meaning. */
    readonly name: string;
    /** `IfExists` behind it. */
    readonly ifExists: boolean;
    readonly negated: boolean;
    /** Place of `name` in the text's `raw`. */
    readonly start: number;
    readonly end: number;
}
/** Read an operator; undefined where the file does not say it all. Case does not matter. */
export declare function readOperator({ value }: Pick<Text, 'value'>): Operator | undefined;
/** The same operator of another name, with the set operator and `IfExists` that it has. */
export declare function renamed({ set, ifExists }: Operator, name: string): string;
/** Is it a condition on this key? The case of keys does not matter. */
export declare function isOn({ key }: Pick<Condition, 'key'>, name: string): boolean;
/** The conditions of a statement on this key. */
export declare function conditionsOn({ conditions }: Statement, key: string): readonly Condition[];
/** The conditions that stand under one operator with this one, itself included. */
export declare function blockOf({ operator, statement }: Condition): readonly Condition[];
/** The type of operator that compares values of this type. */
export declare const familyOf: Readonly<Record<ConditionKey['type'], Family>>;
/** Does the operator compare what the key carries? `aws:EpochTime` is a date that is written as a number. */
export declare function suits(family: Family, key: ConditionKey): boolean;
/**
 * The operator that compares what the key carries as `read` was meant to; undefined where that is not certain.
 * @param values the policy's; without policy variables they tell whether they are of the key's type
 */
export declare function fittingOperator(read: Operator, key: ConditionKey, values: readonly string[]): string | undefined;
/** Has a value a `*` or `?` that the Like operators take as a wildcard? `${*}` is a plain asterisk. */
export declare function hasWildcard(value: string): boolean;
/** Has an ARN a wildcard before its last field, which as text matches over colons? The ARN of a root user has no other reading. */
export declare function crossesFields(value: string): boolean;
/** Can the operator read this value, a policy's, as one of its type? Policy variables aside. */
export declare function accepts(family: Family, value: string): boolean;
/** Can a request have this value of the key, by its type? Of an address, no block. */
export declare function isValueOf(key: ConditionKey, value: string): boolean;
export interface Unreadable {
    readonly text: Text;
    readonly value: string;
    /** A reference to what is no ARN, up to its `end` in the text, and the one to the ARN that was meant. */
    readonly reference?: {
        readonly end: number;
        readonly arn: string;
    };
}
/** The values that the operator cannot read as any of its type; those with a policy variable are known only in the request. */
export declare function unreadable({ operator, values }: Condition): readonly Unreadable[];
/** What a condition comes to, where a wildcard leaves nothing to compare. */
export type Presence = 'present' | 'absent' | 'always' | 'never';
/** Says the condition only whether its key is there, or not even that? Undefined where its values count. */
export declare function presenceOf({ operator, values, partial }: Condition): Presence | undefined;
/**
 * What a condition without values comes to. Undefined for a plain operator, of which the page says both that it is true and
 * that nothing matches: https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
export declare function presenceWithoutValues(operator: Operator): Presence | undefined;
/** Is the condition met by no request without its key? */
export declare function needsKey({ operator, values, partial }: Condition): boolean;
/** Is a condition with this operator, other than `Null`, met by a request without its key? */
export declare function whenAbsent({ set, ifExists, negated }: Operator): boolean;
/**
 * Is a condition met by a request in which its key has the values `given`, or is absent? Undefined where AWS does not say:
 * an operator that does not exist, several values without a set operator, an ARN with too few fields.
 * @param wanted the policy's values, with policy variables filled in; a pattern where some of its stars are wildcards and some are not
 */
export declare function meets(operator: Operator, wanted: readonly (string | Pattern)[], given: readonly string[] | undefined): boolean | undefined;
/** {@link meets}, for many requests. */
export declare function meeting(operator: Operator, wanted: readonly (string | Pattern)[]): (given: readonly string[] | undefined) => boolean | undefined;
export {};
