import { defineRule, presenceOf, quote, removeCondition } from '../../src/rule.ts'

export default defineRule({
  id: 'always-met-condition',
  summary: 'A wildcard makes a condition true of every request.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION'],
  why: `\`*\` matches every value, and \`IfExists\` or \`ForAllValues:\` is content with none: the condition holds for every request and restricts
nothing, in an Allow that seems restricted. Whoever wanted the key to be there wants \`Null\`.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IfExists',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-redundant-key-due-to-wildcard-in-condition',
  ],
  examples: [
    {
      title: 'The whole Condition',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "ForAllValues:StringLike": { "aws:TagKeys": [|"*"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*" }] }',
    },
    {
      title: 'One of several keys, one of several operators',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringLikeIfExists": { "aws:PrincipalTag/team": [|["*"]|], "aws:SourceVpce": "vpce-*" } } }, { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "ArnLikeIfExists": { "aws:PrincipalArn": [|"arn:*:*:*:*:*"|] }, "Bool": { "aws:SecureTransport": "false" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringLikeIfExists": { "aws:SourceVpce": "vpce-*" } } }, { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "false" } } }] }',
    },
  ],
  check: {
    condition(condition, { report }) {
      if (presenceOf(condition) !== 'always') return
      const edit = removeCondition(condition)
      report({
        at: condition.value, message: `every request meets ${quote(condition.operator.raw)} on ${quote(condition.key.raw)}, with the key and without`,
        help: 'remove it, or write the values that are to match',
        ...(edit && { fix: { title: 'remove it', kind: 'keeps-access', edits: [edit] } }),
      })
    },
  },
})
