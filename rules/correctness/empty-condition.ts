import { defineRule, elementOf, quote, removeItem, type Condition } from '../../src/rule.ts'

export default defineRule({
  id: 'empty-condition',
  summary: 'A `Condition`, an operator in it, or the list of its values is empty.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: [
    'access-analyzer/EMPTY_OBJECT_CONDITION', 'access-analyzer/EMPTY_ARRAY_CONDITION', 'access-analyzer/EMPTY_ARRAY_CONDITION_FORALLVALUES',
    'access-analyzer/EMPTY_ARRAY_CONDITION_FORANYVALUE', 'access-analyzer/EMPTY_ARRAY_CONDITION_IFEXISTS',
  ],
  why: `An empty \`Condition\` restricts nothing: the statement always holds. A key with an empty list of values is compared with nothing,
which a plain operator never meets and a negated one always does. Either is what a template leaves behind when a list that it was given is empty.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html'],
  examples: [
    {
      title: 'No condition at all',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": [|{}|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
    },
    {
      title: 'No values',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:SourceVpc": [|[]|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:SourceVpc": ["vpc-1a2b3c4d"] } } }] }',
    },
    {
      title: 'An operator without keys; and a function, which may give keys',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": [|{}|], "Bool": { "aws:SecureTransport": "true" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "Fn::If": [] } }] }',
    },
  ],
  check: {
    policy(policy, { report }) {
      for (const empty of policy.empties) {
        if (empty.element !== 'Condition' || !empty.statement) continue
        const condition = empty.statement.conditions.find(({ span }) => span.start <= empty.at.span.start && empty.at.span.end <= span.end)
        const element = elementOf(empty.statement, 'Condition')
        const edit = element?.value.span.start === empty.at.span.start ? removeItem(policy, element) : undefined
        report({
          at: empty.at,
          message: condition ? `${quote(condition.key.raw)} is compared with no value at all` : 'this condition is empty, so it restricts nothing',
          help: condition ? 'list the values, or test with `Null` whether the key is there' : 'remove it, or write the condition',
          equivalent: `access-analyzer/${codeOf(condition)}`,
          ...(edit && { fix: { title: 'remove the empty condition', kind: 'keeps-access', edits: [edit] } }),
        })
      }
    },
  },
})

function codeOf(condition: Condition | undefined): string {
  if (!condition) return 'EMPTY_OBJECT_CONDITION'
  const operator = condition.operator.raw
  if (/^ForAllValues:/i.test(operator)) return 'EMPTY_ARRAY_CONDITION_FORALLVALUES'
  if (/^ForAnyValue:/i.test(operator)) return 'EMPTY_ARRAY_CONDITION_FORANYVALUE'
  return /IfExists$/i.test(operator) ? 'EMPTY_ARRAY_CONDITION_IFEXISTS' : 'EMPTY_ARRAY_CONDITION'
}
