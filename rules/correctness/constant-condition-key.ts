import { defineRule, isOn, quote } from '../../src/rule.ts'

export default defineRule({
  id: 'constant-condition-key',
  summary: 'The policy of a bucket or access point asks which account owns it.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  kinds: ['bucket', 'resource'],
  dialects: ['aws'],
  equivalents: ['access-analyzer/IRRELEVANT_CONDITION_KEY_IN_POLICY'],
  why: `\`s3:ResourceAccount\` is the account that owns the bucket of a request. In the policy of that bucket it is always the same, so that the
condition restricts nobody, or everybody. It is made for the policies of those who call, and of VPC endpoints: which buckets may they reach? Who may
reach this bucket is a matter of \`Principal\`, \`aws:PrincipalAccount\` and \`aws:PrincipalOrgID\`.`,
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-irrelevant-condition-key-in-policy',
  ],
  examples: [
    {
      kind: 'bucket',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { [|"s3:ResourceAccount"|]: "111122223333" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { "aws:PrincipalAccount": "111122223333" } } }] }',
    },
    {
      title: 'An access point; by its shape alone, it may be the policy of a VPC endpoint: strict',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:us-west-2:111122223333:accesspoint/my-access-point/object/*", "Condition": { "StringEquals": { [|"s3:ResourceAccount"|]: "111122223333" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "s3:ResourceAccount": "111122223333" } } }] }',
    },
  ],
  check: {
    condition(condition, { report }) {
      const { key, statement: { policy, principals, resources } } = condition
      // Without principals it is no policy of a bucket, whatever it is called.
      if (!isOn(condition, 's3:ResourceAccount') || !principals) return
      const point = resources?.values.every(({ fields }) => fields?.[2]?.value === 's3' && fields[5]?.raw.startsWith('accesspoint/'))
      if (policy.kind !== 'bucket' && !point) return
      report({
        at: key, message: `${quote(key.raw)} is always the owner of this ${point ? 'access point' : 'bucket'}`,
        help: 'remove it here, and use it in the policies of those who call',
        ...(policy.kindFrom === 'shape' && { unsure: 'the policy of a VPC endpoint looks the same' }),
      })
    },
  },
})
