import { defineRule, isStandIn, noRegions, quote, REGIONS_DATE } from '../../src/rule.ts'

export default defineRule({
  id: 'unknown-region',
  summary: 'A condition compares a Region with one that AWS does not list.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/INVALID_REGION'],
  dialects: ['aws'],
  why: `A Region that does not exist makes no request: an Allow for it grants nothing, and a Deny outside of it leaves out nothing. policylint
knows the Regions of the day that the message names. A newer one is right all the same, which is why this is a warning;
\`"catalog": { "additional": { "regions": […] } }\` in the configuration names it. What cannot be a Region at all is an error (\`malformed-region\`).

Values with a policy variable in them are left alone; IAM Access Analyzer reports \`INVALID_REGION\` on some of those, wrongly.`,
  references: [
    'https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-requestedregion',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-region',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "ec2:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:RequestedRegion": ["us-east-1", [|"us-east-9"|]] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "ec2:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:RequestedRegion": ["us-east-1", "us-east-2"] } } }] }',
    },
    {
      title: 'One that the configuration names',
      config: '{ "catalog": { "additional": { "regions": ["eu-east-2"] } } }',
      goodConfig: '{ "catalog": { "additional": { "regions": ["eu-east-1"] } } }',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:*", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestedRegion": [|"eu-east-1"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:*", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestedRegion": "eu-east-1" }, "StringLike": { "ec2:Region": "eu-east-*" } } }] }',
    },
    {
      title: 'A pattern',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "kms:ReplicateKey", "Resource": "*", "Condition": { "StringLike": { "kms:ReplicaRegion": ["eu-*", [|"us-south-*"|]] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "kms:ReplicateKey", "Resource": "*", "Condition": { "StringLike": { "kms:ReplicaRegion": ["eu-*", "us-????-?", "*-gov-*"] } } }] }',
    },
  ],
  check: {
    condition(condition, { catalog, report }) {
      for (const { text, value, reading } of noRegions(condition, catalog)) {
        if (reading.is !== 'missing' || isStandIn(value)) continue
        report({
          at: text,
          message: /[*?]/.test(value) ? `AWS documents no Region that ${quote(value)} matches, as of ${REGIONS_DATE}` : `AWS documents no Region ${quote(value)}, as of ${REGIONS_DATE}`,
          help: 'write the Region that is meant; if it is newer, add it to `catalog.additional.regions` of the configuration',
        })
      }
    },
  },
})
