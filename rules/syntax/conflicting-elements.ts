import { defineRule, elementOf, written } from '../../src/rule.ts'

export default defineRule({
  id: 'conflicting-elements',
  summary: 'A statement has an element and its negation.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/UNSUPPORTED_ELEMENT_COMBINATION', 'parliament/MALFORMED', 'cfn-lint/E3510', 'boogy/action_conflict', 'boogy/resource_conflict', 'boogy/principal_conflict'],
  why: `\`Action\` lists what a statement is about, \`NotAction\` lists what it is not about; a statement has one of the two, and AWS refuses
one that has both. The same goes for \`Resource\` and \`NotResource\`, \`Principal\` and \`NotPrincipal\`. To allow \`s3:*\` but for one action, allow
the first in one statement and deny the second in another.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:*", [|"NotAction"|]: "s3:DeleteBucket", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:*", "Resource": "*" }, { "Effect": "Deny", "Action": "s3:DeleteBucket", "Resource": "*" }] }',
    },
    {
      title: 'Marked is the later one',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "NotResource": "arn:aws:s3:::a/*", "Action": "s3:PutObject", [|"Resource"|]: "arn:aws:s3:::b/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "NotResource": "arn:aws:s3:::a/*", "Action": "s3:PutObject" }] }',
    },
  ],
  check: {
    statement(statement, { report }) {
      for (const name of ['Principal', 'Action', 'Resource']) {
        const pair = [elementOf(statement, name), elementOf(statement, `Not${name}`)].flatMap((element) => element ?? [])
        const [first, second] = pair.toSorted((a, b) => a.key.span.start - b.key.span.start)
        if (!first || !second) continue
        report({
          at: second.key,
          message: `this statement has both ${written(statement, first.name)} and ${written(statement, second.name)}`,
          related: [{ at: first.key, message: 'and this one' }],
          help: 'keep one of the two, and say the other in a statement of its own',
        })
      }
    },
  },
})
