import { companionKeysOf, conditionsOn, defineRule, list, quote, readOperator, type Statement } from '../../src/rule.ts'

export default defineRule({
  id: 'unpaired-condition-key',
  summary: 'A condition on a private address does not say in which VPC.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  dialects: ['aws'],
  equivalents: ['access-analyzer/MISSING_PAIRED_CONDITION_KEYS'],
  why: `\`10.0.0.0/8\` is in every VPC, in those of other accounts too: whoever makes a VPC with that range, and an endpoint in it, meets the
condition. Only together with the VPC or the endpoint does the address say who calls. In a Deny, the VPC belongs in a statement of its own: within one
condition both would have to be wrong.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpcsourceip',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "IpAddress": { [|"aws:VpcSourceIp"|]: "10.1.1.0/24" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "IpAddress": { "aws:VpcSourceIp": "10.1.1.0/24" }, "StringEquals": { "aws:SourceVpce": "vpce-1a2b3c4d" } } }] }',
    },
    {
      title: 'A Deny to all but some addresses',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "NotIpAddress": { [|"aws:VpcSourceIp"|]: "10.1.1.0/24" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "NotIpAddress": { "aws:VpcSourceIp": "10.1.1.0/24" } } }, { "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "StringNotEquals": { "aws:SourceVpc": "vpc-1a2b3c4d" } } }] }',
    },
  ],
  check: {
    condition({ key, operator, statement }, { report }) {
      const companions = companionKeysOf(key.value ?? '')
      const denies = statement.effect === 'Deny'
      // A Deny of some addresses is no narrower for want of a VPC.
      if (!companions || statement.effect === undefined || readOperator(operator)?.negated !== denies) return
      const speaks = (other: Statement) => other.conditionsPartial || companions.some((companion) => conditionsOn(other, companion).length > 0)
      if (denies ? statement.policy.statements.some(speaks) : speaks(statement)) return
      const names = list(companions.map(quote), 3, 'or')
      report({
        at: key, message: `${quote(key.raw)} stands without the VPC, and other VPCs have the same addresses`,
        help: denies ? `deny all but your VPC with ${names} in a statement of its own` : `add ${names} to this condition`,
      })
    },
  },
})
