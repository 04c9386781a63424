import { addCondition, coversAction, defineRule, deniesServiceCalls, quote, writtenCondition } from '../../src/rule.ts'

export default defineRule({
  id: 'perimeter-without-services',
  summary: 'A Deny for all but some networks also denies what AWS services do for the caller.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  kinds: ['scp', 'identity', 'boundary', 'session'],
  dialects: ['aws'],
  why: `When CloudFormation, Athena or another service calls for somebody, with that caller's permissions, the request comes from the network of the service:
a Deny on \`aws:SourceIp\`, \`aws:SourceVpc\` or \`aws:SourceVpce\` meets it, and what worked from the console stops. \`aws:ViaAWSService\` tells
such requests apart. Reported by default are Denies of all actions, or all but some; a Deny of some actions may well mean services too, and is
reported under \`strict\`. Service-linked roles need no exception: no SCP restricts them.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_deny-ip.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-viaawsservice',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": { "NotIpAddress": { [|"aws:SourceIp"|]: "192.0.2.0/24" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": { "Bool": { "aws:ViaAWSService": "false" }, "NotIpAddress": { "aws:SourceIp": "192.0.2.0/24" } } }] }',
    },
    {
      title: 'By the VPC',
      kind: 'scp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "NotAction": ["es:ESHttpGet"], "Resource": "*", "Condition": { "StringNotEqualsIfExists": { [|"aws:SourceVpc"|]: "vpc-1a2b3c4d" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "NotAction": ["es:ESHttpGet"], "Resource": "*", "Condition": { "Bool": { "aws:ViaAWSService": "false" }, "StringNotEqualsIfExists": { "aws:SourceVpc": "vpc-1a2b3c4d" } } }] }',
    },
  ],
  check: {
    statement(statement, { catalog, report }) {
      const [first, ...others] = deniesServiceCalls(statement, catalog)
      if (!first) return
      const { actions } = statement
      const wide = actions?.negated === true || coversAction(statement, 'iam:CreateRole') === 'yes'
      const added = writtenCondition(statement, 'Bool', 'aws:ViaAWSService', 'false')
      const edit = addCondition(statement, 'Bool', 'aws:ViaAWSService', 'false')
      report({
        at: first.key, related: others.map(({ key }) => ({ at: key, message: 'and this one' })),
        message: `this Deny on ${quote(first.key.raw)} meets calls that AWS services make for the caller, too`, help: `add ${added}`,
        ...(edit && { fix: { title: `add ${added}`, kind: 'changes-access', edits: [edit] } }),
        ...(!wide && { unsure: 'services may be meant to be kept out of these actions' }),
      })
    },
  },
})
