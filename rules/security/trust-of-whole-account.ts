import { coversAction, defineRule, keepsOut, quote, readMfa, vendorOf } from '../../src/rule.ts'

export default defineRule({
  id: 'trust-of-whole-account',
  summary: 'A trust policy leaves it to an account who of it may assume the role, without a condition.',
  category: 'security',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  equivalents: [
    'checkov/CKV_AWS_61', 'cfripper/PartialWildcardPrincipalRule', 'regula/FG_R00255', 'scoutsuite/iam-assume-role-lacks-external-id-and-mfa', 'cloudsploit/crossAccountMfaExtIdAccess',
  ],
  kinds: ['trust'],
  dialects: ['aws'],
  why: `An account id, or the ARN that ends in \`:root\`, is not the root user: it is the whole account. Each of its users and roles that may call
\`sts:AssumeRole\` on this role can assume it, an administrator of that account always, and this policy does not say which. In one's own account that is
usual; with another account it hands the choice to its owner. Name the roles, or ask for what they have: \`aws:PrincipalArn\`, a tag, an external id where a
company acts for many customers, or MFA where people assume it.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-accounts',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": [|"arn:aws:iam::222233334444:root"|] }, "Action": "sts:AssumeRole" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::222233334444:role/deployer" }, "Action": "sts:AssumeRole" }] }',
    },
    {
      title: 'Conditions that narrow it, and one that does not',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": [|"222233334444"|] }, "Action": "sts:AssumeRole", "Condition": { "Bool": { "aws:SecureTransport": "true" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "222233334444" }, "Action": "sts:AssumeRole", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } }, { "Effect": "Allow", "Principal": { "AWS": "333344445555" }, "Action": "sts:AssumeRole", "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::333344445555:role/deploy-*" } } }, { "Effect": "Allow", "Principal": { "AWS": "444455556666" }, "Action": "sts:AssumeRole", "Condition": { "StringEquals": { "sts:ExternalId": "4c8f1b2e7d" } } }] }',
    },
  ],
  check: {
    principal({ who, text, statement }, { report }) {
      if (who.is !== 'account' || statement.effect !== 'Allow' || statement.principals?.negated || statement.conditionsPartial || !statement.complete) return
      const mfa = readMfa(statement)?.meets
      if (vendorOf(who.account) || coversAction(statement, 'sts:AssumeRole') !== 'yes' || statement.conditions.some(keepsOut) || (mfa && !mfa.keys && !mfa.without)) return
      report({ at: text, message: `account ${quote(who.account)} decides which of its users and roles can assume this role`, help: 'name the roles, or add a condition on `aws:PrincipalArn`, `sts:ExternalId` or MFA' })
    },
  },
})
