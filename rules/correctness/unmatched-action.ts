import { count, defineRule, list, quote, unmatchedActions, written } from '../../src/rule.ts'

export default defineRule({
  id: 'unmatched-action',
  summary: 'An action applies to none of the resources of its statement.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['parliament/RESOURCE_MISMATCH', 'boogy/resource_mismatch', 'cfn-lint/I3510'],
  why: `A statement holds where its action *and* its resource fit the request. Every action is about certain types of resources, so that
\`kms:Decrypt\` on a bucket's ARN neither allows nor denies anything. Some actions, such as \`s3:ListAllMyBuckets\`, are about no single resource:
they need \`"Resource": "*"\`, in a statement of their own.

The types come from the Service Authorization Reference, which is not complete, to judge by AWS's own policies: they give \`ssm:StartSession\` on
\`eks\` clusters and \`iam:ListRoles\` on \`role/*\`, and neither stands there. By default the rule therefore tells only of services whose types AWS's
policies bear out (S3, SQS, SNS, DynamoDB, Lambda, KMS, Secrets Manager, IAM, STS, CloudWatch Logs, ECR), and of an action that the reference gives no
type only where the resource is of another service, or a bucket or object. The rest is told under \`strict\`. Where another statement with the same
effect, principal and condition gives the action with a resource that fits, nothing is said; buckets without objects, and the reverse, have rules of
their own. \`dynamodb:GetRecords\` and \`dynamodb:GetShardIterator\` beside \`dynamodb:Query\` on a table are strict too: AWS CDK grants them so.`,
  references: [
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/cmks-in-iam-policies.html',
  ],
  examples: [
    {
      title: 'The resource of another service',
      bad: '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": ["s3:GetObject", [|"kms:Decrypt"|]], "Resource": "arn:aws:s3:::awsexamplebucket1/*" } }',
      good: '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": ["s3:GetObject", "kms:Decrypt"], "Resource": ["arn:aws:s3:::awsexamplebucket1/*", "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"] } }',
    },
    {
      title: 'An action that needs `*`',
      bad: '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": ["s3:ListBucket", [|"s3:ListAllMyBuckets"|]], "Resource": "arn:aws:s3:::awsexamplebucket1" } }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::awsexamplebucket1" }, { "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*" }] }',
    },
    {
      title: 'An alias does not stand for its key',
      bad: '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "Action": [|"kms:Decrypt"|], "Resource": "arn:aws:kms:us-east-1:123456789012:alias/app" } }',
      good: '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "Action": "kms:Decrypt", "Resource": "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab" } }',
    },
    {
      title: 'A type that the reference does not list for the action; strict, as the reference may be incomplete',
      bad: '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": [|"eks:ListClusters"|], "Resource": "arn:aws:eks:us-east-1:123456789012:cluster/app" } }',
      good: '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "eks:ListClusters", "Resource": "*" } }',
    },
  ],
  check: {
    statement(statement, { catalog, dialect, report }) {
      for (const { actions: [action, ...others], matched, doubt } of unmatchedActions(statement, catalog, dialect)) {
        if (!action || !statement.resources) continue
        const names = list([action, ...others].map(({ raw }) => quote(raw)))
        const formats = [...new Set(matched.flatMap(({ resources }) => resources.map(({ type }) => quote(type.arn))))]
        const { values } = statement.resources
        const several = others.length > 0
        report({
          at: action,
          message: values.length > 1 ? `${names} ${several ? 'apply' : 'applies'} to none of the ${count(values.length, 'resource')} of this statement`
            : `${names} ${several ? 'do' : 'does'} not apply to ${quote(values[0]?.raw ?? '')}`,
          help: formats.length > 0 ? `list a resource of the form ${list(formats, 2)}` : `write ${written(statement, 'Resource', '*')} for ${names}, in a statement of its own`,
          related: [...others.map((at) => ({ at, message: 'the same here' })), ...values.map((at) => ({ at, message: 'does not fit' }))].slice(0, 5),
          ...(doubt !== undefined && { unsure: doubt }),
        })
      }
    },
  },
})
