import { defineRule, openingsOf, quote, unfixedOf, witnessOf } from '../../src/rule.ts'

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

To S3, what has a wildcard or a policy variable names nobody: by its page, \`arn:aws:iam::111122223333:role/app-*\` in \`aws:PrincipalArn\` leaves a policy
public, though only roles of one account match. That is told under \`strict\`.

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
    {
      title: 'Roles by a pattern are no fixed value; strict',
      file: 'template.json',
      bad: '{ "AWSTemplateFormatVersion": "2010-09-09", "Resources": { "Data": { "Type": "AWS::S3::Bucket", "Properties": { "PublicAccessBlockConfiguration": { "BlockPublicPolicy": true } } }, "DataPolicy": { "Type": "AWS::S3::BucketPolicy", "Properties": { "Bucket": { "Ref": "Data" }, "PolicyDocument": { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": { "Fn::Sub": "${Data.Arn}/*" }, "Condition": { "ArnLike": { "aws:PrincipalArn": [|"arn:aws:iam::111122223333:role/app-*"|] } } }] } } } } }',
      good: '{ "AWSTemplateFormatVersion": "2010-09-09", "Resources": { "Data": { "Type": "AWS::S3::Bucket", "Properties": { "PublicAccessBlockConfiguration": { "BlockPublicPolicy": true } } }, "DataPolicy": { "Type": "AWS::S3::BucketPolicy", "Properties": { "Bucket": { "Ref": "Data" }, "PolicyDocument": { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": { "Fn::Sub": "${Data.Arn}/*" }, "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/app-*" }, "StringEquals": { "aws:PrincipalAccount": "111122223333" } } }] } } } } }',
    },
    {
      title: 'A policy variable; access points by a pattern are left to their account; strict',
      file: 'template.json',
      bad: '{ "AWSTemplateFormatVersion": "2010-09-09", "Resources": { "Data": { "Type": "AWS::S3::Bucket", "Properties": { "PublicAccessBlockConfiguration": { "BlockPublicPolicy": true } } }, "DataPolicy": { "Type": "AWS::S3::BucketPolicy", "Properties": { "Bucket": { "Ref": "Data" }, "PolicyDocument": { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": { "Fn::Sub": "${Data.Arn}/*" }, "Condition": { "StringEquals": { "aws:PrincipalOrgID": [|"${aws:ResourceOrgID}"|] } } }] } } } } }',
      good: '{ "AWSTemplateFormatVersion": "2010-09-09", "Resources": { "Data": { "Type": "AWS::S3::Bucket", "Properties": { "PublicAccessBlockConfiguration": { "BlockPublicPolicy": true } } }, "DataPolicy": { "Type": "AWS::S3::BucketPolicy", "Properties": { "Bucket": { "Ref": "Data" }, "PolicyDocument": { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": { "Fn::Sub": "${Data.Arn}/*" }, "Condition": { "ArnLike": { "s3:DataAccessPointArn": "arn:aws:s3:eu-west-1:111122223333:accesspoint/*" } } }] } } } } }',
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
      for (const { condition, value, by } of unfixedOf(policy, catalog)) {
        report({
          at: value, message: `S3 may refuse this policy: a ${by} in ${quote(condition.key.raw)} names nobody to Block Public Access`,
          help: 'add `aws:PrincipalAccount` or `aws:PrincipalOrgID` with the ids of those who may',
          unsure: 'by the page of S3 such a value leaves a policy public, though it is for few',
          ...(block?.at && { related: [{ at: block.at, message: 'public policies blocked' }] }),
        })
      }
    },
  },
})
