import { conditionsOn, defineRule, isOn, quote, readOperator } from '../../src/rule.ts'

const ACLS = /Acl$/i
/** What sets who may do what beside the policy. */
const SETS = /^s3:(?:Put(?:Object|ObjectVersion|Bucket)Acl|PutBucketOwnershipControls|PutBucketPublicAccessBlock)$/i
const LIMITS = ['s3:x-amz-acl', 's3:x-amz-grant-read', 's3:x-amz-grant-write', 's3:x-amz-grant-full-control', 's3:x-amz-grant-read-acp', 's3:x-amz-grant-write-acp', 's3:x-amz-object-ownership']

/** Canned ACLs for everyone, and for everyone with an AWS account: https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#canned-acl */
const OPEN = /^(?:public-read|public-read-write|authenticated-read)$/

export default defineRule({
  id: 'acl-grant',
  summary: 'A bucket policy lets others set ACLs, or the settings that keep ACLs out.',
  category: 'security',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  kinds: ['bucket'],
  dialects: ['aws'],
  why: `An ACL gives access beside the policy: with \`s3:PutObjectAcl\` a writer makes single objects public, and nothing in the policy shows it. Most buckets
have ACLs disabled ("bucket owner enforced"), and then nobody needs the action: where the template says so, that is told instead. \`s3:PutBucketOwnershipControls\` and
\`s3:PutBucketPublicAccessBlock\` turn such protection off. An Allow of uploads that come with the ACL \`public-read\` makes each of them public.`,
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "444455556666" }, "Action": ["s3:PutObject", [|"s3:PutObjectAcl"|]], "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "444455556666" }, "Action": ["s3:PutObject", "s3:PutObjectAcl"], "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { "s3:x-amz-acl": "bucket-owner-full-control" } } }, { "Effect": "Deny", "Principal": "*", "Action": "s3:PutObjectAcl", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
    },
    {
      title: 'Uploads that everyone may read',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "444455556666" }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { "s3:x-amz-acl": ["bucket-owner-full-control", [|"public-read"|]] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "444455556666" }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { "s3:x-amz-acl": "bucket-owner-full-control" } } }, { "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { "s3:x-amz-acl": "public-read" } } }] }',
    },
    {
      title: 'ACLs are disabled in the same template',
      file: 'template.yaml',
      bad: `Resources:
  Logs:
    Type: AWS::S3::Bucket
    Properties:
      OwnershipControls: { Rules: [{ ObjectOwnership: BucketOwnerEnforced }] }
  LogsPolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Logs
      PolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: { AWS: "444455556666" }, Action: ["s3:PutObject", [|"s3:PutObjectAcl"|]], Resource: !Sub "\${Logs.Arn}/*" }] }
`,
      good: `Resources:
  Logs:
    Type: AWS::S3::Bucket
    Properties:
      OwnershipControls: { Rules: [{ ObjectOwnership: BucketOwnerEnforced }] }
  LogsPolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Logs
      PolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: { AWS: "444455556666" }, Action: "s3:PutObject", Resource: !Sub "\${Logs.Arn}/*" }] }
`,
    },
  ],
  check: {
    condition(condition, { report }) {
      if (condition.statement.effect !== 'Allow' || !isOn(condition, 's3:x-amz-acl') || readOperator(condition.operator)?.negated !== false) return
      for (const value of condition.values) {
        if (OPEN.test(value.value ?? '')) report({ at: value, message: `uploads with the ACL ${quote(value.raw)} can be read by everyone`, help: 'remove it, and disable ACLs' })
      }
    },
    action(action, { statement, report }) {
      if (statement.effect !== 'Allow' || statement.actions?.negated || !SETS.test(action.value ?? '') || statement.conditionsPartial) return
      if (LIMITS.some((key) => conditionsOn(statement, key).length > 0)) return
      if (statement.policy.holder?.withoutAcls === true && ACLS.test(action.raw)) report({ at: action, message: `${quote(action.raw)} does nothing: the bucket has ACLs disabled`, help: 'remove it' })
      else report({ at: action, message: `${quote(action.raw)} lets them give access beside this policy`, help: 'remove it, and disable ACLs; or limit it with `s3:x-amz-acl`' })
    },
  },
})
