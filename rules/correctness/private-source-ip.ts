import { defineRule, quote, readSourceIp, type Condition, type Operator } from '../../src/rule.ts'

export default defineRule({
  id: 'private-source-ip',
  summary: '`aws:SourceIp` is compared with private addresses only.',
  category: 'correctness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/PRIVATE_IP_ADDRESS', 'access-analyzer/PRIVATE_NOT_IP_ADDRESS'],
  dialects: ['aws'],
  why: `\`aws:SourceIp\` is the address that AWS sees on the internet. From a private network, that is the address of its gateway; through a VPC
endpoint, the key is not there at all. So a private address never matches: an Allow with it grants nothing, and a Deny with \`NotIpAddress\`
denies everyone, those in the office included. Systems on one's own premises do see private addresses, so this is for AWS only.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceip',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-private-ip-address',
  ],
  examples: [
    {
      title: 'It grants nothing',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "IpAddress": { "aws:SourceIp": [|["10.0.0.0/8", "192.168.7.0/24"]|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "IpAddress": { "aws:VpcSourceIp": ["10.0.0.0/8", "192.168.7.0/24"] } } }] }',
    },
    {
      title: 'It denies everyone',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "NotIpAddress": { "aws:SourceIp": [|"192.168.0.0/16"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "NotIpAddress": { "aws:SourceIp": "203.0.113.0/24" } } }] }',
    },
    {
      title: 'It denies nothing; and conditions beside it',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "IpAddress": { "aws:SourceIp": [|"fd00::/8"|] } } }, { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NotIpAddressIfExists": { "aws:SourceIp": [|"172.16.0.0/12"|] }, "Bool": { "aws:ViaAWSService": "false" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "IpAddress": { "aws:SourceIp": ["fd00::/8", "${Range}"] } } }, { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NotIpAddressIfExists": { "aws:SourceIp": "172.32.0.0/16" }, "Bool": { "aws:ViaAWSService": "false" } } }] }',
    },
  ],
  check: {
    condition(condition, { report }) {
      const { key, values, partial, value: at } = condition
      const { operator, hidden = [] } = readSourceIp(condition) ?? {}
      if (!operator || partial || hidden.length === 0 || hidden.length < values.length) return
      report({
        at, message: `${quote(key.raw)} is never a private address, so ${consequence(operator, condition)}`,
        help: 'list the public addresses, or compare `aws:VpcSourceIp`, which requests through a VPC endpoint have',
        equivalent: `access-analyzer/${operator.negated ? 'PRIVATE_NOT_IP_ADDRESS' : 'PRIVATE_IP_ADDRESS'}`,
      })
    },
  },
})

function consequence({ negated, ifExists }: Operator, { statement }: Condition): string {
  if (!negated) return `this matches ${ifExists ? 'only where the key is missing' : 'no request'}`
  const alone = statement.conditions.length === 1 && !statement.conditionsPartial
  return statement.effect === 'Deny' && alone ? 'this denies everyone' : 'this matches every request'
}
