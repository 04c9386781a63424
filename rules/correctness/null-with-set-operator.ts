import { blockOf, defineRule, quote, readOperator, renameOperator } from '../../src/rule.ts'

export default defineRule({
  id: 'null-with-set-operator',
  summary: 'A set operator stands in front of `Null`.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/NULL_WITH_QUALIFIER'],
  dialects: ['aws'],
  why: `\`Null\` asks whether a key is in the request, and a list is there or not as a whole. AWS evaluates \`ForAllValues:Null\` as always true
and \`ForAnyValue:Null\` as always false, whatever the request holds: the check that it seems to be does not take place.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Null',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-null-with-qualifier',
  ],
  examples: [
    {
      title: 'Always true',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { [|"ForAllValues:Null"|]: { "aws:TagKeys": "false" }, "ForAllValues:StringEquals": { "aws:TagKeys": ["team", "stage"] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "Null": { "aws:TagKeys": "false" }, "ForAllValues:StringEquals": { "aws:TagKeys": ["team", "stage"] } } }] }',
    },
    {
      title: 'Always false, with `Null` beside it',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { [|"ForAnyValue:Null"|]: { "aws:TagKeys": "true" }, "Null": { "aws:SourceVpce": "true" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "Null": { "aws:SourceVpce": "true", "aws:TagKeys": "true" } } }] }',
    },
  ],
  check: {
    condition(condition, { report }) {
      const { operator } = condition
      const read = readOperator(operator)
      if (read?.family !== 'Null' || read.set === undefined || read.ifExists || blockOf(condition)[0] !== condition) return
      const edit = renameOperator(condition, 'Null')
      report({
        at: operator, message: `${quote(operator.raw)} is always ${read.set === 'ForAllValues' ? 'true' : 'false'}, whatever the request holds`,
        help: 'write `Null`',
        ...(edit && { fix: { title: 'write `Null`', kind: 'changes-access', edits: [edit] } }),
      })
    },
  },
})
