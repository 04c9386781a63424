import { count, defineRule, list, quote } from '../../src/rule.ts'

export default defineRule({
  id: 'expired-ignore',
  summary: 'An entry of `ignores`, or a comment, is past its last day, and what it was for is still there.',
  category: 'style',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  why: 'The last day of an entry is a promise to look again. From the day after it, its findings are told as if the entry were not there.',
  references: ['https://github.com/policylint/policylint#configuration'],
  examples: [
    {
      config: '{ "ignores": [[|{ "rule": "old-version", "file": "policy.json", "because": "the console rewrites it", "until": "2026-10-31" }|]] }',
      bad: '{ "Version": "2008-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2008-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      goodConfig: '{ "ignores": [{ "rule": "old-version", "file": "policy.json", "because": "the console rewrites it", "until": "2027-10-31" }] }',
    },
  ],
  check: {
    document({ ignores = [] }, { report }) {
      for (const { span, is, rules, used, expired, until } of ignores) {
        if (!expired || used === 0) continue
        report({ at: { span }, message: `this ${is === 'comment' ? 'comment' : 'entry'} for ${list(rules.map(quote))} ended on ${until}, and ${count(used, 'finding')} came back`, help: 'mend the policy, or set a new `until` and say why' })
      }
    },
  },
})
