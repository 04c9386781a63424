import { defineRule, quote, readSourceIp, removeItems } from '../../src/rule.ts'

export default defineRule({
  id: 'partly-private-source-ip',
  summary: '`aws:SourceIp` is compared with private addresses beside public ones.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/PRIVATE_IP_ADDRESS_SUBSET', 'access-analyzer/PRIVATE_NOT_IP_ADDRESS_SUBSET'],
  dialects: ['aws'],
  why: `\`aws:SourceIp\` is the address that AWS sees on the internet, never a private one. The private networks of the list let nobody in, and
save nobody from a Deny with \`NotIpAddress\`: requests from them come with the public address of their gateway, or, through a VPC endpoint,
with \`aws:VpcSourceIp\` in place of \`aws:SourceIp\`.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpcsourceip',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-private-ip-address-subset',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "IpAddress": { "aws:SourceIp": ["203.0.113.0/24", [|"10.0.0.0/8"|]] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "IpAddress": { "aws:SourceIp": ["203.0.113.0/24"] } } }] }',
    },
    {
      title: 'The first of the list',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "IpAddress": { "aws:SourceIp": [[|"10.0.0.0/8"|], "192.168.0.0/16", "203.0.113.0/24"] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "IpAddress": { "aws:SourceIp": ["203.0.113.0/24"] } } }] }',
    },
    {
      title: 'Several, in a Deny',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "NotIpAddress": { "aws:SourceIp": ["192.0.2.0/24", [|"10.0.0.0/8"|], "172.16.0.0/12", "203.0.113.0/24"] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "NotIpAddress": { "aws:SourceIp": ["192.0.2.0/24", "203.0.113.0/24"] } } }] }',
    },
  ],
  check: {
    condition(condition, { report }) {
      const { operator, hidden = [], visible = [] } = readSourceIp(condition) ?? {}
      const [at, ...rest] = hidden
      if (!operator || !at || visible.length === 0) return
      const edits = removeItems(condition.statement.policy, hidden)
      report({
        at, message: `${quote(condition.key.raw)} is never a private address, so ${quote(at.raw)} ${operator.negated ? 'exempts' : 'matches'} no request`,
        related: rest.map((text) => ({ at: text, message: 'private too' })), help: 'compare private addresses with `aws:VpcSourceIp`, in a statement of its own',
        equivalent: `access-analyzer/${operator.negated ? 'PRIVATE_NOT_IP_ADDRESS_SUBSET' : 'PRIVATE_IP_ADDRESS_SUBSET'}`,
        ...(edits && { fix: { title: 'remove the private addresses', kind: 'changes-access', edits } }),
      })
    },
  },
})
