import { defineRule, meaningOf, removeItem, type Statement } from '../../src/rule.ts'

export default defineRule({
  id: 'redundant-statement',
  summary: 'Two statements of a policy say the same.',
  category: 'style',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/REDUNDANT_STATEMENT'],
  why: `A statement that says what another one says adds nothing now. Later someone changes one of the two, to take a permission away, and
the other goes on granting it. The \`Sid\` is a name and the order of a list is without meaning, so neither makes a difference.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_statement.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-redundant-statement',
  ],
  examples: [
    {
      title: 'In another order, with another `Sid`; the bracket is marked',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Sid": "Read", "Effect": "Allow", "Action": ["s3:GetObject", "s3:ListBucket"], "Resource": "*" }, [|{ "Sid": "ReadAgain", "Effect": "Allow", "Action": ["s3:ListBucket", "s3:getObject"], "Resource": ["*"] }|]] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Sid": "Read", "Effect": "Allow", "Action": ["s3:GetObject", "s3:ListBucket"], "Resource": "*" }] }',
    },
    {
      title: 'With other values in the condition it is another statement',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:SourceVpc": ["vpc-1a2b3c4d", "vpc-5e6f7a8b"] } } }, [|{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:sourceVpc": ["vpc-5e6f7a8b", "vpc-1a2b3c4d"] } } }|], { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:SourceVpc": "vpc-1a2b3c4d" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:SourceVpc": ["vpc-1a2b3c4d", "vpc-5e6f7a8b"] } } }, { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:SourceVpc": "vpc-1a2b3c4d" } } }] }',
    },
  ],
  check: {
    policy(policy, { report }) {
      if (policy.statements.length < 2) return
      const first = new Map<string, Statement>()
      for (const statement of policy.statements) {
        const meaning = meaningOf(statement)
        if (meaning === undefined) continue
        const same = first.get(meaning)
        if (!same) {
          first.set(meaning, statement)
          continue
        }
        const edit = removeItem(policy, statement)
        report({
          at: statement, message: 'this statement says what another one says', related: [{ at: same, message: 'says the same' }], help: 'remove one of the two',
          ...(edit && { fix: { title: 'remove the statement', kind: 'keeps-access', edits: [edit] } }),
        })
      }
    },
  },
})
