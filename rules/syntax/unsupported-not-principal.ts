import { defineRule, written } from '../../src/rule.ts'

const names: Readonly<Record<string, string>> = { trust: 'a role trust policy', rcp: 'a resource control policy' }

export default defineRule({
  id: 'unsupported-not-principal',
  summary: 'NotPrincipal stands in a policy of a kind that does not take it.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL', 'access-analyzer/RCP_SYNTAX_ERROR_PRINCIPAL', 'boogy/invalid_rcp_not_principal'],
  why: `AWS refuses a role trust policy or a resource control policy with \`NotPrincipal\`. Who may not assume a role is said by naming
those who may, or by a Deny with a condition on \`aws:PrincipalArn\`.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html',
  ],
  kinds: ['trust', 'rcp'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", [|"NotPrincipal"|]: { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "sts:AssumeRole" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "sts:AssumeRole" }] }',
    },
    {
      kind: 'rcp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", [|"NotPrincipal"|]: { "AWS": "111122223333" }, "Action": "s3:*", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotEquals": { "aws:PrincipalAccount": "111122223333" } } }] }',
    },
  ],
  check: {
    statement(statement, { report }) {
      const { effect, policy, principals } = statement
      const kind = names[policy.kind]
      if (kind === undefined || principals?.negated !== true) return
      const deny = `write ${written(statement, 'Principal', '*')} and a negated condition on \`aws:PrincipalArn\` or \`aws:PrincipalAccount\``
      report({
        at: principals.key, message: `${kind} takes no ${written(statement, 'NotPrincipal')}`,
        help: effect === 'Deny' || policy.kind === 'rcp' ? deny : `name those who may with ${written(statement, 'Principal')}`,
        equivalent: policy.kind === 'rcp' ? 'access-analyzer/RCP_SYNTAX_ERROR_PRINCIPAL' : 'access-analyzer/ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL',
      })
    },
  },
})
