import { defineRule, quote, readResource, replaceString, rewrite } from '../../src/rule.ts'

export default defineRule({
  id: 'malformed-arn',
  summary: 'A resource is neither an ARN nor `*`.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: [
    'access-analyzer/INVALID_ARN_PREFIX', 'access-analyzer/MISSING_ARN_FIELD', 'access-analyzer/INVALID_PARTITION', 'access-analyzer/INVALID_SERVICE',
    'access-analyzer/INVALID_ARN_SERVICE_CASE', 'access-analyzer/INVALID_ARN_REGION', 'access-analyzer/INVALID_ARN_ACCOUNT',
    'access-analyzer/ARN_REGION_NOT_ALLOWED', 'access-analyzer/ARN_ACCOUNT_NOT_ALLOWED', 'parliament/INVALID_ARN', 'cfn-lint/E3510',
    'boogy/invalid_resource',
  ],
  why: `AWS refuses a policy with a resource that is no ARN. Where only a field of the ARN is wrong, AWS may accept it, and the statement is
about nothing: no resource ever has that ARN.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
  ],
  examples: [
    {
      title: 'A bucket by its name alone',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": [|"amzn-s3-demo-bucket/*"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
    },
    {
      title: 'An account id of 18 digits',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "iam:GetUser", "Resource": [|"arn:aws:iam::700001145864652591:user/mmustermann"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "iam:GetUser", "Resource": "arn:aws:iam::111122223333:user/mmustermann" }] }',
    },
    {
      title: 'A bucket has no account in its ARN; an access point has one',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": [[|"arn:aws:s3::111122223333:amzn-s3-demo-bucket/*"|], "arn:aws:s3:us-west-2:111122223333:accesspoint/my-point/object/*"] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket/*", "arn:aws:s3:us-west-2:111122223333:accesspoint/my-point/object/*"] }] }',
    },
    {
      title: 'A colon is missing',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "NotResource": [|"arn:aws:s3::amzn-s3-demo-bucket/*"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "NotResource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
    },
    {
      title: 'Typing errors',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": [[|"arn:aws:sqs:us-east1:111122223333:jobs"|], [|"arn:aws:sqs:us-wset-2:111122223333:jobs"|], [|"arn:aws-us-gob:sqs:*:111122223333:jobs"|], [|"arn:aws:SQS:*:111122223333:jobs"|]] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": ["arn:aws:sqs:us-east-1:111122223333:jobs", "arn:aws:sqs:us-west-2:111122223333:jobs", "arn:aws-us-gov:sqs:*:111122223333:jobs", "arn:aws:sqs:*:111122223333:jobs"] }] }',
    },
    {
      title: 'A Region of another partition',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": [[|"arn:aws:sqs:us-gov-west-1:111122223333:jobs"|], [|"arn:amazon:sqs:*:111122223333:jobs"|]] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": ["arn:aws-us-gov:sqs:us-gov-west-1:111122223333:jobs", "arn:*:sqs:us-*-1:111122223333:jobs*"] }] }',
    },
    {
      title: 'The line break at the end of a block is a part of the ARN',
      file: 'policy.yaml',
      bad: 'Version: "2012-10-17"\nStatement:\n  - Effect: Allow\n    Action: sqs:SendMessage\n    Resource: [||\n      arn:aws:sqs:*:111122223333:jobs|]\n',
      good: 'Version: "2012-10-17"\nStatement:\n  - Effect: Allow\n    Action: sqs:SendMessage\n    Resource: arn:aws:sqs:*:111122223333:jobs\n',
    },
    {
      title: 'A service of another name',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": [|"arn:aws:dyanmodb:*:111122223333:table/orders"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": "arn:aws:dynamodb:*:111122223333:table/orders" }] }',
    },
  ],
  check: {
    resource(resource, { statement, catalog, dialect, report }) {
      const said = readResource(resource, catalog, dialect)
      if (said.is !== 'malformed') return
      const { start, end, meant, code } = said
      const whole = end - start === resource.raw.length
      const known = whole && resource.value !== undefined
      const edit = meant === undefined ? undefined : known ? replaceString(statement.policy, resource, meant) : rewrite(statement.policy, resource, start, end, meant)
      const shown = whole && !known ? edit?.text : meant
      const help = meant === undefined || meant === '' ? said.help : `write ${quote(shown ?? meant)}`
      report({
        at: resource, message: `${quote(resource.raw)} ${said.why}`, help, equivalent: code === undefined ? null : `access-analyzer/${code}`,
        ...(meant !== undefined && edit && { fix: { title: meant === '' ? 'leave the field empty' : help, kind: 'changes-access', edits: [edit] } }),
      })
    },
  },
})
