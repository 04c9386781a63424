import { defineRule, quote, removeItem, type Condition, type Principal, type Statement, type Text } from '../../src/rule.ts'

export default defineRule({
  id: 'repeated-value',
  summary: 'A list of principals or condition values has the same value twice.',
  category: 'style',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  why: `A value that stands twice in a list is taken out once by whoever wants to take it out, and goes on to hold. It is mostly left over from a merge,
or a copy in which one of the two was to become another value.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html'],
  examples: [
    {
      title: 'An account',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": ["111122223333", "444455556666", [|"111122223333"|]] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": ["111122223333", "444455556666"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
    },
    {
      title: 'A range of addresses',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NotIpAddress": { "aws:SourceIp": ["192.0.2.0/24", [|"192.0.2.0/24"|]] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NotIpAddress": { "aws:SourceIp": ["192.0.2.0/24"] } } }] }',
    },
  ],
  check: {
    statement(statement, { report }) {
      for (const { first, again } of repeatsIn(statement)) {
        const edit = removeItem(statement.policy, again)
        report({
          at: again, message: `${quote(again.raw)} is listed twice`, related: [{ at: first, message: 'first here' }],
          help: 'remove one of the two, or write what it was to be',
          ...(edit && { fix: { title: `remove ${quote(again.raw)}`, kind: 'keeps-access', edits: [edit] } }),
        })
      }
    },
  },
})

function repeatsIn({ principals, conditions }: Statement): readonly { readonly first: Text; readonly again: Text }[] {
  const first = new Map<string, Text>()
  const found: { first: Text; again: Text }[] = []
  const look = (text: Text, list: string) => {
    if (text.value === undefined) return
    const known = first.get(`${list} ${text.value}`)
    // What stands once, and is there once for each item of a collection, is no slip of the pen.
    if (known && !isSamePlace(known, text)) found.push({ first: known, again: text })
    else if (!known) first.set(`${list} ${text.value}`, text)
  }
  principals?.values.forEach(({ type, text }: Principal) => { look(text, type) })
  conditions.forEach(({ values }: Condition, i) => { for (const value of values) look(value, String(i)) })
  return found
}

function isSamePlace({ span: a }: Text, { span: b }: Text): boolean {
  return a.source === b.source && a.start === b.start && a.end === b.end
}
