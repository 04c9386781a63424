import { boundaryChanges, defineRule, list, quote } from '../../src/rule.ts'

export default defineRule({
  id: 'changeable-boundary',
  summary: 'A permissions boundary lets its holder lift or rewrite it.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: [],
  kinds: ['boundary'],
  dialects: ['aws'],
  why: `A boundary holds as long as its holder cannot take it off, put another in its place, or make a new version of the boundary policy. A boundary
that allows \`*\` or \`iam:*\` leaves that to the identity policies, which are what it was to limit. AWS's example denies these actions in the
boundary itself, so that no identity policy can give them. A Deny of making versions of some policies is taken to mean the boundary, whose name
the policy does not say.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html#access_policies_boundaries-delegate'],
  examples: [
    {
      kind: 'boundary',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", [|"Action"|]: ["s3:*", "iam:*"], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:*", "iam:*"], "Resource": "*" }, { "Effect": "Deny", "Action": "iam:*PermissionsBoundary", "Resource": "*" }, { "Effect": "Deny", "Action": ["iam:CreatePolicyVersion", "iam:SetDefaultPolicyVersion"], "Resource": "arn:aws:iam::111122223333:policy/boundary" }] }',
    },
    {
      title: 'Another boundary, and a new version of it',
      kind: 'boundary',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", [|"NotAction"|]: "iam:Delete*", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "NotAction": "iam:*", "Resource": "*" }, { "Effect": "Allow", "Action": "iam:Get*", "Resource": "*" }] }',
    },
  ],
  check: {
    policy(policy, { catalog, report }) {
      const changes = boundaryChanges(policy, catalog)
      const [first] = changes
      if (!first) return
      const actions = [...new Set(changes.map(({ action }) => quote(action)))]
      report({
        at: first.statement.actions?.key ?? first.statement, message: `this boundary does not hold: it allows ${list(actions)}`,
        help: 'deny `iam:*PermissionsBoundary` on `*` in the boundary, and `iam:CreatePolicyVersion` and `iam:SetDefaultPolicyVersion` on the boundary policy itself',
      })
    },
  },
})
