import type { Form, Tree } from '../../syntax/tree.js';
import type { Span } from '../../text.js';
/**
 * In a format, `{p}`, `{r}` and `{a}` are the provider's partition, Region and account, `{?}` is what AWS makes up, and any other name
 * is an argument of the resource.
 */
interface Known {
    /** Attribute to its format. */
    readonly formats: Readonly<Record<string, string>>;
    /** The argument that is its name, and the attributes that give it back. */
    readonly name?: string;
    readonly same?: readonly string[];
    /** The name has no `/` and no `:`, see `extract/cloudformation/arn.ts`. */
    readonly plain?: true;
    /** Attributes that are no ARN, beside those that give back the name. */
    readonly others?: Readonly<Record<string, Form>>;
}
export declare const attributes: Readonly<Record<string, Known>>;
/** What an attribute of which only AWS knows the value is a text of. */
export declare function formOf(address: string, attribute: string): Form | undefined;
/** A resource that is referred to. */
export interface Referred {
    /** `aws_s3_bucket.b` */
    readonly address: string;
    /** `module.site.` of a resource in a module that is called. */
    readonly module?: string;
    /** The index in the reference, where it is known: `["x"]`, `[0]`. */
    readonly index?: string;
}
/**
 * The value of an attribute, as far as it is known.
 * @param config the value of an argument in the resource's block
 */
export declare function attributeValue(referred: Referred, attribute: string, span: Span, config: (name: string) => Tree | undefined): Tree | undefined;
export {};
