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
export declare function identityOf(type: string): Identity | undefined;
