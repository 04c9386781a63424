import { defineRule, meantRange, quote, readOperator, replaceString, unreadable } from '../../src/rule.ts'

export default defineRule({
  id: 'malformed-ip-range',
  summary: 'A condition compares an address with what is neither an address nor a CIDR block.',
  category: 'correctness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  supersedes: ['dead-statement'],
  equivalents: ['access-analyzer/TYPE_MISMATCH_IP_RANGE', 'parliament/MISMATCHED_TYPE', 'boogy/invalid_ip_cidr_format'],
  why: `\`IpAddress\` and \`NotIpAddress\` read addresses and CIDR blocks, of IPv4 and IPv6: \`203.0.113.0/24\`, \`2001:db8::/32\`. Wildcards, netmasks
and ranges from one address to another are none of them. Services refuse such a policy, or the value matches no address, and then a
\`Deny\` with \`NotIpAddress\` shuts out the very network that it names.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IPAddress',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-type-mismatch-ip-range',
  ],
  examples: [
    {
      title: 'A wildcard',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "IpAddress": { "aws:SourceIp": ["192.0.2.0/24", [|"203.0.113.*"|]] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "IpAddress": { "aws:SourceIp": ["192.0.2.0/24", "203.0.113.0/24"] } } }] }',
    },
    {
      title: 'A prefix that is too long, and a netmask',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NotIpAddressIfExists": { "aws:SourceIp": [[|"203.0.113.0/33"|], [|"192.0.2.0/255.255.255.0"|]] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NotIpAddressIfExists": { "aws:SourceIp": ["203.0.113.0/32", "192.0.2.0/24", "2001:DB8:1234:5678::/64", "198.51.100.7"] } } }] }',
    },
  ],
  check: {
    condition(condition, { report }) {
      if (readOperator(condition.operator)?.family !== 'IpAddress') return
      for (const { text: at, value } of unreadable(condition)) {
        const meant = meantRange(value)
        report({
          at, message: `${quote(value)} is neither an address nor a CIDR block`,
          help: meant === undefined ? 'write an address or a block such as `203.0.113.0/24` or `2001:db8::/32`' : `write ${quote(meant)}`,
          ...(meant !== undefined && { fix: { title: `write ${quote(meant)}`, kind: 'changes-access', edits: [replaceString(condition.statement.policy, at, meant)] } }),
        })
      }
    },
  },
})
