import { admissionDoubt, defineRule, isOn, keepsOut, type Condition } from '../../src/rule.ts'

export default defineRule({
  id: 'trust-of-anyone',
  summary: 'A trust policy lets every AWS account in the world assume the role.',
  category: 'security',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['checkov/CKV_AWS_60', 'cloudsplaining/AssumableByAnyPrincipal', 'semgrep/wildcard-assume-role', 'scoutsuite/iam-assume-role-policy-allows-all', 'regula/FG_R00219', 'kics/12b7e704-37f0-4d1e-911a-44bf60c48c21'],
  kinds: ['trust'],
  dialects: ['aws'],
  why: `Whoever can assume a role has all that it may do, and an AWS account to call from costs nothing. Role ARNs are no secret: they stand in
logs, error messages and public repositories, and can be guessed. A condition that says who is meant, such as \`aws:PrincipalOrgID\`, makes the difference; one
that only asks whether a key is there does not, nor an external id, which AWS shows to whoever may look at the role and does not take for a secret.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-anonymous',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": [|"*"|] }, "Action": "sts:AssumeRole" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "*" }, "Action": "sts:AssumeRole", "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }] }',
    },
    {
      title: 'Any organization is no organization, and anyone can have MFA',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": ["111122223333", [|"*"|]] }, "Action": "sts:AssumeRole", "Condition": { "StringLike": { "aws:PrincipalOrgID": "*" }, "Bool": { "aws:MultiFactorAuthPresent": "true" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": { "AWS": "*" }, "Action": "sts:AssumeRole" }] }',
    },
    {
      title: 'An external id tells whom a vendor acts for, and is no secret',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": [|"*"|] }, "Action": "sts:AssumeRole", "Condition": { "StringEquals": { "sts:ExternalId": "a1b2c3d4" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "444455556666" }, "Action": "sts:AssumeRole", "Condition": { "StringEquals": { "sts:ExternalId": "a1b2c3d4" } } }] }',
    },
  ],
  check: {
    principal({ type, who, text, statement }, { report }) {
      if (type === '*' || who.is !== 'anyone' || statement.effect !== 'Allow' || statement.principals?.negated) return
      const keeping = statement.conditions.filter(keepsOut)
      if (!keeping.every(isOnExternalId) || statement.conditionsPartial || !statement.complete) return
      report({
        at: text, message: `anyone with an AWS account${keeping.length === 0 ? '' : ' who knows the external id'} can assume this role`,
        help: 'name the accounts, users or roles that may, or add a condition on `aws:PrincipalOrgID`',
        witness: { principal: 'arn:aws:iam::444455556666:user/anyone', action: 'sts:AssumeRole', resource: 'this role' }, barsWidening: true, ...admissionDoubt(statement),
      })
    },
  },
})

/** It tells for whom the caller acts, and is no secret: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html */
function isOnExternalId(condition: Condition): boolean {
  return isOn(condition, 'sts:ExternalId')
}
