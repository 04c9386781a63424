import { defineRule, replaceValue, written } from '../../src/rule.ts'

export default defineRule({
  id: 'unsupported-star-principal',
  summary: 'A role trust policy says `"Principal": "*"`.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL'],
  kinds: ['trust'],
  dialects: ['aws'],
  why: `Elsewhere \`"Principal": "*"\` and \`{ "AWS": "*" }\` mean the same; in a role's trust policy IAM refuses the first. The second is
accepted, and without a condition it lets every AWS account in the world assume the role.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-anonymous',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-role-trust-policy-unsupported-wildcard-in-principal',
  ],
  examples: [
    {
      title: 'For everyone in an organization',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": [|"*"|], "Action": "sts:AssumeRole", "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "*" }, "Action": "sts:AssumeRole", "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }] }',
    },
    {
      title: 'For everyone: no fix',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": [|"*"|], "Action": "sts:AssumeRole" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "sts:AssumeRole" }] }',
    },
  ],
  check: {
    principal({ type, typeKey, who, text, statement }, { report }) {
      if (type !== '*' || who.is !== 'anyone') return
      const open = statement.effect !== 'Deny' && statement.conditions.length === 0
      const meant = written(statement, 'Principal', { AWS: '*' })
      report({
        at: text, message: `a role trust policy does not take ${written(statement, 'Principal', '*')}`,
        help: open ? 'name the accounts, users, roles or services that may assume the role' : `write ${meant}`,
        ...(!open && typeKey === undefined && { fix: { title: `write ${meant}`, kind: 'changes-access', edits: [replaceValue(statement.policy, text, '{ "AWS": "*" }')] } }),
      })
    },
  },
})
