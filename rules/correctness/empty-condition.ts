import { defineRule, elementOf, moveCondition, presenceWithoutValues, quote, readOperator, removeItem, writtenCondition, type Condition, type Presence, type Report } from '../../src/rule.ts'

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
  why: `An empty \`Condition\` restricts nothing: the statement always holds. What an empty list of values does depends on the operator, and none
says what a reader expects. \`ForAllValues:\` and \`IfExists\` are met by requests without the key, and by no other unless the operator is
negated; \`ForAnyValue:\` by none; of a plain operator AWS's page says both that it is true and that the statement grants nothing. It is
what a template leaves behind when a list that it was given is empty.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-empty-array-condition',
  ],
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
      title: 'Met by requests without the key only',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:RunInstances", "Resource": "*", "Condition": { "ForAllValues:StringEquals": { "aws:TagKeys": [|[]|] } } }, { "Effect": "Allow", "Action": "ec2:StopInstances", "Resource": "*", "Condition": { "StringLikeIfExists": { "aws:SourceVpce": [|[]|], "aws:SourceVpc": "vpc-*" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:RunInstances", "Resource": "*", "Condition": { "Null": { "aws:TagKeys": "true" } } }, { "Effect": "Allow", "Action": "ec2:StopInstances", "Resource": "*", "Condition": { "StringLikeIfExists": { "aws:SourceVpc": "vpc-*" }, "Null": { "aws:SourceVpce": "true" } } }] }',
    },
    {
      title: 'Met by no request, and by every request',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "ec2:RunInstances", "Resource": "*", "Condition": { "ForAnyValue:StringEquals": { "aws:TagKeys": [|[]|] }, "ForAllValues:StringNotLike": { "aws:PrincipalOrgPaths": [|[]|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "ec2:RunInstances", "Resource": "*", "Condition": { "ForAnyValue:StringEquals": { "aws:TagKeys": ["team"] }, "ForAllValues:StringNotLike": { "aws:PrincipalOrgPaths": ["o-a1b2c3d4e5/*"] } } }] }',
    },
    {
      title: 'Met by requests with the key only',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "ForAnyValue:StringNotEquals": { "aws:TagKeys": [|[]|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { "Null": { "aws:TagKeys": "false" } } }] }',
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
        report(condition ? withoutValues(condition) : {
          at: empty.at, message: 'this condition is empty, so it restricts nothing', help: 'remove it, or write the condition',
          equivalent: 'access-analyzer/EMPTY_OBJECT_CONDITION',
          ...(edit && { fix: { title: 'remove the empty condition', kind: 'keeps-access', edits: [edit] } }),
        })
      }
    },
  },
})

const whenMet: Readonly<Record<Presence, string>> = { present: 'met by requests with the key only', absent: 'met by requests without the key only', always: 'met by every request', never: 'met by no request' }

function withoutValues(condition: Condition): Report {
  const read = readOperator(condition.operator)
  const presence = read && presenceWithoutValues(read)
  const missing = presence === 'absent' ? 'true' : presence === 'present' ? 'false' : undefined
  const edit = missing && moveCondition(condition, 'Null', `"${missing}"`)
  return {
    at: condition.value, message: `${quote(condition.key.raw)} is compared with no value at all${presence ? `: ${whenMet[presence]}` : ''}`,
    help: missing ? `write ${writtenCondition(condition.statement, 'Null', condition.key.raw, missing)}, or list the values` : 'list the values, or test with `Null` whether the key is there',
    equivalent: `access-analyzer/${codeOf(condition)}`,
    ...(edit && { fix: { title: 'write it with `Null`', kind: 'keeps-access', edits: [edit] } }),
  }
}

function codeOf({ operator }: Condition): string {
  const read = readOperator(operator)
  if (read?.set) return `EMPTY_ARRAY_CONDITION_${read.set.toUpperCase()}`
  return read?.ifExists ? 'EMPTY_ARRAY_CONDITION_IFEXISTS' : 'EMPTY_ARRAY_CONDITION'
}
