import { blockOf, defineRule, dialects, nearest, quote, readOperator, renameOperator } from '../../src/rule.ts'

const known = [...new Set(dialects.flatMap((dialect) => dialect.operators))]
const spellings = known.flatMap((name) => [name, `${name}IfExists`])

export default defineRule({
  id: 'unknown-operator',
  summary: 'A condition operator does not exist.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/INVALID_CONDITION_OPERATOR', 'parliament/UNKNOWN_OPERATOR', 'boogy/invalid_operator', 'cfn-lint/E3510'],
  why: `AWS refuses a policy with a condition operator that does not exist. \`IfExists\` goes behind an operator, \`ForAllValues:\` and
\`ForAnyValue:\` in front of it.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*", "Condition": { [|"StringEqual"|]: { "s3:prefix": "home/", "s3:delimiter": "/" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*", "Condition": { "StringEquals": { "s3:prefix": "home/", "s3:delimiter": "/" } } }] }',
    },
    {
      title: 'What goes in front and behind',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { [|"ForAllValue:StringLike"|]: { "aws:TagKeys": "a*" }, [|"BoolIfExist"|]: { "aws:SecureTransport": "false" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "ForAllValues:StringLike": { "aws:TagKeys": "a*" }, "BoolIfExists": { "aws:SecureTransport": "false" } } }] }',
    },
    {
      title: 'The operator that is meant is there already',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*", "Condition": { [|"StringEqual"|]: { "s3:prefix": "home/" }, "StringEquals": { "s3:delimiter": "/" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*", "Condition": { "StringEquals": { "s3:prefix": "home/", "s3:delimiter": "/" } } }] }',
    },
    {
      title: 'Nothing is near',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { [|"Matches"|]: { "aws:PrincipalTag/team": "a.*" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "ForAnyValue:StringLike": { "aws:PrincipalTag/team": "a*" }, "NumericLessThanIfExists": { "s3:max-keys": "9" } } }] }',
    },
  ],
  check: {
    condition(condition, { report }) {
      const { operator } = condition
      const read = readOperator(operator)
      if (!read || blockOf(condition)[0] !== condition || known.some((name) => name.toLowerCase() === read.name.toLowerCase())) return
      const cut = operator.raw.lastIndexOf(':') + 1
      const set = cut === 0 ? '' : nearest(operator.raw.slice(0, cut), ['ForAllValues:', 'ForAnyValue:'])
      const near = nearest(operator.raw.slice(cut), spellings)
      const meant = set === undefined || near === undefined ? undefined : set + near
      const edit = meant === undefined ? undefined : renameOperator(condition, meant)
      report({
        at: operator, message: `there is no condition operator ${quote(operator.raw)}`,
        help: meant === undefined ? 'write one of the operators of the IAM User Guide, such as `StringEquals`' : `write ${quote(meant)}`,
        ...(edit && { fix: { title: `write ${quote(meant ?? '')}`, kind: 'changes-access', edits: [edit] } }),
      })
    },
  },
})
