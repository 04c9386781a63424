import { defineRule, namesAny, passesRole, quote, type Statement, type Text } from '../../src/rule.ts'

export default defineRule({
  id: 'missing-pass-role',
  summary: 'An action hands a role to a service, and the policy does not allow `iam:PassRole`.',
  category: 'correctness',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  equivalents: ['aws-iam-language-server/DEPENDENT_ACTION'],
  kinds: ['identity'],
  dialects: ['aws'],
  why: `\`lambda:CreateFunction\` gives the new function a role, and who calls it needs \`iam:PassRole\` on that role: without it the call fails, and
the error names another action than the one that was asked for. The permission may stand in another policy of the same principal, so
that only \`strict\` reports it.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["lambda:GetFunction", [|"lambda:CreateFunction"|]], "Resource": "arn:aws:lambda:*:111122223333:function:*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["lambda:GetFunction", "lambda:CreateFunction"], "Resource": "arn:aws:lambda:*:111122223333:function:*" }, { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/lambda/*", "Condition": { "StringEquals": { "iam:PassedToService": "lambda.amazonaws.com" } } }] }',
    },
  ],
  check: {
    policy(policy, { catalog, report }) {
      const passRole = catalog.action('iam:PassRole')
      const allowing = policy.statements.filter(({ effect }) => effect === 'Allow')
      if (!policy.complete || policy.partial || !passRole || policy.statements.some(({ effect }) => effect === undefined) || allowing.some((statement) => namesAny(statement, [passRole]))) return
      const [first, ...others] = allowing.flatMap((statement) => passing(statement, (name) => catalog.action(name)?.full))
      if (!first) return
      report({
        at: first, message: `${quote(first.raw)} passes a role, and nothing in this policy allows \`iam:PassRole\``,
        help: 'allow `iam:PassRole` on the role, with the condition key `iam:PassedToService`; or ignore this if another policy does',
        related: others.slice(0, 4).map((at) => ({ at, message: 'passes one too' })),
      })
    },
  },
})

function passing({ actions }: Statement, nameOf: (action: string) => string | undefined): readonly Text[] {
  return actions && !actions.negated ? actions.values.filter(({ value }) => value !== undefined && passesRole(nameOf(value) ?? '')) : []
}
