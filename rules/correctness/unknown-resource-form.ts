import { defineRule, list, oddFormOf, quote } from '../../src/rule.ts'

export default defineRule({
  id: 'unknown-resource-form',
  summary: 'An ARN has the form of no resource of its service.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/INVALID_ARN_RESOURCE', 'parliament/RESOURCE_MISMATCH'],
  why: `\`arn:aws:lambda:…:function/app\` is well-formed, and yet no function is called so: Lambda writes \`function:app\`. A statement about it
allows or denies nothing.

By default the rule tells only of services whose types in the Service Authorization Reference are borne out by AWS's own policies (S3, SQS, SNS,
DynamoDB, Lambda, KMS, Secrets Manager, IAM, STS, CloudWatch Logs, ECR); under \`strict\`, of the others too.`,
  references: [
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-arn-resource',
  ],
  examples: [
    {
      title: 'A misspelt type',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "iam:GetRole", "Resource": [|"arn:aws:iam::111122223333:rolle/app"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "iam:GetRole", "Resource": "arn:aws:iam::111122223333:role/app" }] }',
    },
    {
      title: 'A slash in place of a colon',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "lambda:DeleteFunction", "Resource": [|"arn:aws:lambda:*:*:function/*"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "lambda:DeleteFunction", "Resource": "arn:aws:lambda:*:*:function:*" }] }',
    },
    {
      title: 'A `*` that is the last character of the account reaches beyond the colon',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "logs:PutLogEvents", "Resource": [|"arn:aws:logs:*:123456789012:/app/*"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "logs:PutLogEvents", "Resource": "arn:aws:logs:*:*:/app/*" }] }',
    },
    {
      title: 'Of a service whose list of types may be incomplete: strict',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "eks:DescribeCluster", "Resource": [|"arn:aws:eks:*:111122223333:clusters/app"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "eks:DescribeCluster", "Resource": "arn:aws:eks:*:111122223333:cluster/app" }] }',
    },
  ],
  check: {
    resource(resource, { catalog, dialect, report }) {
      const odd = oddFormOf(resource, catalog, dialect)
      if (!odd) return
      const { service, formats, doubtful, plain } = odd
      report({
        at: resource,
        message: `${quote(resource.raw)} has the form of no resource of ${quote(service)}`,
        help: `write it in the form ${list(formats.map(quote), 2)}`,
        // Access Analyzer says nothing of those that it is as unsure about, nor of patterns.
        equivalent: doubtful || !plain ? null : 'access-analyzer/INVALID_ARN_RESOURCE',
        ...(doubtful && { unsure: "AWS's list of resource types is not complete for every service" }),
      })
    },
  },
})
