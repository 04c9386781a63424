import { defineRule, quote, unmatchedResources } from '../../src/rule.ts'

export default defineRule({
  id: 'unmatched-resource',
  summary: 'A resource fits none of the actions of its statement.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['parliament/RESOURCE_MISMATCH', 'boogy/resource_mismatch'],
  why: `A statement holds where its action *and* its resource fit the request. A resource that none of the actions can be about is mostly
a slip, such as an ARN of another service.

By default the rule tells of resources of another service than all the actions, and only for services whose types in the Service Authorization
Reference are borne out by AWS's own policies (S3, SQS, SNS, DynamoDB, Lambda, KMS, Secrets Manager, IAM, STS, CloudWatch Logs, ECR). Under \`strict\`
it tells as well of other services, and of a resource of the right service that only does no harm, such as the bucket beside its objects for
\`s3:GetObject\`.`,
  references: [
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html',
  ],
  examples: [
    {
      title: 'A resource of another service',
      bad: '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": ["arn:aws:sqs:us-east-1:123456789012:orders", [|"arn:aws:sns:us-east-1:123456789012:orders"|]] } }',
      good: '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": ["sqs:SendMessage", "sns:Publish"], "Resource": ["arn:aws:sqs:us-east-1:123456789012:orders", "arn:aws:sns:us-east-1:123456789012:orders"] } }',
    },
    {
      title: 'The bucket beside its objects; strict, as it does no harm',
      bad: '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": [[|"arn:aws:s3:::awsexamplebucket1"|], "arn:aws:s3:::awsexamplebucket1/*"] } }',
      good: '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::awsexamplebucket1/*"] } }',
    },
  ],
  check: {
    statement(statement, { catalog, dialect, report }) {
      for (const { resource, why, service, doubtful } of unmatchedResources(statement, catalog, dialect)) {
        report({
          at: resource,
          message: why === 'service' ? `${quote(resource.raw)} is of ${quote(service)}, and no action of this statement is` : `no action of this statement applies to ${quote(resource.raw)}`,
          help: 'take it out, or add the action that it is for',
          ...(doubtful && { unsure: why === 'type' ? 'it does no harm there' : "AWS's list of resource types is not complete for every service" }),
        })
      }
    },
  },
})
