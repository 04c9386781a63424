import { defineRule, isRoleOf, quote, removeItem } from '../../src/rule.ts'

export default defineRule({
  id: 'redundant-principal',
  summary: 'A trust policy names a session of a role beside the role.',
  category: 'style',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY'],
  kinds: ['trust'],
  dialects: ['aws'],
  why: `Who trusts a role trusts each of its sessions. A session that is listed as well reads as if it were special, and stays behind when
the role is taken out.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-role-session',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-redundant-principal-in-role-trust-policy',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/team/app", [|"arn:aws:sts::111122223333:assumed-role/app/deploy"|]] }, "Action": "sts:AssumeRole" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/team/app"] }, "Action": "sts:AssumeRole" }] }',
    },
    {
      title: 'Sessions of other roles and accounts are none of it',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": [[|"arn:aws:sts::111122223333:assumed-role/app/a"|], "arn:aws:iam::111122223333:role/app", "arn:aws:sts::444455556666:assumed-role/app/a", "arn:aws:sts::111122223333:assumed-role/other/a"] }, "Action": "sts:AssumeRole" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/app", "arn:aws:sts::444455556666:assumed-role/app/a", "arn:aws:sts::111122223333:assumed-role/other/a"] }, "Action": "sts:AssumeRole" }] }',
    },
  ],
  check: {
    principal({ text, who, statement }, { report }) {
      if (who.is !== 'role-session') return
      const role = statement.principals?.values.find((other) => isRoleOf(other, who))
      const edit = removeItem(statement.policy, text)
      if (!role) return
      report({
        at: text, message: `${quote(text.raw)} is a session of ${quote(role.text.raw)}, which is listed too`, related: [{ at: role.text, message: 'its role' }],
        help: 'remove the session', ...(edit && { fix: { title: 'remove the session', kind: 'keeps-access', edits: [edit] } }),
      })
    },
  },
})
