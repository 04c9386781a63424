/**
 * ARNs: `arn:partition:service:region:account:resource`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
import type { Form } from '../syntax/tree.js';
import type { Node, Text } from './model.js';
/** One of the six fields of an ARN; offsets are in the text's `raw`. */
export interface ArnField {
    /** The field, when it is known; with a policy variable in it, it is not. */
    readonly value: string | undefined;
    /** What it is, where it is a single unknown piece of which the carrier tells that. */
    readonly form?: Form;
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
/** What a text is that is no ARN, whatever it is that the file does not say of it. */
export interface NoArn {
    /** `a name`, `a URL`; absent where its beginning is known and not `arn:`. */
    readonly words?: string;
    /** All of it is that, not only its beginning. */
    readonly whole: boolean;
    /** Where in `raw` the reference ends with which it begins, and what would be the ARN in place of it. */
    readonly end: number;
    readonly arn?: string;
}
export declare const formWords: Readonly<Record<Form, string>>;
/** Of a text that the file says in part; undefined where it may be an ARN, or a pattern of ARNs. */
export declare function noArnOf({ pieces }: Pick<Text, 'pieces'>): NoArn | undefined;
export declare function fieldNode(text: Text, field: ArnField): Node;
