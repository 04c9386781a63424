import { defineRule, quote, readSourceIp } from '../../src/rule.ts'

export default defineRule({
  id: 'any-source-ip',
  summary: '`aws:SourceIp` is compared with all addresses there are.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  subsumes: ['perimeter-without-services'],
  why: `\`0.0.0.0/0\` is every IPv4 address, \`::/0\` every IPv6 address. An Allow looks as if it were for a network and is for the internet; a
Deny with \`NotIpAddress\` denies nothing. What is left of the condition is that the request did not come through a VPC endpoint, since only then
is the key there; that says \`"Null": { "aws:SourceIp": "false" }\` better.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceip'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "IpAddress": { "aws:SourceIp": [|"0.0.0.0/0"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "IpAddress": { "aws:SourceIp": "203.0.113.0/24" } } }] }',
    },
    {
      title: 'Both versions of the protocol',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "NotIpAddress": { "aws:SourceIp": ["203.0.113.0/24", [|"0.0.0.0/0"|], "::/0"] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "NotIpAddress": { "aws:SourceIp": ["203.0.113.0/24", "0.0.0.0/1"] } } }] }',
    },
  ],
  check: {
    condition(condition, { report }) {
      const { operator, whole: [at, ...rest] = [] } = readSourceIp(condition) ?? {}
      if (!operator || !at) return
      report({
        at,
        message: `${quote(at.raw)} is every IPv${at.raw.includes(':') ? 6 : 4} address, so this condition is met by ${operator.negated ? 'none' : 'all'} of them`,
        related: rest.map((each) => ({ at: each, message: 'every address too' })), help: 'list the networks that are meant, or remove the condition',
      })
    },
  },
})
