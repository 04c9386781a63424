import type { Form } from '../../syntax/tree.js';
export interface Identity {
    /** What Ref gives: the ARN, the name at the end of its format, or something of which only the resource knows. */
    readonly ref: 'arn' | 'name' | 'other';
    /** Attributes that give the ARN. */
    readonly arns: readonly string[];
    /** `arn:${AWS::Partition}:s3:::` and the name of what stands behind it: `BucketName`. */
    readonly prefix: string;
    readonly name: string;
    /** What the attribute has behind the ARN: `:*`. */
    readonly suffix: string;
}
/** Has a resource of this type a name of one part? */
export declare function isPlainlyNamed(type: string): boolean;
/** Is it an attribute that resources of the type do not have, though Ref gives what it seems to be? */
export declare function isMissing(type: string, attribute: string): boolean;
/**
 * What Ref of a resource of this type is, where it is no ARN.
 * @param isNamed the template names the resource, with a text that it does not say; functions may be named by their ARNs:
 * https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html
 */
export declare function referenceForm(type: string, isNamed: boolean): Form | undefined;
export declare function identityOf(type: string): Identity | undefined;
