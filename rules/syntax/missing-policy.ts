import { defineRule } from '../../src/rule.ts'

export default defineRule({
  id: 'missing-policy',
  summary: 'Files were named, and none of them holds a policy.',
  category: 'syntax',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  why: `A file that you name on the command line is one that you want checked. If nothing in it looks like a policy, the check has
said nothing about it: the file may be empty, be the wrong one, or spell \`Statement\` in a way that cannot be recognized. Where
several files are named, as a commit hook does, it is enough that one of them holds a policy.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html'],
  examples: [
    {
      title: 'No `Statement`, and no `Version` either',
      bad: '[|{|] "Statments": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
    },
    {
      title: 'An empty file',
      bad: '[||]',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
    },
  ],
  check: {
    document({ expected, policies, problems, skipped, unreadable, source, span }, { report }) {
      const told = skipped !== undefined || unreadable !== undefined || problems.some(({ kind }) => kind === 'syntax')
      if (!expected || policies.length > 0 || told) return
      const empty = source.text.trim() === ''
      report({
        at: { span: { ...span, end: Math.min(1, span.end) } },
        message: empty ? 'this file is empty' : 'this file holds no policy: no object with a `Statement`',
        help: 'name another file, or write a policy into this one: an object with `Version` and `Statement`',
      })
    },
  },
})
