import { defineRule, hasHostBits, networkOf, quote, readOperator, readRange, replaceString } from '../../src/rule.ts'

export default defineRule({
  id: 'host-bits',
  summary: 'A CIDR block has bits behind its prefix, which count for nothing.',
  category: 'style',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/IMPROVE_IP_RANGE'],
  why: `\`203.0.113.7/24\` reads like one host, and is the whole of \`203.0.113.0/24\`: what stands behind the prefix is not compared. Written as
the network, the block shows what it lets in.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IPAddress',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-improve-ip-range',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "IpAddress": { "aws:SourceIp": [|"203.0.113.7/24"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "IpAddress": { "aws:SourceIp": "203.0.113.0/24" } } }] }',
    },
    {
      title: 'IPv6; a single address has no prefix to be behind',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NotIpAddress": { "aws:SourceIp": ["192.0.2.188/32", "192.0.2.7", [|"2001:db8:1234:5678::1/64"|]] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NotIpAddress": { "aws:SourceIp": ["192.0.2.188/32", "192.0.2.7", "2001:db8:1234:5678::/64"] } } }] }',
    },
  ],
  check: {
    condition({ operator, values, statement }, { report }) {
      if (readOperator(operator)?.family !== 'IpAddress') return
      for (const at of values) {
        const range = readRange(at.value ?? '')
        if (!range || !hasHostBits(range)) continue
        const network = networkOf(range)
        report({
          at, message: `${quote(at.raw)} is the whole of ${quote(network)}`, help: `write ${quote(network)}, or \`/${range.bytes.length * 8}\` for the one address`,
          fix: { title: `write ${quote(network)}`, kind: 'keeps-access', edits: [replaceString(statement.policy, at, network)] },
        })
      }
    },
  },
})
