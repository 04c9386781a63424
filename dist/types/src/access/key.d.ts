/**
 * What a condition key is, against what AWS has.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
import type { Catalog, ConditionKey } from '../catalog/catalog.js';
import type { Statement, Text } from '../policy/model.js';
export type KeyReading = 
/** The file does not say it all. */
{
    readonly is: 'unknown';
} | {
    readonly is: 'known';
    readonly key: ConditionKey;
}
/** Not `service:name`. */
 | {
    readonly is: 'malformed';
    readonly why: string;
    readonly meant?: string;
}
/** A key such as `aws:ResourceTag/` that names no tag; `key` is its beginning. */
 | {
    readonly is: 'tagless';
    readonly key: string;
}
/** AWS has given it up for `instead`. */
 | {
    readonly is: 'retired';
    readonly instead: readonly string[];
}
/** A typing error for `meant`; of the service's prefix, if `of` is that. */
 | {
    readonly is: 'misspelt';
    readonly of: 'key' | 'service';
    readonly meant: string;
}
/** Not in the data; without `service`, there is none of its prefix, or it is a global key. `near` is one that it resembles. */
 | {
    readonly is: 'missing';
    readonly of: 'key' | 'service';
    readonly service?: string;
    readonly near?: string;
};
/** Read the key of a condition. */
export declare function readKey({ value }: Pick<Text, 'value'>, catalog: Catalog): KeyReading;
/** Has a request certainly one value of this key, or none? Of the claims that AWS does not list, only the subject and the audience are known. */
export declare function isSingleValued({ name, multivalued, open }: ConditionKey): boolean;
/** May every request for the actions of the statement have one value of this list at most? */
export declare function isPerhapsSingle({ name }: ConditionKey, { actions }: Statement): boolean;
/** Is it the claim that says for whom a token was issued: `token.actions.githubusercontent.com:aud`? */
export declare function isAudience({ name }: ConditionKey): boolean;
