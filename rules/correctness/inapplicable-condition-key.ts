import { defineRule, list, misapplied, quote, whenAbsent } from '../../src/rule.ts'

export default defineRule({
  id: 'inapplicable-condition-key',
  summary: 'Requests for some actions of the statement never carry a key of its condition.',
  category: 'correctness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  dialects: ['aws'],
  equivalents: ['access-analyzer/UNSUPPORTED_ACTION_FOR_CONDITION_KEY', 'parliament/UNKNOWN_CONDITION_FOR_ACTION', 'boogy/invalid_condition_key'],
  why: `A statement's conditions hold for each of its actions. The key of a service is in the requests for some actions only: \`s3:prefix\` in those that
list a bucket, \`iam:PassedToService\` in \`iam:PassRole\`. For any other action the condition is never met, so that an Allow does not allow it; or, with a
negated operator, it is always met, so that a Deny forbids it altogether.

The Service Authorization Reference tells which. It is not complete, to judge by AWS's own policies, which compare \`glue:LakeFormationPermissions\` for actions
that are not given it. By default the rule therefore tells only of keys of services that AWS's policies bear out (S3, SQS, SNS, DynamoDB, Lambda, KMS, Secrets
Manager, IAM, STS, CloudWatch Logs, ECR), and of actions with resource types. The rest is told under \`strict\`, and so are tags in requests
(\`aws:RequestTag\`, \`aws:TagKeys\`) and a Deny whose condition such an action always meets, which may be meant. Patterns are not looked into.`,
  references: [
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-unsupported-action-for-condition-key',
  ],
  examples: [
    {
      title: 'Only listing has a prefix',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:ListBucket", [|"s3:GetObject"|]], "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket", "arn:aws:s3:::amzn-s3-demo-bucket/*"], "Condition": { "StringLike": { "s3:prefix": "home/*" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket", "Condition": { "StringLike": { "s3:prefix": "home/*" } } }, { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/home/*" }] }',
    },
    {
      title: 'The key of another service; `IfExists` lets it be absent',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["iam:PassRole", [|"ec2:RunInstances"|]], "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": "ec2.amazonaws.com" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["iam:PassRole", "ec2:RunInstances"], "Resource": "*", "Condition": { "StringEqualsIfExists": { "iam:PassedToService": "ec2.amazonaws.com" } } }] }',
    },
    {
      title: 'Tags of a request that sends none; strict, as the reference may be incomplete',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["logs:CreateLogGroup", [|"logs:DeleteLogGroup"|]], "Resource": "*", "Condition": { "StringEquals": { "aws:RequestTag/team": "web" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "logs:CreateLogGroup", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestTag/team": "web" } } }] }',
    },
  ],
  check: {
    statement(statement, { catalog, report }) {
      for (const { actions: [first, ...others], condition: { key }, operator, doubt } of misapplied(statement, catalog)) {
        if (!first) continue
        const names = list([first, ...others].map(({ raw }) => quote(raw)))
        report({
          at: first, message: `requests for ${names} carry no ${quote(key.raw)}, so the condition is ${whenAbsent(operator) ? 'always' : 'never'} met`,
          help: 'move the action to a statement without this condition',
          related: [...others.map((text) => ({ at: text, message: 'without the key too' })), { at: key, message: 'the key' }],
          equivalent: doubt === 'the reference may be incomplete' ? null : 'access-analyzer/UNSUPPORTED_ACTION_FOR_CONDITION_KEY',
          ...(doubt !== undefined && { unsure: doubt }),
        })
      }
    },
  },
})
