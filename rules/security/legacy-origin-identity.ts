import { defineRule, written } from '../../src/rule.ts'

export default defineRule({
  id: 'legacy-origin-identity',
  summary: 'CloudFront reads the bucket with an origin access identity in place of origin access control.',
  category: 'security',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  equivalents: ['cloudsploit/bucketPolicyCloudFrontOai', 'cloudsploit/bucketPolicyCloudFrontOac'],
  kinds: ['bucket'],
  dialects: ['aws'],
  why: `An origin access identity is a user of CloudFront that every distribution may be given: whoever may edit one distribution of the account reads
the bucket with it. It cannot read objects under KMS keys, and does not work in Regions opened since December 2022. Origin access control signs each request
for one distribution, which the policy names in \`aws:SourceArn\`.`,
  references: ['https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": [|"arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity EH1HDMB1FH2TC"|] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "cloudfront.amazonaws.com" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { "aws:SourceArn": "arn:aws:cloudfront::111122223333:distribution/EDFDVBD6EXAMPLE" } } }] }',
    },
  ],
  check: {
    principal({ who, text, statement }, { report, dialect }) {
      if (who.is !== 'user' || !dialect.principals.namedAccounts.includes(who.account) || statement.effect !== 'Allow') return
      report({
        at: text, message: 'this is an origin access identity, which any distribution of its account can use',
        help: `write ${written(statement, 'Principal', { Service: 'cloudfront.amazonaws.com' })} and a condition on \`aws:SourceArn\`, and give the origin an access control`,
      })
    },
  },
})
