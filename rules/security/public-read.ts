import { defineRule, openingsOf, quote, witnessOf } from '../../src/rule.ts'

export default defineRule({
  id: 'public-read',
  summary: 'Anyone in the world may read or list.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  subsumes: ['any-source-ip', 'wildcard-in-sensitive-key', 'wildcard-for-presence', 'constant-condition-key', 'caller-chosen-key'],
  equivalents: ['checkov/CKV_AWS_70', 'checkov/CKV_AWS_32', 'trivy/AVD-AWS-0032', 'semgrep/aws-ecr-repository-wildcard-principal', 'cfn-nag/F16', 'guard/S3_BUCKET_POLICY_NO_WILDCARD_PRINCIPAL', 'sonar/S6270', 'scoutsuite/s3-bucket-world-policy-star', 'regula/FG_R00211', 'kics/66c6f96f-2d9e-417e-a998-9058aeeecd44', 'regula/FG_R00277', 'regula/FG_R00279', 'kics/1df37f4b-7197-45ce-83f8-9994d2fcf885', 'tfsec/aws-ecr-no-public-access', 'kics/faa8fddf-c0aa-4b2d-84ff-e993e233ebe9', 'kics/f97b7d23-568f-4bcc-9ac9-02df0d57fbba'],
  kinds: ['bucket', 'resource'],
  why: `A website's files are there for everyone; most other data is not, and a bucket that holds both is how the others get out. Whoever can
list finds everything, and none of it needs to be guessed.

Where that is meant, ignore the finding with its reason: the next reader then knows. A bucket behind CloudFront needs no such Allow: name the
distribution (\`"Service": "cloudfront.amazonaws.com"\` with \`aws:SourceArn\`). What is public is said under \`public-access\`, which tells of
everything that goes beyond reading.`,
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteAccessPermissionsReqd.html',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html',
  ],
  examples: [
    {
      title: 'A website, or not; CloudFront instead',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": [|"*"|], "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "cloudfront.amazonaws.com" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringEquals": { "aws:SourceArn": "arn:aws:cloudfront::111122223333:distribution/EDFDVBD6EXAMPLE" } } }] }',
    },
    {
      title: 'Half of the internet is no network; a Deny takes what would write',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": [|"*"|] }, "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "IpAddress": { "aws:SourceIp": "128.0.0.0/1" } } }, { "Effect": "Deny", "Principal": "*", "Action": "s3:Put*", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "*" }, "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "IpAddress": { "aws:SourceIp": "198.51.100.0/24" } } }, { "Effect": "Deny", "Principal": "*", "Action": "s3:Put*", "Resource": "*" }] }',
    },
    {
      title: 'Everyone but one address; whichever bucket it is',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": [|"*"|], "Action": "s3:GetObject", "Resource": "arn:aws:s3:::${Bucket}/*", "Condition": { "StringNotEquals": { "aws:SourceIp": "203.0.113.7" }, "NumericGreaterThan": { "s3:TlsVersion": "1.1" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/reader" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::${Bucket}/*", "Condition": { "StringNotEquals": { "aws:SourceIp": "203.0.113.7" }, "NumericGreaterThan": { "s3:TlsVersion": "1.1" } } }] }',
    },
  ],
  check: {
    policy(policy, { catalog, report }) {
      for (const { at, call, signed, reads, resource, doubt } of openingsOf(policy, catalog)) {
        if (!reads) continue
        const witness = witnessOf(call, catalog)
        report({
          at: at.text, message: `${signed ? 'anyone with an AWS account' : 'anyone'} can call ${quote(witness.action)} on ${quote(resource?.raw ?? witness.resource)}`,
          help: `name who may${at.statement.conditions.length === 0 ? '' : ', or write a condition that keeps others out'}, or ignore this with the reason why everyone may read`, related: at.statement.conditions.map(({ key }) => ({ at: key, message: 'leaves it public' })), witness, barsWidening: true, ...(doubt !== undefined && { unsure: doubt }),
        })
      }
    },
  },
})
