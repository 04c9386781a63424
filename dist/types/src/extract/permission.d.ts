/**
 * A permission of a Lambda function, which AWS makes a statement of the function's policy of: what its properties become.
 * https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html
 */
/** Properties that narrow it, with the operator and the key that the statement gets for each. */
export declare const permissionConditions: Readonly<Record<string, readonly [operator: string, key: string]>>;
/** "The AWS service, AWS account, IAM user, or IAM role that invokes the function": what is no account and no ARN was to be a service. */
export declare function principalType(name: string): 'AWS' | 'Service';
