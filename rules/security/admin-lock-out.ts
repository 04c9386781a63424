import { defineRule, editingOfExempt, list, lockOutOf, quote, replaceString, replaceValue, witnessOf, written } from '../../src/rule.ts'

/** What the engine says of those who are exempt, for all Denies of the policy. */
const tells = { free: 'is not denied', 'only-if': 'under conditions', 'locked-out': 'denied elsewhere', 'root-exempt': 'is not denied', unknown: 'is not denied', place: 'may call from here' }

export default defineRule({
  id: 'admin-lock-out',
  summary: 'A Deny takes the bucket policy away from the administrators of the bucket.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['checkov/CKV_AWS_93'],
  why: `A Deny for everyone but a few, or for everyone outside a network, beats every Allow. Where it covers \`s3:PutBucketPolicy\`,
\`s3:GetBucketPolicy\` or \`s3:DeleteBucketPolicy\` on the bucket itself, it also holds for the administrators and for the role that
deploys the policy: they can neither see why they are refused nor mend it. What is left is the root user, and in an AWS account
whose root credentials are removed, \`sts:AssumeRoot\` from the management account (task policy \`S3UnlockBucketPolicy\`).

Take the three calls out of the Deny: \`NotAction\` in place of \`s3:*\` keeps the data closed and the policy in the hands of those
whose identity policies allow them to change it. Or exempt an administrator as well.

Whether those who are exempt are the administrators, a policy does not say. Where that is likely (a whole account or organization, the
root user, a name such as \`admin\` or \`deploy\`), the finding is shown under \`strict\` only.`,
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies-vpc-endpoint.html',
    'https://docs.netapp.com/us-en/storagegrid/s3/example-bucket-policies.html',
  ],
  kinds: ['bucket'],
  examples: [
    {
      title: 'StorageGRID: one user alone',
      dialect: 'storagegrid',
      bad: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "DenyOtherAccess",
      "Effect": "Deny",
      "NotPrincipal": { "AWS": "arn:aws:iam::700001145864652591:user/mmustermann" },
      "Action": [|"s3:*"|],
      "Resource": ["arn:aws:s3:::examplebucket", "arn:aws:s3:::examplebucket/*"]
    }
  ]
}`,
      good: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "DenyOtherAccess",
      "Effect": "Deny",
      "NotPrincipal": { "AWS": "arn:aws:iam::700001145864652591:user/mmustermann" },
      "NotAction": ["s3:GetBucketPolicy", "s3:PutBucketPolicy", "s3:DeleteBucketPolicy"],
      "Resource": ["arn:aws:s3:::examplebucket", "arn:aws:s3:::examplebucket/*"]
    }
  ]
}`,
    },
    {
      title: 'AWS: everything from outside one VPC endpoint, the console included',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": [|"s3:*"|], "Resource": ["arn:aws:s3:::awsexamplebucket1", "arn:aws:s3:::awsexamplebucket1/*"], "Condition": { "StringNotEquals": { "aws:SourceVpce": "vpce-1a2b3c4d" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "NotAction": ["s3:GetBucketPolicy", "s3:PutBucketPolicy", "s3:DeleteBucketPolicy"], "Resource": ["arn:aws:s3:::awsexamplebucket1", "arn:aws:s3:::awsexamplebucket1/*"], "Condition": { "StringNotEquals": { "aws:SourceVpce": "vpce-1a2b3c4d" } } }] }',
    },
    {
      title: 'AWS: everyone but one role, by a condition; a Deny of the objects alone locks nobody out',
      kind: 'bucket',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": { "AWS": "*" }, "Action": ["s3:Get*", [|"s3:Put*"|]], "Resource": "arn:aws:s3:::awsexamplebucket1*", "Condition": { "ArnNotLike": { "aws:PrincipalArn": "arn:aws:iam::123456789012:role/app" }, "BoolIfExists": { "aws:PrincipalIsAWSService": "false" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": { "AWS": "*" }, "Action": ["s3:Get*", "s3:Put*"], "Resource": "arn:aws:s3:::awsexamplebucket1/*", "Condition": { "ArnNotLike": { "aws:PrincipalArn": "arn:aws:iam::123456789012:role/app" }, "BoolIfExists": { "aws:PrincipalIsAWSService": "false" } } }] }',
    },
    {
      title: 'Strict: whether the organization holds the administrators, the file does not say; a Deny of plain HTTP is for nobody in particular',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": [[|"s3:PutBucketPolicy"|], "s3:DeleteBucketPolicy"], "Resource": "arn:aws:s3:::awsexamplebucket1", "Condition": { "StringNotEquals": { "aws:PrincipalOrgID": "o-exampleorg" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": ["s3:PutBucketPolicy", "s3:DeleteBucketPolicy"], "Resource": "arn:aws:s3:::awsexamplebucket1", "Condition": { "StringNotEquals": { "aws:PrincipalOrgID": "o-exampleorg" }, "Bool": { "aws:SecureTransport": "false" } } }] }',
    },
  ],
  check: {
    statement(statement, { report, dialect, catalog }) {
      const lockOut = lockOutOf(statement, dialect, catalog)
      if (!lockOut || lockOut.total) return
      const { at, calls, exempt, rescue, unsure, denied } = lockOut
      const root = dialect.rescue.name
      const texts = exempt.map(({ text }) => quote(text))
      const few = texts.length > 2 ? [...texts.slice(0, 2), `${texts.length - 2} more`] : texts
      const who = exempt.every(({ by }) => by === 'place') ? `outside ${list(few)} but ${root}` : `but ${list([...few, root], 4)}`
      report({
        at, message: `this Deny takes ${list(calls.map(quote))} from everyone ${who}`,
        related: exempt.slice(0, 3).map((each) => ({ at: each.at, message: tells[editingOfExempt(each, statement.policy, catalog) ?? (each.by === 'place' ? 'place' : 'unknown')] })),
        help: `take the calls out of the Deny (${written(statement, 'NotAction')}), or exempt an administrator too; ${rescue}`,
        ...(unsure !== undefined && { unsure }), ...(denied && { witness: witnessOf(denied, catalog) }),
        ...(lockOut.all && {
          fix: {
            title: 'deny all but these calls', kind: 'changes-access',
            edits: [
              replaceString(statement.policy, lockOut.all.key, 'NotAction'),
              replaceValue(statement.policy, lockOut.all, `[${calls.map((call) => JSON.stringify(call)).join(', ')}]`),
            ],
          },
        }),
      })
    },
  },
})
