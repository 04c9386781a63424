import { admissionDoubt, asksForSource, coversAction, defineRule, keepsOut, type Condition } from '../../src/rule.ts'

export default defineRule({
  id: 'unlimited-trust-anchor',
  summary: 'A role for IAM Roles Anywhere takes every certificate of every trust anchor of the account.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  subsumes: ['wildcard-for-presence', 'wildcard-in-sensitive-key'],
  kinds: ['trust'],
  dialects: ['aws'],
  why: `IAM Roles Anywhere gives the role to whoever has a certificate of a trust anchor of the account. Without a condition that is every machine of
every certificate authority that anybody registers there, now or later. \`aws:SourceArn\` says which trust anchor, \`aws:PrincipalTag/x509Subject/CN\` and the
other tags which certificate. The account alone, or \`trust-anchor/*\` of it, leaves all of them.`,
  references: ['https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": [|"rolesanywhere.amazonaws.com"|] }, "Action": ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "rolesanywhere.amazonaws.com" }, "Action": ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"], "Condition": { "ArnEquals": { "aws:SourceArn": "arn:aws:rolesanywhere:eu-west-1:111122223333:trust-anchor/12345678-1234-1234-1234-123456789012" } } }] }',
    },
    {
      title: 'An account, and any of its trust anchors',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": [|"rolesanywhere.amazonaws.com"|] }, "Action": ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"], "Condition": { "StringEquals": { "aws:SourceAccount": "111122223333" }, "ArnLike": { "aws:SourceArn": "arn:aws:rolesanywhere:eu-west-1:111122223333:trust-anchor/*" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "rolesanywhere.amazonaws.com" }, "Action": ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"], "Condition": { "ArnLike": { "aws:SourceArn": "arn:aws:rolesanywhere:*:111122223333:trust-anchor/12345678-1234-1234-1234-123456789012" } } }] }',
    },
    {
      title: 'By the certificate; Pod Identity needs no condition, for an association names role and pod',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": ["pods.eks.amazonaws.com", [|"rolesanywhere.amazonaws.com"|]] }, "Action": ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "pods.eks.amazonaws.com" }, "Action": ["sts:AssumeRole", "sts:TagSession"] }, { "Effect": "Allow", "Principal": { "Service": "rolesanywhere.amazonaws.com" }, "Action": ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"], "Condition": { "StringEquals": { "aws:PrincipalTag/x509Subject/CN": "host1" } } }] }',
    },
  ],
  check: {
    principal({ who, text, statement }, { report }) {
      if (who.is !== 'service' || !/^rolesanywhere\.amazonaws\./i.test(who.name) || statement.effect !== 'Allow' || statement.conditionsPartial || !statement.complete) return
      const narrowed = statement.conditions.some((each) => (asksForSource(each) ? namesAnchor(each) : keepsOut(each)) || /^sts:SourceIdentity$/i.test(each.key.raw))
      if (coversAction(statement, 'sts:AssumeRole') !== 'yes' || narrowed) return
      report({
        at: text, message: 'every certificate of every trust anchor of the account can assume this role', ...admissionDoubt(statement),
        help: 'add `ArnEquals` on `aws:SourceArn`, with the trust anchor, or a condition on `aws:PrincipalTag/x509Subject/CN`',
      })
    },
  },
})

/** Does it name a trust anchor, and not only the account? */
function namesAnchor(condition: Condition): boolean {
  return keepsOut(condition) && (condition.key.value === undefined || (/^aws:SourceArn$/i.test(condition.key.value) && condition.values.every(({ raw }) => !/(?:^|:|\/)\*+$/.test(raw))))
}
