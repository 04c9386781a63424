import { attachmentOf, defineRule, isForeignResource, quote, readResource } from '../../src/rule.ts'

export default defineRule({
  id: 'foreign-resource',
  summary: 'A bucket policy has the ARN of something else than a bucket or its objects.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/UNSUPPORTED_RESOURCE_ARN_IN_POLICY', 'cfn-lint/E3514'],
  supersedes: ['unmatched-action', 'unmatched-resource', 'missing-bucket-arn', 'missing-object-arn'],
  kinds: ['bucket'],
  dialects: ['aws'],
  why: `S3 refuses a bucket policy with an ARN that is not of the bucket that it is attached to, or of its objects. A key is shared by the key's
policy, an access point has a policy of its own.`,
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-arn-format.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-unsupported-resource-arn-in-policy',
  ],
  examples: [
    {
      kind: 'bucket',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket/*", [|"arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"|], [|"arn:aws:s3:us-east-1:111122223333:accesspoint/my-point"|]] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket/*"] }] }',
    },
  ],
  check: {
    resource(resource, { statement, catalog, dialect, report }) {
      const attachment = attachmentOf(statement.policy)
      if (!attachment || statement.resources?.negated || readResource(resource, catalog, dialect).is !== 'fine' || !isForeignResource(resource, attachment)) return
      report({ at: resource, message: `this is the policy of ${attachment.what}, and ${quote(resource.raw)} is no ARN of one`, help: 'take it out; write what concerns it into the policy of that resource' })
    },
  },
})
