import { defineRule, quote } from '../../src/rule.ts'

export default defineRule({
  id: 'faulty-ignore',
  summary: 'A comment that is to accept findings names no rule, gives no reason, or holds something unknown.',
  category: 'style',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  why: `A comment accepts findings only where it names rules that there are and says why. One that does not accepts nothing, and whoever reads it
believes that somebody has looked.`,
  references: ['https://github.com/policylint/policylint/blob/main/docs/silence.md'],
  examples: [
    {
      title: 'No reason',
      file: 'policy.jsonc',
      config: '{}',
      bad: `{
  "Version": "2012-10-17",
  [|// policylint-ignore old-version|]
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }]
}`,
      good: `{
  "Version": "2012-10-17",
  // policylint-ignore old-version -- generated, nobody reads it
  "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }]
}`,
    },
    {
      title: 'No such rule, and no such day',
      file: 'policy.jsonc',
      config: '{}',
      bad: `[|// policylint-ignore-file old-verson until 2027-02-31 -- generated|]
{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }`,
      good: `// policylint-ignore-file old-version until 2027-02-28 -- generated
{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }`,
    },
  ],
  check: {
    document({ ignores = [] }, { report }) {
      for (const { span, is, rules, because, until, hasDay, unknown } of ignores) {
        const at = { span }
        const [what, reason] = is === 'comment' ? ['comment', 'write ` -- ` and the reason behind the rule'] : ['entry', 'write the reason as `because`']
        const [first] = unknown
        if (rules.length === 0) report({ at, message: `this ${what} names no rule whose findings it accepts`, help: is === 'comment' ? 'write `policylint-ignore RULE -- REASON`' : 'write it as `rule`' })
        else if (first) report({ at, message: `there is no rule ${quote(first.id)} whose findings this could accept`, ...(first.near !== undefined && { help: `write ${quote(first.near)}` }) })
        else if (because === undefined) report({ at, message: `this ${what} says no reason, and accepts nothing`, help: reason })
        else if (!hasDay) report({ at, message: `there is no day ${quote(until ?? '')}, and this ${what} accepts nothing`, help: 'write the last day as `2027-01-31`' })
      }
    },
  },
})
