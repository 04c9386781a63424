import { defineRule, openingsOf, quote, witnessOf } from '../../src/rule.ts'

export default defineRule({
  id: 'refused-public-policy',
  summary: 'A bucket policy is public, and Block Public Access of the same bucket refuses public policies.',
  category: 'correctness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  supersedes: ['public-access', 'public-read'],
  kinds: ['bucket'],
  why: `With \`BlockPublicPolicy\`, S3 refuses every bucket policy that is public, so the deployment ends with \`AccessDenied\`; or, where the policy
happened to come first, the next change of it does. One of the two is not meant: the website wants the setting off, everything else wants a
policy that names who may.

\`RestrictPublicBuckets\` alone takes the policy, and lets only the bucket's own account and AWS services use it; \`public-access\` and
\`public-read\` then are told under \`strict\` only.`,
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-publicaccessblockconfiguration.html',
  ],
  examples: [
    {
      title: 'A website behind closed doors',
      file: 'template.json',
      bad: '{ "AWSTemplateFormatVersion": "2010-09-09", "Resources": { "Site": { "Type": "AWS::S3::Bucket", "Properties": { "PublicAccessBlockConfiguration": { "BlockPublicPolicy": true } } }, "SitePolicy": { "Type": "AWS::S3::BucketPolicy", "Properties": { "Bucket": { "Ref": "Site" }, "PolicyDocument": { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": [|"*"|], "Action": "s3:GetObject", "Resource": { "Fn::Sub": "${Site.Arn}/*" } }] } } } } }',
      good: '{ "AWSTemplateFormatVersion": "2010-09-09", "Resources": { "Site": { "Type": "AWS::S3::Bucket", "Properties": { "PublicAccessBlockConfiguration": { "BlockPublicPolicy": false } } }, "SitePolicy": { "Type": "AWS::S3::BucketPolicy", "Properties": { "Bucket": { "Ref": "Site" }, "PolicyDocument": { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": { "Fn::Sub": "${Site.Arn}/*" } }] } } } } }',
    },
  ],
  check: {
    policy(policy, { catalog, report }) {
      const block = policy.publicAccessBlock
      for (const { at, call, signed, resource, refused } of openingsOf(policy, catalog)) {
        if (!refused) continue
        const witness = witnessOf(call, catalog)
        report({
          at: at.text, message: `S3 refuses this policy: by it, ${signed ? 'anyone with an AWS account' : 'anyone'} can call ${quote(witness.action)} on ${quote(resource?.raw ?? witness.resource)}`,
          help: 'name who may; or, where everyone is meant, switch off `BlockPublicPolicy` of this bucket', witness,
          ...(block?.at && { related: [{ at: block.at, message: 'public policies blocked' }] }),
        })
      }
    },
  },
})
