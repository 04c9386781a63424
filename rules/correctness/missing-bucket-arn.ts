import { addItems, defineRule, list, missingS3Arns, quote, written } from '../../src/rule.ts'

export default defineRule({
  id: 'missing-bucket-arn',
  summary: 'An action on S3 buckets stands with the ARNs of objects only.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['parliament/RESOURCE_MISMATCH', 'boogy/resource_mismatch', 'cfn-lint/I3510'],
  supersedes: ['missing-object-arn', 'incomplete-tls-deny'],
  why: `\`arn:aws:s3:::b/*\` is the objects of a bucket, and never the bucket: \`s3:ListBucket\` and every other action on the bucket itself
need \`arn:aws:s3:::b\`. With the objects alone an Allow gives nothing, and the user gets \`AccessDenied\` from \`aws s3 ls\`; a Deny protects
nothing. As a bucket policy S3 refuses it (“Action does not apply to any resource(s) in statement”).

Statements with the same effect, principal and condition are read together. An action that fits no resource there is certain to do nothing, and
\`s3:*\` on all objects of a bucket without the bucket is taken for an oversight. What may be meant is told under \`strict\` only: \`s3:Get*\` on
objects, \`s3:*\` on a folder, a Deny of \`s3:*\` on objects in an SCP or RCP, and buckets that are left out while others are there. Resources of access points, which end in
\`accesspoint/name\` and \`accesspoint/name/object/*\`, are read in the same way.`,
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security_iam_service-with-iam.html',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html',
  ],
  examples: [
    {
      title: 'Listing needs the bucket',
      bad: '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": ["s3:GetObject", [|"s3:ListBucket"|]], "Resource": "arn:aws:s3:::awsexamplebucket1/*" } }',
      good: '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": ["s3:GetObject", "s3:ListBucket"], "Resource": ["arn:aws:s3:::awsexamplebucket1/*", "arn:aws:s3:::awsexamplebucket1"] } }',
    },
    {
      title: 'A Deny that does not reach the bucket',
      bad: `{
  "Version": "2012-10-17",
  "Statement": [{
    "Effect": "Deny",
    "Principal": "*",
    "Action": [|"s3:*"|],
    "Resource": [
      "arn:aws:s3:::awsexamplebucket1/*"
    ],
    "Condition": { "Bool": { "aws:SecureTransport": "false" } }
  }]
}`,
      good: `{
  "Version": "2012-10-17",
  "Statement": [{
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": [
      "arn:aws:s3:::awsexamplebucket1/*",
      "arn:aws:s3:::awsexamplebucket1"
    ],
    "Condition": { "Bool": { "aws:SecureTransport": "false" } }
  }]
}`,
    },
    {
      title: 'Each bucket for itself; strict, as only the first bucket may be meant',
      bad: '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": ["s3:PutObject", [|"s3:ListBucket"|]], "Resource": ["arn:aws:s3:::bucket-a", "arn:aws:s3:::bucket-a/*", "arn:aws:s3:::bucket-b/*"] } }',
      good: '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": ["s3:PutObject", "s3:ListBucket"], "Resource": ["arn:aws:s3:::bucket-*", "arn:aws:s3:::bucket-b/*"] } }',
    },
    {
      title: 'Two names, of which one is a typing error',
      bad: '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "Action": [|"s3:*"|], "Resource": ["arn:aws:s3:::bucket-a", "arn:aws:s3:::bucket-b/*"] } }',
      good: '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": ["arn:aws:s3:::bucket-a", "arn:aws:s3:::bucket-b/*", "arn:aws:s3:::bucket-b"] } }',
    },
    {
      title: 'In an SCP; strict for all of S3, as only the objects may be meant to be guarded',
      kind: 'scp',
      bad: '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "Action": [|"s3:*"|], "Resource": "arn:aws:s3:::amzn-s3-demo-logs-*/*" } }',
      good: '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "Action": ["s3:PutObject*", "s3:DeleteObject*"], "Resource": "arn:aws:s3:::amzn-s3-demo-logs-*/*" } }',
    },
    {
      title: 'A wildcard that needs both; strict, as only objects may be meant',
      bad: '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": [|"s3:Get*"|], "Resource": "arn:aws:s3:::awsexamplebucket1/*" } }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:Get*", "Resource": "arn:aws:s3:::awsexamplebucket1/*" }, { "Effect": "Allow", "Action": "s3:Get*", "Resource": "arn:aws:s3:::awsexamplebucket1" }] }',
    },
  ],
  check: {
    statement(statement, { catalog, report }) {
      const missing = missingS3Arns(statement, catalog, 'bucket')
      const [action, ...others] = missing?.actions ?? []
      if (!missing || !action || !statement.resources) return
      const { arns, beside, doubt, reach, unreached } = missing
      const named = [...new Set(missing.actions.map(({ raw }) => quote(raw)))]
      const names = list(named)
      const [need, are] = named.length > 1 ? ['need', 'are'] : ['needs', 'is']
      const resource = written(statement, 'Resource')
      const denies = statement.effect === 'Deny'
      const message = {
        never: denies ? `this Deny never stops ${names}: ${resource} has only objects, not the bucket` : `${names} ${need} the ARN of the bucket, and ${resource} has only objects`,
        service: denies ? `this Deny of ${names} does not reach the bucket: ${resource} has only objects` : `${names} ${are} about buckets too, and ${resource} has only objects`,
        partly: `${quote(action.raw)} also matches ${list(unreached.map(({ full }) => quote(full)), 1)}, which need the ARN of the bucket`,
        others: `${names} ${need} the ARN of each bucket, and of ${list(beside.map(({ raw }) => quote(raw)), 1)} only objects are there`,
      }[reach]
      const edit = doubt === undefined && missing.addable ? addItems(statement.policy, statement.resources, arns) : undefined
      report({
        at: action, message, help: `add ${list(arns.map(quote))} to ${resource}`, ...(doubt !== undefined && { unsure: doubt }),
        related: [...others.map((at) => ({ at, message: 'the same here' })), ...beside.map((at) => ({ at, message: 'only objects' }))].slice(0, 5),
        ...(edit && { fix: { title: `add ${list(arns.map(quote))}`, kind: 'changes-access', edits: [edit] } }),
      })
    },
  },
})
