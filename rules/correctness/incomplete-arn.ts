import { defineRule, quote, readResource } from '../../src/rule.ts'

export default defineRule({
  id: 'incomplete-arn',
  summary: 'A resource names no Region or no account, though ARNs of its kind have one.',
  category: 'correctness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/MISSING_ARN_REGION', 'access-analyzer/MISSING_ARN_ACCOUNT'],
  dialects: ['aws'],
  why: `An empty field of an ARN is not a wildcard: \`arn:aws:sqs:us-east-1::jobs\` is a queue of no account, and no queue is that. The statement
allows or denies nothing with it. Buckets have neither Region nor account in their ARNs, IAM's resources no Region; almost all others have both.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-missing-arn-region',
  ],
  examples: [
    {
      title: 'No Region',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": [|"arn:aws:sqs::111122223333:jobs"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:*:111122223333:jobs" }] }',
    },
    {
      title: 'No account; images belong to AWS and to others, and have none',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:RunInstances", "Resource": ["arn:aws:ec2:us-east-1::image/*", [|"arn:aws:ec2:us-east-1::subnet/*"|]] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:RunInstances", "Resource": ["arn:aws:ec2:us-east-1::image/*", "arn:aws:ec2:us-east-1:111122223333:subnet/*"] }] }',
    },
    {
      title: 'No account; the views of AWS services have none',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["resource-explorer-2:Search", "resource-explorer-2:ListIndexes"], "Resource": [|"arn:aws:resource-explorer-2:*::index/*"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["resource-explorer-2:Search", "resource-explorer-2:ListIndexes"], "Resource": ["arn:aws:resource-explorer-2:*::view/AWSServiceViewForApplicationSignals/service-view", "arn:aws:resource-explorer-2:*:111122223333:index/*"] }] }',
    },
    {
      title: 'No Region; a foundation model has none where a global inference profile calls it',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "bedrock:InvokeModel", "Resource": ["arn:aws:bedrock:::foundation-model/amazon.nova-2-lite-v1:0", [|"arn:aws:bedrock::111122223333:inference-profile/global.amazon.nova-2-lite-v1:0"|]] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "bedrock:InvokeModel", "Resource": ["arn:aws:bedrock:::foundation-model/amazon.nova-2-lite-v1:0", "arn:aws:bedrock:eu-west-1:111122223333:inference-profile/global.amazon.nova-2-lite-v1:0"] }] }',
    },
  ],
  check: {
    resource(resource, { catalog, dialect, report }) {
      const said = readResource(resource, catalog, dialect)
      if (said.is !== 'incomplete') return
      for (const lack of said.lacks) {
        report({
          at: resource,
          message: `${quote(resource.raw)} names no ${lack}, and ${said.service} ARNs of this kind have one`,
          help: lack === 'Region' ? 'write the Region behind the service, or `*`' : 'write the account id before the resource, or `*`',
          equivalent: lack === 'Region' ? 'access-analyzer/MISSING_ARN_REGION' : 'access-analyzer/MISSING_ARN_ACCOUNT',
        })
      }
    },
  },
})
