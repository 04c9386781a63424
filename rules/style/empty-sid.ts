import { defineRule, elementOf, removeItem, written } from '../../src/rule.ts'

export default defineRule({
  id: 'empty-sid',
  summary: 'A `Sid` is empty.',
  category: 'style',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  equivalents: ['access-analyzer/EMPTY_SID_VALUE'],
  why: 'An empty `Sid` names nothing. AWS takes it, and consoles and templates write it; it only costs size, of which a policy has little.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Sid": [|""|], "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
    },
  ],
  check: {
    statement(statement, { report }) {
      const element = elementOf(statement, 'Sid')
      if (statement.sid?.value !== '' || !element) return
      const edit = removeItem(statement.policy, element)
      const sid = written(statement, 'Sid')
      report({
        at: statement.sid,
        message: `this ${sid} is empty`,
        help: 'remove it, or say what the statement is for',
        ...(edit && { fix: { title: `remove the empty ${sid}`, kind: 'keeps-access', edits: [edit] } }),
      })
    },
  },
})
