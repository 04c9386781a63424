import { defineRule, isStandIn, noRegions, quote, replaceString } from '../../src/rule.ts'

export default defineRule({
  id: 'malformed-region',
  summary: 'A condition compares a Region with what is no name of a Region.',
  category: 'correctness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/INVALID_REGION'],
  dialects: ['aws'],
  why: `\`aws:RequestedRegion\` is \`eu-central-1\`, in lower case, never \`Frankfurt\`, \`EU\` or the zone \`eu-central-1a\`. A Deny outside of a
misspelt Region denies that Region as well; an Allow for it grants nothing. A name that has the form and that AWS does not have is
told apart (\`unknown-region\`), since it may be new.

\`unspecified\` is what requests for global inference of Bedrock carry. Values with a policy variable in them are left alone; IAM Access
Analyzer reports \`INVALID_REGION\` on some of those, wrongly.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-requestedregion',
    'https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-region',
  ],
  examples: [
    {
      title: 'A typing error',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "ec2:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:RequestedRegion": ["eu-central-1", [|"eu-wset-1"|]] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "ec2:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:RequestedRegion": ["eu-central-1", "eu-west-1"] } } }] }',
    },
    {
      title: 'A zone, and capital letters',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:*", "Resource": "*", "Condition": { "StringEquals": { "ec2:Region": [[|"eu-west-1a"|], [|"US-EAST-1"|]] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:*", "Resource": "*", "Condition": { "StringEquals": { "ec2:Region": ["eu-west-1", "us-east-1"] } } }] }',
    },
    {
      title: 'No name of a Region at all; letters of either case where the operator ignores it, and policy variables',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "ec2:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:RequestedRegion": [[|"Frankfurt"|], [|""|]] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "ec2:*", "Resource": "*", "Condition": { "StringNotEqualsIgnoreCase": { "aws:RequestedRegion": ["EU-Central-1", "${aws:PrincipalTag/region}"] }, "StringNotLike": { "aws:RequestedRegion": "eu-*" }, "StringNotEqualsIfExists": { "aws:RequestedRegion": "unspecified" } } }] }',
    },
  ],
  check: {
    condition(condition, { catalog, report }) {
      for (const { text, value, reading } of noRegions(condition, catalog)) {
        if (reading.is === 'missing' || isStandIn(value)) continue
        const meant = reading.is === 'misspelt' ? reading.meant : undefined
        report({
          at: text, message: value === '' ? `the Region of ${quote(condition.key.raw)} is empty` : `${quote(value)} is no name of a Region`,
          help: meant === undefined ? 'write the name of a Region such as `eu-central-1`' : `write ${quote(meant)}`,
          ...(meant !== undefined && { fix: { title: `write ${quote(meant)}`, kind: 'changes-access', edits: [replaceString(condition.statement.policy, text, meant)] } }),
        })
      }
    },
  },
})
