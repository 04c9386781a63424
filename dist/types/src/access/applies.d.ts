/**
 * Can an action be about a resource? From above: what the file does not say, and what AWS fills in, may be any text, so
 * that *no* is certain, as far as the Service Authorization Reference is right about the types of an action.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
import type { Action, ResourceType } from '../catalog/catalog.js';
import type { Clause, Statement, Text } from '../policy/model.js';
import { type Pattern } from '../policy/wildcard.js';
/**
 * All texts that `text` may stand for in a Resource: unknown pieces of which the form is not known and policy variables are any text, `${*}`, `${?}` and
 * `${$}` are themselves. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export declare function resourcePattern(text: Text, start?: number, end?: number): Pattern;
/** An ARN pattern: field by field where the fields can be told, else as a whole. */
interface ArnPattern {
    readonly whole: () => Pattern;
    readonly fields: Fields | undefined;
    /** Of a type: what a `*` that takes the beginning of the resource may leave of it. */
    readonly rests?: readonly Pattern[];
    /** Of a text: the account ends in `*`, which may take the beginning of the resource too. */
    readonly open?: boolean;
}
/** The language of a Resource value, with the types that it was held against. */
interface TextPattern extends ArnPattern {
    readonly fitting: Map<ResourceType, boolean>;
}
/** The languages of the last four fields of ARNs. */
export interface Fields {
    /** It may be in no Region. */
    readonly unlocated?: boolean;
    readonly service: Pattern;
    /** The service, where it is one. */
    readonly serviceName: string | undefined;
    readonly region: Pattern;
    readonly account: Pattern;
    readonly resource: Pattern;
}
/** The language of a resource type's ARNs; made once. */
export declare function typePattern(type: ResourceType): ArnPattern;
/** The languages of a Resource value; made once. */
export declare function textPattern(text: Text): TextPattern;
/**
 * May `resource` match an ARN of this type? A wildcard does not reach over a `:` of the ARN's first five fields, unless it
 * is the last character of its field. A Region or account too many or too few does not decide by itself: a multi-Region
 * access point has no Region though its type has one.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export declare function fits(type: ResourceType, resource: Text): boolean;
/**
 * May `resource` match what a request for `action` is about? An action without resource types is about `*`, or about the
 * `*` of its service (`arn:aws:s3:::*` is what `s3:ListAllMyBuckets` is about).
 */
export declare function applies(action: Action, resource: Text): boolean;
/** Does `action` apply to one of the resources? Each type is tried once on a clause, however many actions ask. */
export declare function appliesToAny(action: Action, resources: Clause): boolean;
/** Does the statement speak of one of these actions? Where the file does not say enough: yes. */
export declare function namesAny(statement: Statement, wanted: readonly Action[]): boolean;
/** Does one of these actions apply to a resource of the statement? Where the file does not say enough: yes. */
export declare function reachesAny({ resources, complete }: Statement, wanted: readonly Action[]): boolean;
export {};
