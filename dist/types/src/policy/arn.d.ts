/**
 * ARNs: `arn:partition:service:region:account:resource`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
import type { Node, Text } from './model.js';
/** One of the six fields of an ARN; offsets are in the text's `raw`. */
export interface ArnField {
    /** The field, when it is known; with a policy variable in it, it is not. */
    readonly value: string | undefined;
    readonly raw: string;
    readonly start: number;
    readonly end: number;
}
/** An ARN, or a pattern of ARNs, whose six fields could be told apart. */
export interface Arn {
    readonly partition: ArnField;
    readonly service: ArnField;
    readonly region: ArnField;
    readonly account: ArnField;
    readonly resource: ArnField;
}
/**
 * The six fields of a text that is an ARN, or undefined where it is none or where an unknown piece stands before the
 * fields can be told. An unknown piece in the middle is taken to hold no colon.
 */
export declare function arnFields(text: Text): readonly ArnField[] | undefined;
/** Cut a text into the fields; `Text.fields` keeps the answer. */
export declare function cutFields(text: Pick<Text, 'pieces' | 'raw'>): readonly ArnField[] | undefined;
export declare function parseArn(text: Text): Arn | undefined;
export declare function fieldNode(text: Text, field: ArnField): Node;
