/**
 * A permission of a Lambda function, which AWS makes a statement of the function's policy of: what its properties become.
 * https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html
 */

/** Properties that narrow it, with the operator and the key that the statement gets for each. */
export const permissionConditions: Readonly<Record<string, readonly [operator: string, key: string]>> = {
  SourceArn: ['ArnLike', 'AWS:SourceArn'],
  SourceAccount: ['StringEquals', 'AWS:SourceAccount'],
  PrincipalOrgID: ['StringEquals', 'aws:PrincipalOrgID'],
  EventSourceToken: ['StringEquals', 'lambda:EventSourceToken'],
  FunctionUrlAuthType: ['StringEquals', 'lambda:FunctionUrlAuthType'],
  InvokedViaFunctionUrl: ['Bool', 'lambda:InvokedViaFunctionUrl'],
}

/** "The AWS service, AWS account, IAM user, or IAM role that invokes the function": what is no account and no ARN was to be a service. */
export function principalType(name: string): 'AWS' | 'Service' {
  return /^(?:\d{1,12}|arn:.*|\*)$/.test(name) || !name.includes('.') ? 'AWS' : 'Service'
}
