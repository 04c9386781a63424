import { assumedByAnyone, conditionsOn, defineRule, quote, readOperator, witnessOf, type Statement } from '../../src/rule.ts'

export default defineRule({
  id: 'trust-of-anyone',
  summary: 'A trust policy lets every AWS account in the world assume the role.',
  category: 'security',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  subsumes: ['any-source-ip', 'wildcard-in-sensitive-key', 'wildcard-for-presence', 'constant-condition-key', 'caller-chosen-key'],
  equivalents: ['checkov/CKV_AWS_60', 'cloudsplaining/AssumableByAnyPrincipal', 'semgrep/wildcard-assume-role', 'scoutsuite/iam-assume-role-policy-allows-all', 'regula/FG_R00219', 'kics/12b7e704-37f0-4d1e-911a-44bf60c48c21'],
  kinds: ['trust'],
  dialects: ['aws'],
  why: `Whoever can assume a role has all that it may do, and an AWS account to call from costs nothing. Role ARNs are no secret: they stand in
logs, error messages and public repositories, and can be guessed. A condition that says who is meant, such as \`aws:PrincipalOrgID\`, makes the difference; one
that only asks whether a key is there does not, and neither does a tag, a user's or a role's name in any account: whoever has an account gives these as they
like. Nor does an external id, which AWS shows to whoever may look at the role and does not take for a secret.`,
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
      title: 'Any ARN is anyone',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": [|"*"|] }, "Action": "sts:AssumeRole", "Condition": { "ArnLike": { "aws:PrincipalArn": "*" } } }, { "Effect": "Allow", "Principal": { "AWS": [|"*"|] }, "Action": "sts:AssumeRole", "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:*" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "*" }, "Action": "sts:AssumeRole", "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:*" } } }] }',
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
    {
      title: 'Roles of this name, and users with this tag, are in any account for the making; a Deny for others keeps them out',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": [|"*"|] }, "Action": "sts:AssumeRole", "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::*:role/deploy" }, "StringEquals": { "aws:PrincipalTag/team": "build" }, "IpAddress": { "aws:SourceIp": "0.0.0.0/0" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "*" }, "Action": "sts:AssumeRole", "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::*:role/deploy" } } }, { "Effect": "Deny", "Principal": { "AWS": "*" }, "Action": "sts:AssumeRole", "Condition": { "StringNotEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }] }',
    },
  ],
  check: {
    principal({ type, who, text, statement }, { catalog, report }) {
      if (type === '*' || who.is !== 'anyone' || statement.effect !== 'Allow' || statement.principals?.negated) return
      const call = assumedByAnyone(statement, catalog)
      if (!call) return
      report({
        at: text, message: `anyone with an AWS account${conditionsOn(statement, 'sts:ExternalId').length === 0 ? '' : ' who knows the external id'} can assume this role`, help: helpFor(statement),
        witness: { ...witnessOf(call, catalog), resource: 'this role' }, barsWidening: true,
      })
    },
  },
})

/** What they name as they like in an account of their own. */
const CHOSEN = /^aws:(?:Principal(?:Arn|Tag\/.*|Type)|username|userid)$/i

function helpFor({ conditions }: Statement): string {
  const chosen = conditions.find(({ key, operator }) => CHOSEN.test(key.raw) && readOperator(operator)?.negated === false)
  const who = 'name the accounts, users or roles that may, or add a condition on `aws:PrincipalOrgID`'
  return chosen ? `${who}: in an account of their own, anyone can have what ${quote(chosen.key.raw)} is compared with` : who
}
