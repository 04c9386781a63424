import { beyondEndpoint, defineRule, quote, written } from '../../src/rule.ts'

export default defineRule({
  id: 'unsupported-endpoint-key',
  summary: 'A condition key about the VPC endpoint stands with services that do not know it.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  dialects: ['aws'],
  equivalents: ['access-analyzer/USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES', 'boogy/global_condition_key_with_action_specific'],
  why: `\`aws:VpceAccount\`, \`aws:VpceOrgID\`, \`aws:VpceOrgPaths\` and \`aws:SourceVpcArn\` are in the requests of some services only; the IAM
User Guide lists them. Everywhere else the keys are always absent: a perimeter that denies what does not come through the organization's endpoints
denies every request to the other services, the ones through its own endpoints too.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpceorgid',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-use-condition-key-only-with-supported-services',
  ],
  examples: [
    {
      title: 'All services',
      kind: 'scp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": { "StringNotEqualsIfExists": { [|"aws:VpceOrgID"|]: "o-a1b2c3d4e5" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": ["s3:*", "kms:*", "sqs:*"], "Resource": "*", "Condition": { "StringNotEqualsIfExists": { "aws:VpceOrgID": "o-a1b2c3d4e5" } } }] }',
    },
    {
      title: 'One service, one action, and all but some',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject", "sqs:SendMessage"], "Resource": "*", "Condition": { "StringEquals": { [|"aws:VpceAccount"|]: "111122223333" } } }, { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringEquals": { [|"aws:VpceAccount"|]: "111122223333" } } }, { "Effect": "Deny", "NotAction": "s3:*", "Resource": "*", "Condition": { "ArnNotEquals": { [|"aws:SourceVpcArn"|]: "arn:aws:ec2:us-east-1:111122223333:vpc/vpc-1a2b3c4d" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:VpceAccount": "111122223333" } } }, { "Effect": "Allow", "Action": "iam:GetRole", "Resource": "*", "Condition": { "StringEquals": { "aws:VpceAccount": "111122223333" } } }] }',
    },
  ],
  check: {
    condition(condition, { catalog, report }) {
      const found = beyondEndpoint(condition, catalog)
      if (!found) return
      const { key } = condition
      report({
        at: key, related: [{ at: found.at, message: 'not limited to those' }],
        message: `${found.name === undefined ? 'not every service knows' : `${quote(found.name)} does not know`} ${quote(key.raw)}, as of ${found.date}`,
        help: `limit ${written(condition.statement, 'Action')} to the services that the IAM User Guide lists for this key`,
        equivalent: /^aws:Vpce/i.test(key.raw) ? 'access-analyzer/USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES' : null,
      })
    },
  },
})
