import { addItems, defineRule, list, missingS3Arns, quote, written } from '../../src/rule.ts'

export default defineRule({
  id: 'missing-object-arn',
  summary: 'An action on S3 objects stands with the ARNs of buckets only.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['parliament/RESOURCE_MISMATCH', 'boogy/resource_mismatch', 'cfn-lint/I3510'],
  why: `\`arn:aws:s3:::b\` is the bucket and none of its objects: \`s3:GetObject\`, \`s3:PutObject\` and every other action on objects need
\`arn:aws:s3:::b/*\`, or a part of it such as \`arn:aws:s3:::b/reports/*\`. With the bucket alone an Allow gives nothing, and a Deny protects
nothing. As a bucket policy S3 refuses it (“Action does not apply to any resource(s) in statement”).

Statements with the same effect, principal and condition are read together. An action that fits no resource there is certain to do nothing, and
\`s3:*\` on a bucket without its objects is taken for an oversight. What may be meant is told under \`strict\` only: \`s3:Get*\` on a bucket, and
buckets that stand alone while others have their objects beside them. Resources of access points, which end in \`accesspoint/name\` and
\`accesspoint/name/object/*\`, are read in the same way.`,
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security_iam_service-with-iam.html',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-policies.html',
  ],
  examples: [
    {
      title: 'Reading needs the objects',
      bad: '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": ["s3:ListBucket", [|"s3:GetObject"|], "s3:PutObject"], "Resource": ["arn:aws:s3:::awsexamplebucket1"] } }',
      good: '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": ["s3:ListBucket", "s3:GetObject", "s3:PutObject"], "Resource": ["arn:aws:s3:::awsexamplebucket1", "arn:aws:s3:::awsexamplebucket1/*"] } }',
    },
    {
      title: 'All of S3 needs both',
      bad: '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::123456789012:user/Akua" }, "Action": [|"s3:*"|], "Resource": "arn:aws:s3:::awsexamplebucket1" } }',
      good: '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::123456789012:user/Akua" }, "Action": "s3:*", "Resource": ["arn:aws:s3:::awsexamplebucket1", "arn:aws:s3:::awsexamplebucket1/*"] } }',
    },
    {
      title: 'A wildcard that matches only actions on objects',
      bad: '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "Action": [|"s3:DeleteObject*"|], "Resource": "arn:aws:s3:::awsexamplebucket1" } }',
      good: '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "Action": "s3:DeleteObject*", "Resource": ["arn:aws:s3:::awsexamplebucket1", "arn:aws:s3:::awsexamplebucket1/*"] } }',
    },
    {
      title: 'An action that is listed twice',
      bad: '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": [[|"s3:GetObject"|], "s3:GetObject"], "Resource": "arn:aws:s3:::example-bucket" } }',
      good: '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": ["s3:GetObject", "s3:GetObject"], "Resource": ["arn:aws:s3:::example-bucket", "arn:aws:s3:::example-bucket/*"] } }',
    },
    {
      title: 'Objects behind an access point',
      bad: '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": [|"s3:GetObject"|], "Resource": "arn:aws:s3:us-west-2:123456789012:accesspoint/finance" } }',
      good: '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn:aws:s3:us-west-2:123456789012:accesspoint/finance", "arn:aws:s3:us-west-2:123456789012:accesspoint/finance/object/*"] } }',
    },
  ],
  check: {
    statement(statement, { catalog, report }) {
      const missing = missingS3Arns(statement, catalog, 'object')
      const [action, ...others] = missing?.actions ?? []
      if (!missing || !action || !statement.resources) return
      const { arns, beside, doubt, reach, unreached } = missing
      const named = [...new Set(missing.actions.map(({ raw }) => quote(raw)))]
      const names = list(named)
      const [need, are] = named.length > 1 ? ['need', 'are'] : ['needs', 'is']
      const resource = written(statement, 'Resource')
      const denies = statement.effect === 'Deny'
      const message = {
        never: denies ? `this Deny never stops ${names}: ${resource} has only the bucket, not its objects` : `${names} ${need} the ARN of objects, and ${resource} has only the bucket`,
        service: denies ? `this Deny of ${names} does not reach the objects: ${resource} has only the bucket` : `${names} ${are} about objects too, and ${resource} has only the bucket`,
        partly: `${quote(action.raw)} also matches ${list(unreached.map(({ full }) => quote(full)), 1)}, which need the ARN of objects`,
        others: `${names} ${need} the ARN of objects, and of ${list(beside.map(({ raw }) => quote(raw)), 1)} none is there`,
      }[reach]
      const edit = doubt === undefined && missing.addable ? addItems(statement.policy, statement.resources, arns) : undefined
      report({
        at: action, message, help: `add ${list(arns.map(quote))} to ${resource}`, ...(doubt !== undefined && { unsure: doubt }),
        related: [...others.map((at) => ({ at, message: 'the same here' })), ...beside.map((at) => ({ at, message: 'only the bucket' }))].slice(0, 5),
        ...(edit && { fix: { title: `add ${list(arns.map(quote))}`, kind: 'changes-access', edits: [edit] } }),
      })
    },
  },
})
