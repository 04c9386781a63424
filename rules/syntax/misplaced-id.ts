import { defineRule, elementOf, removeItem, written } from '../../src/rule.ts'

export default defineRule({
  id: 'misplaced-id',
  summary: 'An identity policy has an `Id`.',
  category: 'syntax',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  kinds: ['identity', 'boundary', 'session'],
  why: `The policies of resources may have an \`Id\`; those of users, groups and roles may not, says the IAM User Guide: they have the name under
which they are saved. Nothing reads it there, and a tool that checks the grammar refuses it.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_id.html'],
  examples: [
    {
      kind: 'identity',
      bad: '{ "Version": "2012-10-17", [|"Id"|]: "ReadReports", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/reports/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/reports/*" }] }',
    },
  ],
  check: {
    policy(policy, { report }) {
      const element = elementOf(policy, 'Id')
      if (!element) return
      const edit = removeItem(policy, element)
      const id = written(policy, 'Id')
      report({
        at: element.key, message: `${id} is for the policies of resources, and this is none`, help: 'remove it',
        ...(edit && { fix: { title: `remove the ${id}`, kind: 'keeps-access', edits: [edit] } }),
      })
    },
  },
})
