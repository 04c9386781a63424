import { blockOf, defineRule, quote, readOperator, renameOperator } from '../../src/rule.ts'

export default defineRule({
  id: 'null-if-exists',
  summary: '`IfExists` stands behind the operator `Null`.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/NULL_WITH_IF_EXISTS', 'boogy/invalid_operator', 'cfn-lint/E3510'],
  dialects: ['aws'],
  why: `\`Null\` asks whether a key is in the request; \`IfExists\` would let that question pass where it is not. AWS has \`IfExists\` for every
operator but \`Null\`, and refuses the policy.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Null',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-null-with-if-exists',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:PutObject", "Resource": "*", "Condition": { [|"NullIfExists"|]: { "s3:x-amz-server-side-encryption": "true", "aws:SourceVpce": "true" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:PutObject", "Resource": "*", "Condition": { "Null": { "s3:x-amz-server-side-encryption": "true", "aws:SourceVpce": "true" } } }] }',
    },
    {
      title: 'With `Null` beside it',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:PutObject", "Resource": "*", "Condition": { [|"NullIfExists"|]: { "s3:x-amz-server-side-encryption": "true" }, "Null": { "aws:SourceVpce": "true" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:PutObject", "Resource": "*", "Condition": { "Null": { "s3:x-amz-server-side-encryption": "true", "aws:SourceVpce": "true" } } }] }',
    },
  ],
  check: {
    condition(condition, { report }) {
      const { operator } = condition
      const read = readOperator(operator)
      if (read?.family !== 'Null' || !read.ifExists || blockOf(condition)[0] !== condition) return
      const edit = renameOperator(condition, 'Null')
      report({
        at: operator, message: `there is no operator ${quote(operator.raw)}: \`Null\` takes no \`IfExists\``, help: 'write `Null`',
        ...(edit && { fix: { title: 'write `Null`', kind: 'changes-access', edits: [edit] } }),
      })
    },
  },
})
